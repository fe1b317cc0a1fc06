/**
 * A paragraph cut where marks begin and end, to be set as runs of one style each: mentions, the reader's passages, words of a
 * search. Lines are joined as Chinese is set: nothing stands where a column broke, one space between two Latin words or figures.
 */
import type { Span } from '../model';
import type { Paragraph } from './paragraphs';

export interface MarkedRun<Mark extends Span> extends Span {
  /** What it reads, joined. Never empty. */
  readonly text: string;
  /** The marks that cover it, in the order given. */
  readonly marks: readonly Mark[];
}

const WIDE_BLANK = '\u2003';
const LATIN_END = /[!-~]$/u;
const LATIN_START = /^[!-~]/u;

/**
 * @param text the whole text that the paragraph and the marks are spans of
 * @param marks in any order; they may overlap, and run over the paragraph's ends
 * @returns runs in order; together their texts are the paragraph on one line
 */
export function toMarkedRuns<Mark extends Span>(
  text: string,
  paragraph: Paragraph,
  marks: readonly Mark[],
): readonly MarkedRun<Mark>[] {
  const here = marks.filter(
    ({ start, end }) => start < paragraph.end && end > paragraph.start && start < end,
  );
  const cuts = [...new Set(here.flatMap(({ start, end }) => [start, end]))].toSorted(
    (one, other) => one - other,
  );
  const runs: MarkedRun<Mark>[] = [];
  let before = '';
  for (const line of paragraph.lines) {
    const places = [line.start, ...cuts.filter((cut) => cut > line.start && cut < line.end), line.end];
    places.slice(0, -1).forEach((start, at) => {
      const end = places[at + 1] ?? start;
      // The cells of a table's row stand apart in every form.
      const words = text.slice(start, end).replaceAll('\t', WIDE_BLANK);
      const gap =
        at === 0 && LATIN_END.test(before) && LATIN_START.test(words) && !isSplitFigure(before, words)
          ? ' '
          : '';
      const covering = here.filter((mark) => mark.start < end && mark.end > start);
      const last = runs.at(-1);
      // nb. A mark that runs over a wrap is one run, not two.
      if (last && isSame(last.marks, covering))
        runs[runs.length - 1] = { ...last, end, text: last.text + gap + words };
      else runs.push({ start, end, text: gap + words, marks: covering });
      before = words;
    });
  }
  return runs;
}

/** The paragraph on one line. */
export function toOneLine(text: string, paragraph: Paragraph): string {
  return toMarkedRuns(text, paragraph, [])
    .map((run) => run.text)
    .join('');
}

/** 10 / .8亿元 and 400 / 0万元: figures that a column broke. */
function isSplitFigure(before: string, after: string): boolean {
  return /[\d.,]$/u.test(before) && /^[\d.%]/u.test(after);
}

function isSame<Mark>(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, at) => mark === others[at]);
}
