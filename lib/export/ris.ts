/**
 * RIS, for EndNote, NoteExpress, Zotero: https://en.wikipedia.org/wiki/RIS_(file_format). A line is a tag of two letters, two blanks,
 * a hyphen, a blank and one line of text; lines end with CRLF.
 */
import { toCitation, type Citation } from './citation';
import type { WriteFile } from './format';

export const writeRis: WriteFile = async ({ batches }, put) => {
  let at = 0;
  for await (const clips of batches) {
    put(clips.map((clip, index) => toRecord(toCitation(clip, at + index))).join(''));
    at += clips.length;
  }
};

function toRecord(citation: Citation): string {
  const { date, url } = citation;
  const lines: (readonly [tag: string, value: string])[] = [
    ['TY', citation.isNewspaper ? 'NEWS' : 'ELEC'],
    ['ID', citation.key],
    ['TI', citation.title],
    ...citation.authors.map((author) => ['AU', author] as const),
    ['T2', citation.outlet],
    ['PY', date?.slice(0, 4) ?? ''],
    ['DA', date === null ? '' : `${date.replaceAll('-', '/')}/`],
    ['SP', citation.edition],
    ['UR', url ?? ''],
    ['Y2', `${citation.accessed.replaceAll('-', '/')}/`],
    ['LA', 'zh-CN'],
    ...citation.tags.map((tag) => ['KW', tag] as const),
    ...citation.notes.map((note) => ['N1', note] as const),
  ];
  const written = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n\r\n`;
}
