/** Addresses in a table (CSV, with commas, semicolons or tabs) under whatever heads, or one to a line. */
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

/** Rows in which an address is looked for where no head names its column. */
const LOOKED_AT = 50;

/** Whether it is but a list of addresses is told as well; null where no column holds any. */
export function readTable(
  text: string,
  now: number,
): { readonly isList: boolean; readonly found: RawAddress[] } | null {
  // nb. Without the delimiter's guess a file of one column comes out right as well: the guess falls back to a comma.
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const rows = data
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = toColumns(rows[0]?.cells ?? []);
  if (columns.url !== undefined) {
    const found = rows.slice(1).map(({ line, cells }) => toFound(line, cells, columns, now));
    return { isList: false, found };
  }
  const url = findUrlColumn(rows.map(({ cells }) => cells));
  if (url === undefined) return null;
  const isList = rows.every(({ cells }) => cells.length === 1);
  const title = isList ? undefined : [0, 1].find((column) => column !== url);
  const guessed: Columns = title === undefined ? { url } : { url, title };
  return { isList, found: rows.map(({ line, cells }) => toFound(line, cells, guessed, now)) };
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
