/**
 * The sentence a mention stands in, for a reader who sees only a table.
 *
 * A line break is no end of a sentence: columns break anywhere (湘潭高新技 / 术产业开发区). It is one at an empty line, and
 * between the headline and the text, which no full stop parts.
 */
import { MAX_TITLE_CHARS, SENTENCE_REACH } from '../limits';
import type { Article, Span } from '../model';

const SENTENCE_END = /[。！？!?]/u;
/** What may close a sentence after its full stop and still belongs to it. */
const CLOSING_MARK = /[”’」』）)》]/u;
/** A line shorter than this may stand in the headline by chance. */
const MIN_TITLE_LINE = 4;
const CUT_MARK = '…';

/**
 * @param span a mention in `text`, in UTF-16 code units
 * @param article the article the mention stands in: the sentence stays inside it
 * @returns the sentence on one line; what lies more than SENTENCE_REACH from the mention is cut, marked by …
 */
export function sentenceAround(text: string, span: Span, article: Article | undefined): string {
  return toSentence(text, span, sentenceSpan(text, span, article));
}

function toSentence(text: string, span: Span, { start, end, cutBefore, cutAfter }: Bounds): string {
  const mention = toSolid(text.slice(span.start, span.end));
  // nb. Of the mention itself we know that its blanks are none: 410 / 0万元 is 4100万元.
  const sentence = toOneLine(text.slice(start, span.start) + mention + text.slice(span.end, end));
  return (cutBefore ? CUT_MARK : '') + sentence + (cutAfter ? CUT_MARK : '');
}

/**
 * The same for one mention of a text after the other, in their order: those of one sentence share it, which spares walking to its
 * ends for each, and a table the asking whether it knows a text that is one and the same.
 */
export function sentenceFinder(text: string): (span: Span, article: Article | undefined) => string {
  let last: { span: Span; article: Article | undefined; around: Bounds; sentence: string | null } | null =
    null;
  return (span, article) => {
    const isSame = last !== null && last.article === article && isWithin(text, span, last, article);
    const around = isSame && last ? last.around : sentenceSpan(text, span, article);
    // nb. With blanks in it, each mention has its own: within a mention they go whatever stands beside them.
    const hasBlanks = /\s/u.test(text.slice(around.start, around.end));
    const sentence = (isSame && !hasBlanks ? last?.sentence : null) ?? toSentence(text, span, around);
    last = { span, article, around, sentence };
    return sentence;
  };
}

type Bounds = ReturnType<typeof sentenceSpan>;

/** Whether a mention that follows another stands in its sentence, and the same ends would be found from it. */
function isWithin(
  text: string,
  span: Span,
  { span: before, around }: { readonly span: Span; readonly around: Bounds },
  article: Article | undefined,
): boolean {
  if (around.cutBefore || around.cutAfter) return false;
  if (span.start < before.end || span.end > around.end) return false;
  if (span.start - around.start > SENTENCE_REACH) return false;
  // What lies between was looked at on the way from the mention before, all but that mention itself.
  const title = toSolid((article?.title ?? '').slice(0, MAX_TITLE_CHARS));
  for (let at = before.start + 1; at < before.end; at += 1) if (endsAt(text, at, title)) return false;
  return true;
}

/** Where the sentence lies, and whether it was cut before and after (see sentenceAround). */
export function sentenceSpan(
  text: string,
  span: Span,
  article: Article | undefined,
): Span & { readonly cutBefore: boolean; readonly cutAfter: boolean } {
  const title = toSolid((article?.title ?? '').slice(0, MAX_TITLE_CHARS));
  const least = Math.max(article?.start ?? 0, 0);
  const most = Math.min(article?.end ?? text.length, text.length);

  let start = span.start;
  while (start > least && span.start - start < SENTENCE_REACH && !endsAt(text, start, title)) start -= 1;
  let end = span.end;
  while (end < most && end - span.end < SENTENCE_REACH && !endsAt(text, end, title)) end += 1;

  const cutBefore = start > least && !endsAt(text, start, title);
  const cutAfter = end < most && !endsAt(text, end, title);
  // nb. A cut may fall into the middle of a character outside the BMP (𠮷).
  if (cutBefore && isLowSurrogate(text, start)) start += 1;
  if (cutAfter && isLowSurrogate(text, end)) end -= 1;
  return { start, end, cutBefore, cutAfter };
}

/** The signs after which a sentence can end: asked of every character of a sentence, and most are none. */
const CAN_END = '\n。！？!?”’」』）)》';

/** Whether a sentence ends right before `at`. */
function endsAt(text: string, at: number, title: string): boolean {
  if (!CAN_END.includes(text[at - 1] ?? '\0')) return false;
  if (text[at - 1] === '\n') return isBreakOfSense(text, at, title);
  if (CLOSING_MARK.test(text[at] ?? '')) return false;
  let before = at - 1;
  while (CLOSING_MARK.test(text[before] ?? '')) before -= 1;
  return SENTENCE_END.test(text[before] ?? '');
}

/** Whether the line break before `at` parts an empty line, or headline and text. */
function isBreakOfSense(text: string, at: number, title: string): boolean {
  // nb. Of a line longer than any headline a part is enough to tell, however long the line.
  const before = toSolid(
    text
      .slice(Math.max(0, at - 1 - MAX_TITLE_CHARS), at - 1)
      .split('\n')
      .at(-1) ?? '',
  );
  const after = toSolid(text.slice(at, at + MAX_TITLE_CHARS).split('\n', 1)[0] ?? '');
  return before === '' || after === '' || isOfTitle(before, title) !== isOfTitle(after, title);
}

function isOfTitle(line: string, title: string): boolean {
  return line.length >= MIN_TITLE_LINE && title.includes(line);
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\u{dc00}-\u{dfff}]/u.test(text[at] ?? '');
}

function toSolid(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** White space goes where a column broke or a PDF scattered it; between Latin words and numbers, but not inside one, one space stays. */
function toOneLine(text: string): string {
  // Most sentences have none; looking costs a tenth of replacing.
  if (!/\s/u.test(text)) return text;
  return text
    .trim()
    .replace(/(?<=\d)\s+(?=\.\d)|(?<=\d\.)\s+(?=\d)/gu, '')
    .replace(/(?<=[!-~])\s+(?=[!-~])/gu, ' ')
    .replace(/(?<![!-~])\s+|\s+(?![!-~])/gu, '');
}
