/** The facts of a clipping as YAML that Obsidian shows as properties. */
import { toLocalMoment } from './local-time';
import type { ExportedClip } from './format';
import { toPlainNumber } from './plain-number';

/** Lines of `name: value`, each ended. */
export function toFrontMatter(clip: ExportedClip): string {
  const tags = [...new Set(clip.tags.map(toTag).filter((tag) => tag !== ''))];
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
    `tags:${toYamlList(tags)}`,
    // What a tag of Obsidian cannot hold stands here as the reader wrote it.
    ...(clip.tags.every((tag) => tags.includes(tag)) ? [] : [`labels:${toYamlList(clip.tags)}`]),
    `note: ${toYamlString(clip.note)}`,
    `state: ${clip.state}`,
    `starred: ${clip.starred}`,
    `folder: ${toYamlString(clip.folderName)}`,
    `topics:${toYamlList(clip.topics)}`,
    `places:${toYamlList(clip.places)}`,
    `scope: ${clip.scope}`,
    `story: ${toYamlString(clip.story)}`,
    `id: ${toYamlString(clip.id)}`,
    `clipped: ${toLocalMoment(clip.clippedAt)}`,
    `zones:${toYamlList(clip.zones)}`,
    `companies:${toYamlList(clip.companies)}`,
    `main_sum: ${clip.largestSum === null ? 'null' : toPlainNumber(clip.largestSum)}`,
    `main_sum_role: ${clip.sumRole === null ? 'null' : toYamlString(clip.sumRole)}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Obsidian's tags have no blanks, none but these signs, and are no number: https://help.obsidian.md/tags */
function toTag(tag: string): string {
  const plain = tag
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}_\-/]/gu, '')
    .replace(/^[-/]+|[-/]+$/gu, '');
  return /^\d+$/u.test(plain) ? `_${plain}` : plain;
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
    /[\u{7f}-\u{9f}\u{2028}\u{2029}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}\u{fffe}\u{ffff}]/gu,
    (character) => String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}
