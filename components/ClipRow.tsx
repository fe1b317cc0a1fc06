import type { Clip, ReadState } from '../lib/model';
import { IconButton } from './IconButton';
import { PartChip } from './PartChip';
import { SumChip } from './SumChip';
import { useWords } from './words-context';

export interface ClipActions {
  /** The reader follows the title of a clipping. */
  readonly onOpen: (clip: Clip, event: MouseEvent) => void;
  readonly onState: (clip: Clip, state: ReadState) => void;
  readonly onDelete: (clips: readonly Clip[]) => void;
}

interface Props extends ClipActions {
  readonly clip: Clip;
  readonly isSelected: boolean;
  readonly onSelect: (id: string, selected: boolean) => void;
}

/** Zones named in a row; the number of the rest is told. */
const SHOWN_ZONES = 2;

/** One clipping of the list. What comes from the page is text, and its address a link only if it leads to the web. */
export function ClipRow({ clip, isSelected, onSelect, onOpen, onState, onDelete }: Props) {
  const { t, count, day, moment } = useWords();
  const title = clip.title.trim() || t('clipNoTitle');
  const isDone = clip.state === 'done';
  const readWord = t(isDone ? 'clipMarkUnread' : 'clipMarkRead');
  const readName = t(isDone ? 'clipMarkUnreadNamed' : 'clipMarkReadNamed', title);
  return (
    <li class={clip.state === 'unread' ? 'clip clip-unread' : 'clip'} data-clip={clip.id}>
      <input
        type="checkbox"
        class="clip-check"
        checked={isSelected}
        aria-label={t('clipSelect', title)}
        onChange={(event) => onSelect(clip.id, event.currentTarget.checked)}
      />
      <div class="clip-main">
        <h3 class="clip-title" lang="zh-CN">
          {clip.state === 'unread' && <span class="sr-only">{t('clipUnread')} </span>}
          {isWebAddress(clip.url) ? (
            <a
              href={clip.url}
              target="_blank"
              rel="noopener noreferrer"
              title={t('clipOpens', title)}
              onClick={(event) => onOpen(clip, event)}
            >
              {title}
            </a>
          ) : (
            title
          )}
        </h3>
        <p class="clip-meta">
          {clip.site !== '' && <span lang="zh-CN">{clip.site}</span>}
          {clip.date === null ? (
            <time dateTime={new Date(clip.clippedAt).toISOString()}>{moment(clip.clippedAt)}</time>
          ) : (
            <time dateTime={clip.date}>{day(clip.date)}</time>
          )}
          <PartChip clip={clip} />
        </p>
        {(clip.zones.length > 0 || clip.largestSum !== null) && (
          <p class="clip-facts">
            {clip.zones.slice(0, SHOWN_ZONES).map((zone) => (
              <span key={zone} class="chip chip-zone" lang="zh-CN">
                {zone}
              </span>
            ))}
            {clip.zones.length > SHOWN_ZONES && (
              <span class="clip-more">{t('clipMoreZones', count(clip.zones.length))}</span>
            )}
            <SumChip clip={clip} />
          </p>
        )}
      </div>
      <div class="clip-actions">
        <IconButton
          icon={isDone ? 'read' : 'unread'}
          label={readName}
          hint={readWord}
          onClick={() => onState(clip, isDone ? 'unread' : 'done')}
        />
        <IconButton
          icon="bin"
          label={t('clipDeleteNamed', title)}
          hint={t('clipDelete')}
          class="clip-delete"
          onClick={() => onDelete([clip])}
        />
      </div>
    </li>
  );
}

/** Addresses come from pages: javascript: and its like are no links. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
