/**
 * All that stands in somebody else's page, from one state: the legend in the corner, what came of a clip and the choice of
 * articles above it, and the card beside a mention.
 */
import type { ReaderWord } from '../../lib/model';
import { outcomesInFull } from '../../lib/view/outcome-words';
import type { Size } from '../../lib/view/place-card';
import type { Words } from '../../lib/view/words';
import { useWords } from '../words-context';
import { ArticlePicker, type ArticlePickerActions, type ArticlePickerState } from './ArticlePicker';
import { ClipNote } from './ClipNote';
import type { ClipNoteActions, ClipNoteState } from './clip-note-props';
import { Legend } from './Legend';
import type { LegendActions, LegendState } from './legend-props';
import { MentionCard } from './MentionCard';
import type { MentionCardActions, MentionCardState } from './mention-card-props';
import { TAUGHT_WORDS } from './TeachBar';
import { UndoNote } from './UndoNote';

/** Each part is there or null. */
export interface PageToolsState {
  readonly legend: LegendState | null;
  readonly card: MentionCardState | null;
  readonly clipNote: ClipNoteState | null;
  readonly picker: ArticlePickerState | null;
  /** The host from which the reader has just sent us away. */
  readonly leftHost: string | null;
  /** The word that the reader has just taught by menu. */
  readonly taught: Pick<ReaderWord, 'kind' | 'name'> | null;
  /** Of the top frame, in CSS pixels, without its scroll bars. */
  readonly viewport: Size;
}

export type PageToolsActions = LegendActions &
  MentionCardActions &
  ClipNoteActions &
  ArticlePickerActions &
  UndoNoteActions;

export interface UndoNoteActions {
  /** Show on this site after all. */
  readonly onReturn: () => void;
  readonly onCloseLeft: () => void;
  /** Take back the word that was taught by menu. */
  readonly onForget: () => void;
  readonly onCloseTaught: () => void;
}

/** Draw it into the shadow root whose style sheet is page-tools.css, within a WordsContext. */
export function PageTools({ state, actions }: { state: PageToolsState; actions: PageToolsActions }) {
  const words = useWords();
  const { legend, card, clipNote, picker, leftHost, taught, viewport } = state;
  return (
    <div class="tools" lang={words.language} {...SILENT}>
      {/* Stands from the start, so that what comes is read out; failures are alerts of their own. */}
      <output class="sr-only">{newsOf(state, words)}</output>
      {card && <MentionCard {...card} {...actions} viewport={viewport} />}
      <div class="corner">
        {picker && <ArticlePicker {...picker} {...actions} />}
        {/* nb. An Undo that is pressed and gone would hold its note for ever: what is told next is a new one. */}
        {clipNote && <ClipNote key={`${clipNote.id} ${clipNote.told.is}`} {...clipNote} {...actions} />}
        {leftHost !== null && (
          <UndoNote
            text={words.t('legendLeft', leftHost)}
            onUndo={actions.onReturn}
            onClose={actions.onCloseLeft}
          />
        )}
        {taught && (
          <UndoNote
            text={taughtInWords(taught, words)}
            onUndo={actions.onForget}
            onClose={actions.onCloseTaught}
          />
        )}
        {legend && <Legend {...legend} {...actions} onEscapeFirst={card ? actions.onCloseCard : null} />}
      </div>
    </div>
  );
}

const stop = (event: Event) => event.stopPropagation();

/** What is typed here is none of the page's business: neither its shortcuts' nor its listeners'. */
const SILENT = {
  onKeyDown: stop,
  onKeyUp: stop,
  onKeyPress: stop,
  onBeforeInput: stop,
  onInput: stop,
  onCopy: stop,
  onCut: stop,
  onPaste: stop,
};

const taughtInWords = ({ kind, name }: Pick<ReaderWord, 'kind' | 'name'>, { t }: Words): string =>
  t(TAUGHT_WORDS[kind], name);

function newsOf({ clipNote, leftHost, taught, picker }: PageToolsState, words: Words): string {
  if (leftHost !== null) return words.t('legendLeft', leftHost);
  if (taught) return taughtInWords(taught, words);
  if (clipNote?.told.is === 'undone') return clipNote.told.words;
  if (clipNote?.told.is === 'clipped') return outcomesInFull(clipNote.told.outcomes, words);
  if (picker) return words.t('pickTitle', words.count(picker.articles.length));
  return '';
}
