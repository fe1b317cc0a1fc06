/** A clipping that is open: the pane with what moves over it, wired to the store, the clipboard and the printer. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PassageCard } from '../../../components/reader/PassageCard';
import { ReaderCard } from '../../../components/reader/ReaderCard';
import { ReaderPane } from '../../../components/reader/ReaderPane';
import { SelectionBar, type SelectionAction } from '../../../components/reader/SelectionBar';
import { useWords } from '../../../components/words-context';
import { MAX_QUERY_CHARS } from '../../../lib/limits';
import type { ReaderAction } from '../../../lib/view/reader-keys';
import { quoteWithSource, sourceLine } from '../../../lib/view/source-line';
import { webAddress } from '../../../lib/view/web-address';
import { marksOfPassage } from './article-places';
import type { OpenReaderProps } from './reader-props';
import { useArticle } from './use-article';
import { useLook } from './use-look';
import { useMentionCard } from './use-mention-card';
import { scrollByScreen, useReaderKeys } from './use-reader-keys';
import { useReaderChanges } from './use-reader-changes';
import { useReprints } from './use-reading';
import { usePassageCard } from './use-passage-card';
import { useReadState } from './use-read-state';
import { useSelectedText, type SelectedText } from './use-selected-text';

export function OpenReader(props: OpenReaderProps) {
  const { clip, query, search, changes, tell, onProblem, onSearch, refresh } = props;
  const words = useWords();
  const { t } = words;
  const scroller = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [look, setLook] = useLook();
  const [editing, setEditing] = useState<string | null>(null);
  const { article, pictures, passages } = useArticle(clip, query, search);
  const reprints = useReprints(clip, changes);
  const { change, annotate, mark, notePassage, erasePassage } = useReaderChanges(clip, {
    words,
    tell,
    onProblem,
    refresh,
  });
  const { card, close, hold, step } = useMentionCard(clip, { sheet, scroller }, look.shown);
  const { selected, look: lookAtSelection, drop } = useSelectedText(article, sheet);
  const { card: noteCard, ...noting } = usePassageCard(passages, { sheet, scroller });
  useReadState(clip, { scroller, end }, (wanted) => void change(wanted));

  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      tell(done);
    } catch {
      tell(t('readerCopyFailed'));
    }
  };
  const source = sourceLine(clip, words);
  const copySource = () => void copy(source, t('readerCopiedSource'));

  const markSelected = async (wanted: SelectedText, withNote: boolean) => {
    const id = await mark(wanted.span);
    if (id === null) return;
    drop();
    if (withNote) noting.open(id, true);
    else tell(t('readerMarked'), () => void erasePassage(id));
  };
  const act = (action: SelectionAction, wanted: SelectedText | null) => {
    if (wanted === null) tell(t('readerNothingSelected'));
    else if (action === 'copy') void copy(quoteWithSource(wanted.text, source), t('readerCopied'));
    else if (action === 'search') onSearch({ text: toQuery(wanted.text) });
    else void markSelected(wanted, action === 'annotate');
  };

  /** Does what a key asks for; false where it has nothing to do here. */
  const press = (action: ReaderAction): boolean => {
    switch (action) {
      case 'next-mention':
      case 'previous-mention':
        if (!step(action === 'next-mention' ? 1 : -1)) tell(t('readerNoMentions'));
        return true;
      case 'page-down':
      case 'page-up':
        scrollByScreen(scroller, action === 'page-down' ? 1 : -1);
        return true;
      case 'mark':
      case 'annotate':
        act(action, lookAtSelection());
        return true;
      case 'copy': {
        const wanted = lookAtSelection();
        if (wanted) act('copy', wanted);
        else copySource();
        return true;
      }
      case 'original': {
        const address = webAddress(clip.url);
        if (address !== null) window.open(address, '_blank', 'noopener,noreferrer');
        return address !== null;
      }
      case 'print':
        window.print();
        return true;
    }
  };
  /** Esc closes one thing: a card, or what can be done with a selection, before the article itself. */
  const dismiss = (): boolean => {
    if (card) close();
    else if (noteCard) noting.close();
    else if (selected) drop();
    else return false;
    return true;
  };
  useReaderKeys({ act: press, dismiss });
  const { onShown } = props;
  useLayoutEffect(onShown, [onShown]);

  const showPassage = (id: string) => {
    const [found] = sheet.current ? marksOfPassage(sheet.current, id) : [];
    found?.scrollIntoView({ block: 'center' });
    // The one that was asked for stands out for a moment; an animation that has run starts anew.
    found?.getAnimations().forEach((animation) => animation.cancel());
    found?.animate([{ backgroundColor: 'var(--seal)' }, {}], { duration: SHOWN_MS });
  };

  return (
    <ReaderPane
      {...props}
      clip={clip}
      article={article}
      pictures={pictures}
      passages={passages}
      reprints={reprints}
      knownTags={props.tags}
      look={look}
      editing={editing}
      scroller={scroller}
      sheet={sheet}
      end={end}
      onLook={setLook}
      onState={(state) => void change({ do: 'state', state })}
      onStar={(starred) => void change({ do: 'star', starred })}
      onMove={(folder) => void change({ do: 'move', folder })}
      onBin={(binned) => void change({ do: binned ? 'bin' : 'restore' })}
      onExport={() => props.onExport([clip.id])}
      onCopy={copySource}
      onPrint={() => window.print()}
      onAnnotate={(annotation) => void annotate(annotation)}
      onEditPassage={setEditing}
      onNotePassage={(id, note) => void notePassage(id, note)}
      onRemovePassage={(id) => void erasePassage(id)}
      onShowPassage={showPassage}
    >
      {selected && !card?.byKeyboard && (
        <SelectionBar
          rects={selected.rects}
          viewport={viewport()}
          onAct={(action) => act(action, selected)}
        />
      )}
      {card && (
        <ReaderCard
          {...card}
          viewport={viewport()}
          onSearch={onSearch}
          onOpenClip={props.onOpenClip}
          onClose={close}
          onHold={hold}
        />
      )}
      {noteCard && (
        <PassageCard
          key={noteCard.placed.passage.id}
          {...noteCard}
          viewport={viewport()}
          onNote={(note) => void notePassage(noteCard.placed.passage.id, note)}
          onRemove={() => {
            noting.close();
            void erasePassage(noteCard.placed.passage.id);
          }}
          onClose={noting.close}
        />
      )}
      <output class="sr-only">
        {card?.byKeyboard &&
          t('readerMentionAt', words.count(card.index + 1), words.count(clip.analysis.mentions.length))}
      </output>
    </ReaderPane>
  );
}

/** How long a passage that was asked for stands out, in milliseconds. */
const SHOWN_MS = 900;

const viewport = () => ({ width: window.innerWidth, height: window.innerHeight });

/** What is selected, as something to be searched for: a phrase where it has blanks or begins like an exclusion. */
function toQuery(text: string): string {
  const words = text
    .replace(/["“”\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUERY_CHARS - 2);
  return /\s|^-/u.test(words) ? `"${words}"` : words;
}
