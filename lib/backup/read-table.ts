/** Addresses in a table (CSV, with commas, semicolons or tabs) under whatever heads, or one to a line, alone or among words. */
import Papa from 'papaparse';
import type { ReadState } from '../model';
import { splitTags, toMoment, type FoundAddress } from './import-records';

type RawAddress = Partial<FoundAddress> & Pick<FoundAddress, 'line' | 'url'>;

/** What the columns are called, by Pocket, Instapaper, Raindrop, our own CSV, and people. */
const HEADS = {
  url: [
    'url',
    'urls',
    'link',
    'links',
    'href',
    'address',
    'web address',
    'website',
    '网址',
    '链接',
    '地址',
    '网页地址',
    '原文链接',
    '原文',
    '文章链接',
    'url地址',
  ],
  title: ['title', 'name', 'headline', '标题', '题目', '名称', '题名', '文章标题', '新闻标题'],
  tags: ['tags', 'tag', 'labels', 'label', 'keywords', '标签', '关键词', '分类标签'],
  folder: ['folder', 'collection', 'category', 'project', '文件夹', '项目', '分类', '栏目', '目录', '专题'],
  note: [
    'note',
    'notes',
    'comment',
    'comments',
    'description',
    'selection',
    '备注',
    '笔记',
    '说明',
    '摘要',
    '批注',
  ],
  time: [
    'time_added',
    'time added',
    'timestamp',
    'added',
    'date added',
    'created',
    'created_at',
    'saved',
    'date',
    '时间',
    '日期',
    '收藏时间',
    '添加时间',
    '剪藏时间',
  ],
  state: ['status', 'state', '状态', '阅读状态'],
  starred: ['favorite', 'favourite', 'starred', '星标'],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof HEADS;
type Columns = Readonly<Partial<Record<Column, number>>>;

const WEB = /^https?:\/\/\S+$/iu;
/** An address among Chinese words ends where they go on, or a mark of theirs stands. */
const WITHIN = /https?:\/\/[^\s"<>，。；、！？）】》」”’\p{Script=Han}]+/iu;

/** nb. What ends a title is looked for where it begins alone: a line of a million dashes would be gone through once from each of them. */
const AROUND_TITLE = /^[\s\p{P}\p{S}]+|(?<![\s:：,，;；|—-])[\s:：,，;；|—-]+$/gu;

/** Rows in which an address is looked for where no head names its column. */
const LOOKED_AT = 50;

/** Whether it is but a list of addresses is told as well; null where no column holds any. */
export function readTable(
  text: string,
  now: number,
): { readonly isList: boolean; readonly found: RawAddress[] } | null {
  const lines = text.split('\n').map((each) => each.trim());
  // nb. Before it is taken for a table: addresses have commas and semicolons in them.
  const isBare = lines.every((line) => line === '' || WEB.test(line));
  if (isBare) return { isList: true, found: toListed(lines, now) };
  const rows = toRows(text);
  const columns = toColumns(rows[0]?.cells ?? []);
  if (columns.url !== undefined) {
    const found = rows.slice(1).map(({ line, cells }) => toFound(line, cells, columns, now));
    return { isList: false, found };
  }
  const url = findUrlColumn(rows.map(({ cells }) => cells));
  const inColumn = url === undefined ? 0 : countWeb(rows.map(({ cells }) => [cells[url] ?? '']));
  const inLines = lines.filter((line) => WITHIN.test(line)).length;
  if (inLines > inColumn) return { isList: true, found: toListed(lines, now) };
  if (url === undefined) return null;
  const isList = rows.every(({ cells }) => cells.length === 1);
  const title = isList ? undefined : [0, 1].find((column) => column !== url);
  const guessed: Columns = title === undefined ? { url } : { url, title };
  return { isList, found: rows.map(({ line, cells }) => toFound(line, cells, guessed, now)) };
}

/** The rows with something in them, and where each begins. */
function toRows(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const quoted = parse(text);
  // nb. A quotation mark that is never closed swallows all rows behind it: those are read without quotes then, if that finds more.
  const plain = quoted.isSound ? quoted : parse(text, '\0');
  const [inPlain, inQuoted] = [plain, quoted].map((read) => countWeb(read.rows.map(({ cells }) => cells)));
  return (inPlain ?? 0) > (inQuoted ?? 0) ? plain.rows : quoted.rows;
}

function parse(text: string, quoteChar = '"') {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false, newline: '\n', quoteChar });
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    // A cell may be of several lines.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/gu)?.length ?? 0), 0);
  }
  return { rows, isSound: errors.every(({ type }) => type !== 'Quotes') };
}

function countWeb(rows: readonly (readonly string[])[]): number {
  return rows.reduce((sum, cells) => sum + cells.filter((cell) => WEB.test(cell.trim())).length, 0);
}

/** One address to a line, with its title before or behind it: 标题 https://… */
function toListed(lines: readonly string[], now: number): RawAddress[] {
  return lines.flatMap((text, at): RawAddress[] => {
    if (text === '') return [];
    const [url = text] = WEB.test(text) ? [text] : (WITHIN.exec(text) ?? []);
    const title = text.replace(url, '').replace(AROUND_TITLE, '');
    return [toFound(at + 1, [url, title], { url: 0, title: 1 }, now)];
  });
}

function toColumns(heads: readonly string[]): Columns {
  const names = heads.map((head) =>
    head
      .trim()
      .toLowerCase()
      .replace(/^\uFEFF/u, ''),
  );
  const columns: Partial<Record<Column, number>> = {};
  for (const column of ['url', 'title', 'tags', 'folder', 'note', 'time', 'state', 'starred'] as const) {
    const known: readonly string[] = HEADS[column];
    const at = names.findIndex((name) => known.includes(name));
    if (at >= 0) columns[column] = at;
  }
  return columns;
}

function findUrlColumn(rows: readonly (readonly string[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const cells of rows.slice(0, LOOKED_AT))
    cells.forEach((cell, at) => {
      if (WEB.test(cell.trim())) counts.set(at, (counts.get(at) ?? 0) + 1);
    });
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

function toFound(line: number, cells: readonly string[], columns: Columns, now: number): RawAddress {
  const cell = (column: Column): string => {
    const at = columns[column];
    return at === undefined ? '' : (cells[at] ?? '');
  };
  return {
    line,
    url: cell('url'),
    title: cell('title'),
    tags: splitTags(cell('tags')),
    folder: cell('folder'),
    note: cell('note'),
    addedAt: toMoment(cell('time'), now),
    state: toState(cell('state')),
    starred: /^(?:1|true|yes|是)$/iu.test(cell('starred').trim()),
  };
}

function toState(cell: string): ReadState {
  const state = cell.trim().toLowerCase();
  if (['archive', 'archived', 'read', 'done', '已读', '读完'].includes(state)) return 'done';
  return ['reading', '在读'].includes(state) ? 'reading' : 'unread';
}
