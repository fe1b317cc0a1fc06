import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Mention, MentionType } from '../../lib/model';
import { grouped, toPieces, type Marks, type Piece } from '../../lib/view/article-pieces';
import { MENTION_WORDS } from '../../lib/view/words';
import { useWords } from '../words-context';
import type { ArticleParagraph, PlacedPassage } from './article-data';

interface Props {
  readonly paragraph: ArticleParagraph;
  readonly marks: Marks;
  readonly mentions: readonly Mention[];
  readonly passages: readonly PlacedPassage[];
  readonly shown: Readonly<Record<MentionType, boolean>>;
}

/**
 * The text of a paragraph with its mentions, the reader's passages and the words of the search, as elements: a screen reader
 * tells them, and paper shows them. The number of a passage stands in a style, so that what is selected is the text alone.
 */
export function ParagraphText({ paragraph, marks, mentions, passages, shown }: Props) {
  const pieces = useMemo(() => toPieces(paragraph, marks), [paragraph, marks]);
  return (
    <>
      {grouped(pieces, (piece) => piece.passages.join()).map((group, at) => {
        const inner = <Mentions key={at} pieces={group} mentions={mentions} shown={shown} />;
        const [first] = group;
        if (!first || first.passages.length === 0) return inner;
        return (
          <PassageText key={at} pieces={group} passages={passages}>
            {inner}
          </PassageText>
        );
      })}
    </>
  );
}

interface PassageTextProps {
  readonly pieces: readonly Piece[];
  readonly passages: readonly PlacedPassage[];
  readonly children: ComponentChildren;
}

function PassageText({ pieces, passages, children }: PassageTextProps) {
  const { t } = useWords();
  const over = (pieces[0]?.passages ?? []).flatMap((index) => passages[index] ?? []);
  const ends = pieces.flatMap(({ ending }) => ending).flatMap((index) => passages[index]?.number ?? []);
  const isChanged = over.some(({ change }) => change !== 'none');
  const hasNote = over.some(({ passage }) => passage.note !== '');
  return (
    <mark
      class={`passage${isChanged ? ' passage-changed' : ''}${hasNote ? ' passage-noted' : ''}`}
      aria-roledescription={t('readerPassage')}
      data-passages={over.map(({ passage }) => passage.id).join(' ')}
      {...(ends.length > 0 && { 'data-number': ends.join('、') })}
    >
      {children}
    </mark>
  );
}

interface MentionsProps extends Pick<Props, 'mentions' | 'shown'> {
  readonly pieces: readonly Piece[];
}

function Mentions({ pieces, mentions, shown }: MentionsProps) {
  const { t } = useWords();
  const isShown = (index: number | null) => {
    const mention = index === null ? undefined : mentions[index];
    return mention !== undefined && shown[mention.type];
  };
  return (
    <>
      {grouped(pieces, ({ mention }) => (isShown(mention) ? String(mention) : '')).map((group, at) => {
        const inner = group.map(({ text, isFound }, index) =>
          isFound ? (
            <mark key={index} class="found">
              {text}
            </mark>
          ) : (
            text
          ),
        );
        const index = group[0]?.mention ?? null;
        const mention = index === null ? undefined : mentions[index];
        if (index === null || !mention || !shown[mention.type]) return inner;
        return (
          <mark
            key={at}
            class={`mention mention-${mention.type}`}
            aria-roledescription={t(MENTION_WORDS[mention.type])}
            data-mention={index}
          >
            {inner}
          </mark>
        );
      })}
    </>
  );
}
