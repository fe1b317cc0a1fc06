/**
 * Markdown: each clipping as front matter (YAML) and text, for note-takers such as Obsidian.
 *
 *   ---
 *   title: "…"
 *   url: "…"
 *   …
 *   ---
 *
 *   # …
 *
 *   the text
 *
 * Several clippings follow one another in this form. No line of a title or a text can be a lone `---`, so the file parts
 * again where a `---` follows an empty line, and a reader sees a rule there.
 *
 * Titles and texts come from other people's pages. In the front matter every string is double-quoted with JSON's escapes,
 * which YAML reads alike (YAML 1.2, 7.3.1); in the text every sign that Markdown would take for markup is escaped.
 */
import type { FullClip } from '../model';
import { toChinaMoment } from './china-time';
import { toPlainNumber } from './plain-number';

/** The file, in the order of the clippings. */
export function toMarkdown(clips: readonly FullClip[]): string {
  return clips.map(toDocument).join('\n');
}

function toDocument(clip: FullClip): string {
  const title = escapeInline(clip.title.replace(/\s+/gu, ' ').trim());
  const heading = title === '' ? '' : `# ${title}\n\n`;
  const text = toParagraphs(clip.text);
  return `---\n${toFrontMatter(clip)}---\n\n${heading}${text === '' ? '' : `${text}\n`}`;
}

function toFrontMatter(clip: FullClip): string {
  const lines = [
    `title: ${toYamlString(clip.title)}`,
    `url: ${toYamlString(clip.url)}`,
    `site: ${toYamlString(clip.site)}`,
    `date: ${toYamlDay(clip.date)}`,
    // nb. Quoted: YAML 1.1 takes 09:30 for a number to the base of sixty.
    `time: ${clip.time === null ? 'null' : toYamlString(clip.time)}`,
    `edition: ${toYamlString(clip.edition)}`,
    `author: ${toYamlString(clip.author)}`,
    `correspondent: ${toYamlString(clip.correspondent)}`,
    `editor: ${toYamlString(clip.editor)}`,
    `tags:${toYamlList(clip.tags)}`,
    `note: ${toYamlString(clip.note)}`,
    `scope: ${clip.scope}`,
    `story: ${toYamlString(clip.story)}`,
    `clipped: ${toChinaMoment(clip.clippedAt)}`,
    `zones:${toYamlList(clip.zones)}`,
    `companies:${toYamlList(clip.companies)}`,
    `largest_sum: ${clip.largestSum === null ? 'null' : toPlainNumber(clip.largestSum)}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function toYamlDay(date: string | null): string {
  if (date === null) return 'null';
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : toYamlString(date);
}

function toYamlList(names: readonly string[]): string {
  return names.length === 0 ? ' []' : names.map((name) => `\n  - ${toYamlString(name)}`).join('');
}

/** nb. JSON leaves some characters as they are that YAML forbids or takes for a line break; those are escaped as well. */
function toYamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u{7f}-\u{9f}\u{2028}\u{2029}\u{feff}\u{fffe}\u{ffff}]/gu,
    (character) => String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}

/**
 * Lines stay as the page gave them; a paragraph ends at an empty line or where a line ends with a sentence, since pages
 * part paragraphs by one line break and columns break inside sentences.
 */
function toParagraphs(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u{2028}\u{2029}]/u).map((line) => line.trim());
  return lines
    .map((line) => (/[。！？!?…][”’」』）)]*$/u.test(line) ? `${escapeLine(line)}\n` : escapeLine(line)))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Signs that open a heading, list, quotation, rule or table at the start of a line and mean nothing inside one. */
function escapeLine(line: string): string {
  return escapeInline(line)
    .replace(/^[#>+\-=|~:]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/u, String.raw`$1\$2`);
}

function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<$]|~~|==|&(?=#?\w+;)/gu, String.raw`\$&`);
}
