/* oxlint-disable jsx-a11y/prefer-tag-over-role -- cells of ClipTable's lines, which are no <tr> */
import { BIN_DAYS } from '../../lib/limits';
import type { Clip, FoundClip, ReadState } from '../../lib/model';
import { toClipPart } from '../../lib/view/clip-part';
import { toClipSum } from '../../lib/view/clip-sum';
import type { MessageKey, Words } from '../../lib/view/words';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { PartChip } from '../PartChip';
import { SumChip } from '../SumChip';
import { useWords } from '../words-context';
import { Marked } from './Marked';

/** Zones, topics and tags named in a line; of zones the number of the rest is told. */
const SHOWN_ZONES = 2;
const SHOWN_TOPICS = 2;
const SHOWN_TAGS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a line says it was found in; the text and the byline say so themselves. */
const FROM_WORDS = {
  note: 'libInNote',
  comment: 'libInComment',
  tag: 'findFacetTag',
  zone: 'findFacetZone',
  company: 'findFacetCompany',
  outlet: 'findFacetOutlet',
  site: 'findFacetSite',
} as const satisfies Partial<Record<ExcerptFrom, MessageKey>>;

type ExcerptFrom = NonNullable<FoundClip['excerpt']>['from'];
const isNamed = (from: ExcerptFrom): from is keyof typeof FROM_WORDS => from in FROM_WORDS;

export const STATE_WORDS = {
  unread: 'libStateUnread',
  reading: 'libStateReading',
  done: 'libStateDone',
} as const satisfies Record<ReadState, MessageKey>;

/** What the reader can do to one line. */
export interface RowActions {
  /** Opens it; by keyboard, and the focus is to go there. */
  readonly onOpen: (index: number, clip: Clip, byKeyboard: boolean) => void;
  /** toggle: this one besides the others; range: all from the last one chosen to this. */
  readonly onSelect: (index: number, clip: Clip, how: 'toggle' | 'range') => void;
  readonly onStar: (clip: Clip) => void;
  readonly onDone: (clip: Clip) => void;
  /** To the bin; in the bin, back from it. */
  readonly onBin: (clip: Clip) => void;
}

interface Props extends RowActions {
  readonly row: FoundClip;
  readonly index: number;
  readonly isCursor: boolean;
  /** Without a box to choose it by. */
  readonly isPlain: boolean;
  readonly isSelected: boolean;
  /** The name of its folder; empty where it lies in none. */
  readonly folder: string;
  readonly href: string;
  /** Milliseconds since 1970, for how long it will lie in the bin. */
  readonly now: number;
}

