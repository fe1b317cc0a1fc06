/** The two places of a page where an article's facts are shown: under its headline, and around its last line. */

/** So many lines under a headline hold its imprint. */
const UNDER = 12;
/** So many lines above a text whose headline is not known. */
const ABOVE = 6;
/** A line longer than this is the text. */
const MAX_IMPRINT_CHARS = 140;
/** A line so long that ends a sentence is the text, or what leads to it. */
const MIN_SENTENCE_CHARS = 40;
/** A line of the body so long is a paragraph, unless it has an imprint's words. */
const MIN_PARAGRAPH_CHARS = 16;
const IMPRINT = /[:：]|\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]|记者|通讯员|[/／]|^[【（(]/;
/** Of the text's end, and behind it. */
const TAIL = 6;
const BEHIND = 14;

/** The lines under the places `at`, up to where the text begins. */
export function imprintOf(
  lines: readonly string[],
  at: readonly number[],
  bodyLines: readonly string[],
): string[] {
  const paragraphs = new Set(bodyLines.filter((line) => line.length >= MIN_PARAGRAPH_CHARS));
  const isText = (line: string) =>
    line.length > MAX_IMPRINT_CHARS ||
    (line.length > MIN_SENTENCE_CHARS && /[。！？”]$/.test(line)) ||
    (paragraphs.has(line) && /[，。；！？]/.test(line) && !IMPRINT.test(line));
  return at.flatMap((place) => {
    const under = lines.slice(place + 1, place + 1 + UNDER);
    const text = under.findIndex(isText);
    return joinLabels(text < 0 ? under : under.slice(0, text));
  });
}

/** Where no headline is known: the lines right above the text, and its first ones, which a page may count to it. */
export function imprintAbove(lines: readonly string[], bodyLines: readonly string[]): string[] {
  const [opening] = bodyLines;
  const at = opening === undefined ? -1 : lines.indexOf(opening);
  return at < 0 ? [] : imprintOf(lines, [Math.max(-1, at - ABOVE - 1)], bodyLines);
}

/** The last lines of the text, and those of the page behind it: editors stand there. */
export function tailOf(lines: readonly string[], bodyLines: readonly string[]): string[] {
  // nb. The copy that the body is read from has no style, and the last of its lines may stand otherwise on the page.
  const places = new Map(lines.map((line, index) => [line, index]));
  const last = bodyLines.findLast((line) => line.length >= MIN_PARAGRAPH_CHARS && places.has(line));
  const at = last === undefined ? -1 : (places.get(last) ?? -1);
  return joinLabels([
    ...bodyLines.slice(-TAIL),
    ...(at < 0 ? lines.slice(-BEHIND * 2) : lines.slice(at + 1, at + 1 + BEHIND)),
  ]);
}

/** A label whose value stands in an element of its own, and what that value can be. */
const OPEN_LABELS: readonly (readonly [label: RegExp, value: RegExp])[] = [
  [/(?:来\s*源|來\s*源|稿源)\s*[:：丨|｜]\s*$/, /^[^:：。，]{2,40}$/],
  [/(?:时\s*间|日\s*期)\s*[:：丨|｜]\s*$/, /^\d{2,4}\s*[-/.年]/],
  // nb. 责任编辑： is left empty as often as not, and what follows is a button.
  [
    /(?:作\s*者|记\s*者|撰\s*文)\s*[:：丨|｜]\s*$/,
    /^[\u4e00-\u9fff·]{2,4}(?:[\s、，,]+[\u4e00-\u9fff·]{2,4}){0,4}$/,
  ],
  [
    /(?:编\s*辑|編輯|责\s*编)\s*[:：丨|｜]\s*$/,
    /^[\u4e00-\u9fff]{2,3}(?:[\s、，,]+[\u4e00-\u9fff]{2,3}){0,3}$/,
  ],
];

/** A label and its value in elements of their own are two lines (来源： / 晋南日报): they are read as one. */
export function joinLabels(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    if (OPEN_LABELS.some(([label, value]) => label.test(before) && value.test(line)))
      joined[joined.length - 1] = `${before}${line}`;
    else joined.push(line);
  }
  return joined;
}
