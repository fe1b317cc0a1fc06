import { READ_STATES, type Clip, type Folder, type ReadState } from '../../lib/model';
import type { ReaderLook } from '../../lib/view/reader-look';
import { webAddress } from '../../lib/view/web-address';
import type { MessageKey } from '../../lib/view/words';
import { Icon, type IconName } from '../Icon';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';
import { LookMenu } from './LookMenu';

export const STATE_WORDS = {
  unread: 'readerStateUnread',
  reading: 'readerStateReading',
  done: 'readerStateDone',
} as const satisfies Record<ReadState, MessageKey>;

export interface ReaderToolsActions {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
  readonly onState: (state: ReadState) => void;
  readonly onStar: (starred: boolean) => void;
  readonly onMove: (folder: string) => void;
  readonly onBin: (binned: boolean) => void;
  readonly onExport: () => void;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
  readonly onLook: (look: ReaderLook) => void;
}

interface Props extends ReaderToolsActions {
  readonly clip: Clip;
  readonly folders: readonly Folder[];
  readonly look: ReaderLook;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** The line above a clipping: where the reader goes from here, and what becomes of the clipping. */
export function ReaderTools(props: Props) {
  const { clip, folders, look, hasPrevious, hasNext } = props;
  const { t } = useWords();
  const address = webAddress(clip.url);
  const isBinned = clip.deletedAt !== null;
  return (
    <div class="reader-tools" role="toolbar" aria-label={t('readerTools')}>
      <div class="reader-line">
        <span class="reader-group">
          <ToolButton icon="close" onClick={props.onClose} />
          <ToolButton icon="up" isOff={!hasPrevious} onClick={props.onPrevious} />
          <ToolButton icon="down" isOff={!hasNext} onClick={props.onNext} />
        </span>
        <span class="reader-group reader-standing">
          <select
            class="reader-select"
            aria-label={t('readerState')}
            value={clip.state}
            onChange={({ currentTarget: { value } }) => {
              const state = READ_STATES.find((each) => each === value);
              if (state) props.onState(state);
            }}
          >
            {READ_STATES.map((state) => (
              <option key={state} value={state}>
                {t(STATE_WORDS[state])}
              </option>
            ))}
          </select>
          <select
            class="reader-select reader-folder"
            aria-label={t('readerFolder')}
            value={clip.folder}
            onChange={({ currentTarget: { value } }) => props.onMove(value)}
          >
            <option value="">{t('readerNoFolder')}</option>
            {folders.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <IconButton
            icon="star"
            label={t('readerStar')}
            class="reader-star"
            aria-pressed={clip.starred}
            onClick={() => props.onStar(!clip.starred)}
          />
        </span>
        <span class="reader-group reader-deeds">
          <LookMenu look={look} onLook={props.onLook} />
          <ToolButton icon="copy" onClick={props.onCopy} />
          <ToolButton icon="print" onClick={props.onPrint} />
          <ToolButton icon="export" onClick={props.onExport} />
          {isBinned ? (
            <button type="button" class="button button-small" onClick={() => props.onBin(false)}>
              {t('readerRestore')}
            </button>
          ) : (
            <ToolButton icon="bin" onClick={() => props.onBin(true)} />
          )}
          {address !== null && (
            <a
              class="button button-small reader-original"
              href={address}
              target="_blank"
              rel="noopener noreferrer"
              title={t('readerOriginalHint')}
            >
              {t('readerOriginal')}
              <Icon name="open" />
            </a>
          )}
        </span>
      </div>
    </div>
  );
}

/** The tools that are one button, by their icon. */
const TOOL_WORDS = {
  close: 'readerClose',
  up: 'readerPrevious',
  down: 'readerNext',
  copy: 'readerCopySource',
  print: 'readerPrint',
  export: 'readerExport',
  bin: 'readerBin',
} as const satisfies Partial<Record<IconName, MessageKey>>;

interface ToolButtonProps {
  readonly icon: keyof typeof TOOL_WORDS;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

/** nb. A button that is off keeps the focus: who steps to the last clipping is not thrown out of the line. */
function ToolButton({ icon, isOff = false, onClick }: ToolButtonProps) {
  const { t } = useWords();
  return (
    <IconButton
      icon={icon}
      label={t(TOOL_WORDS[icon])}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onClick();
      }}
    />
  );
}