/** One clipping of the table. Everything that comes from its page is text. */
export function ClipTableRow(props: Props) {
  const { row, index, isCursor, isPlain, isSelected, folder, href, onOpen, onSelect, onStar, onDone, onBin } =
    props;
  const { clip, topics, passageCount, titleMarks, excerpt } = row;
  const words = useWords();
  const { t, count } = words;
  const title = clip.title.trim() || t('clipNoTitle');
  const inner = isCursor ? 0 : -1;
  const binned = clip.deletedAt !== null;
  const onLink = (event: MouseEvent) => {
    // nb. With Ctrl or the middle button the browser opens it in a tab of its own; with Shift a range is meant.
    if (event.ctrlKey || event.metaKey || event.button !== 0) return;
    event.preventDefault();
    if (event.shiftKey) return;
    event.stopPropagation();
    // nb. A link that Enter has pressed tells of a click of no mouse.
    onOpen(index, clip, event.detail === 0);
  };
  return (
    <>
      {!isPlain && (
        <span class="row-check" role="gridcell">
          <input
            type="checkbox"
            class="clip-check"
            tabIndex={inner}
            checked={isSelected}
            aria-label={t('clipSelect', title)}
            onClick={(event) => {
              // nb. The box follows `isSelected` alone, or a range would leave it the other way round.
              event.preventDefault();
              event.stopPropagation();
              onSelect(index, clip, event.shiftKey ? 'range' : 'toggle');
            }}
          />
        </span>
      )}
      <div class="row-main" role="gridcell">
        <p class="row-title" lang="zh-CN">
          <span class={`row-state row-${clip.state}`} title={t(STATE_WORDS[clip.state])} />
          <a href={href} tabIndex={inner} title={title} onClick={onLink}>
            {clip.title.trim() === '' ? title : <Marked text={clip.title} marks={titleMarks} />}
          </a>
        </p>
        <p class="row-meta">
          <Origin clip={clip} words={words} />
          {binned && <span class="row-days">{daysLeft(clip, props.now, words)}</span>}
          {clip.note.trim() !== '' && <Sign icon="note" words={t('libHasNote')} />}
          {passageCount > 0 && (
            <Sign icon="quote" words={t('libPassages', count(passageCount))} count={passageCount} />
          )}
          {folder !== '' && (
            <span class="row-folder">
              <Icon name="folder" />
              {folder}
            </span>
          )}
        </p>
        <p class="row-chips">
          <PartChip clip={clip} />
          {clip.scope === 'address' && <span class="row-bare">{t('libAddressOnly')}</span>}
          <Zones names={clip.zones.slice(0, 1)} />
          <SumChip clip={clip} />
          <Zones names={clip.zones.slice(1, SHOWN_ZONES)} />
          {clip.zones.length > SHOWN_ZONES && (
            <span class="clip-more">{t('clipMoreZones', count(clip.zones.length))}</span>
          )}
          {topics.slice(0, SHOWN_TOPICS).map((topic) => (
            <span key={topic} class="chip chip-topic">
              {topic}
            </span>
          ))}
          {clip.tags.slice(0, SHOWN_TAGS).map((tag) => (
            <span key={tag} class="chip chip-tag">
              #{tag}
            </span>
          ))}
        </p>
        {excerpt && (
          <p class="row-excerpt" lang="zh-CN">
            {isNamed(excerpt.from) && <b>{t(FROM_WORDS[excerpt.from])} </b>}
            <Marked text={excerpt.text} marks={excerpt.marks} />
          </p>
        )}
      </div>
      <div class="row-actions" role="gridcell">
        <IconButton
          icon="star"
          label={t('libStarNamed', title)}
          hint={t(clip.starred ? 'libUnstar' : 'libStar')}
          class={clip.starred ? 'row-star row-starred' : 'row-star'}
          tabIndex={inner}
          aria-pressed={clip.starred}
          onClick={pressed(() => onStar(clip))}
        />
        <span class="row-more">
          <IconButton
            icon={clip.state === 'done' ? 'unread' : 'read'}
            label={t(clip.state === 'done' ? 'libUndoneNamed' : 'libDoneNamed', title)}
            hint={t(clip.state === 'done' ? 'libMarkUnread' : 'libMarkDone')}
            tabIndex={inner}
            onClick={pressed(() => onDone(clip))}
          />
          <IconButton
            icon={binned ? 'restore' : 'bin'}
            label={t(binned ? 'libRestoreNamed' : 'clipDeleteNamed', title)}
            hint={t(binned ? 'libRestore' : 'clipDelete')}
            tabIndex={inner}
            onClick={pressed(() => onBin(clip))}
          />
        </span>
      </div>
    </>
  );
}

/** Outlet, day and edition, as a cutting is labelled. */
function Origin({ clip, words }: { clip: Clip; words: Words }) {
  const { day, moment } = words;
  return (
    <>
      {clip.site !== '' && <span lang="zh-CN">{clip.site}</span>}
      {clip.date === null ? (
        <time dateTime={new Date(clip.clippedAt).toISOString()}>{moment(clip.clippedAt)}</time>
      ) : (
        <time dateTime={clip.date}>{day(clip.date)}</time>
      )}
      {clip.edition !== '' && <span lang="zh-CN">{clip.edition}</span>}
    </>
  );
}

function Zones({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((zone) => (
        <span key={zone} class="chip chip-zone" lang="zh-CN">
          {zone}
        </span>
      ))}
    </>
  );
}

interface SignProps {
  readonly icon: 'note' | 'quote';
  readonly words: string;
  readonly count?: number;
}

function Sign({ icon, words, count }: SignProps) {
  return (
    <span class="row-sign" title={words}>
      <Icon name={icon} />
      {count !== undefined && count > 1 && <span aria-hidden="true">{count}</span>}
      <span class="sr-only">{words}</span>
    </span>
  );
}

/** How long a clipping still lies in the bin. */
function daysLeft({ deletedAt }: Clip, now: number, { t, count }: Words): string {
  const left = Math.max(0, BIN_DAYS - Math.floor((now - (deletedAt ?? now)) / DAY_MS));
  return left === 0 ? t('libBinLastDay') : t('libBinDaysLeft', count(left));
}

/** A button in a line: pressing it is not opening the line. */
function pressed(work: () => void) {
  return (event: MouseEvent) => {
    event.stopPropagation();
    work();
  };
}

/** What a screen reader says of a line when the focus comes to it. */
export function rowName({ clip }: FoundClip, words: Words): string {
  const { t, language, day, moment } = words;
  const held = toClipPart(clip);
  return [
    t(STATE_WORDS[clip.state]),
    clip.starred ? t('libStarred') : '',
    clip.title.trim() || t('clipNoTitle'),
    held ? t(held.name) : '',
    clip.site,
    clip.date === null ? moment(clip.clippedAt) : day(clip.date),
    ...clip.zones.slice(0, SHOWN_ZONES),
    toClipSum(clip, words)?.full ?? '',
  ]
    .filter((part) => part !== '')
    .join(language.startsWith('zh') ? '，' : ', ');
}
