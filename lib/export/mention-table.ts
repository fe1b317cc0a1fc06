/** The tables of mentions: who, where and how much, one row each with the sentence it stands in, to be sorted and summed. */
import { sentenceFinder } from '../clip/sentence';
import { MAX_TITLE_CHARS } from '../limits';
import type { Article, Mention, MoneyMention, ZoneMention } from '../model';
import { column, type CellValue, type Column, type Table } from './column';
import type { ExportedClip } from './format';
import { BOUND_WORDS, KIND_WORDS, LIST_SEPARATOR, toYesNo, TYPE_WORDS } from './words';

export interface MentionRow<Of extends Mention = Mention> extends ClipFacts {
  readonly mention: Of;
  readonly article: Article | undefined;
  /** The sentence it stands in. */
  readonly sentence: string;
}

/** A clipping, with the names in it as they stand in one cell: joined once, for a hundred rows. */
interface ClipFacts {
  readonly clip: ExportedClip;
  /** No longer than a headline is: a page that calls itself a megabyte would be as many megabytes as it has mentions. */
  readonly title: string;
  readonly tags: string;
  readonly zones: string;
  readonly companies: string;
}

/** What both tables say of the clipping that a row belongs to. */
const CLIP_COLUMNS: readonly Column<ClipFacts>[] = [
  column('剪报标题', 'text', 40, ({ title }) => title),
  column('网址', 'text', 24, ({ clip }) => clip.url),
  column('来源', 'text', 16, ({ clip }) => clip.site),
  column('日期', 'day', 12, ({ clip }) => clip.date),
  column('版次', 'text', 16, ({ clip }) => clip.edition),
  column('标签', 'text', 16, ({ tags }) => tags),
];

const CLIP_ID = column<ClipFacts>('剪报编号', 'text', 14, ({ clip }) => clip.id);

/** nb. The sums themselves: in yuan, or in the units of a foreign currency, of a range both ends. */
const SUM_COLUMNS: readonly Column<MoneyMention>[] = [
  column('金额（元）', 'yuan', 20, (money) => money.cny ?? null),
  column('金额上限（元）', 'yuan', 20, (money) => money.cnyMax ?? null),
  column('外币币种', 'text', 10, (money) => money.currency ?? null),
  column('外币金额', 'number', 18, (money) => money.value ?? null),
  column('外币金额上限', 'number', 18, (money) => money.valueMax ?? null),
  column('计价单位', 'text', 10, (money) => money.per ?? null),
  column('限定', 'text', 8, ({ bound }) => (bound === undefined ? null : BOUND_WORDS[bound])),
  column('约数', 'text', 8, (money) => toYesNo(money.approx)),
  column('量级', 'text', 8, (money) => toYesNo(money.scale)),
  column('金额性质', 'text', 12, (money) => money.role),
];

/** nb. Among the mentions on one line, since there are thousands; among the sums to be read. */
const sentenceColumn = (kind: 'text' | 'prose') =>
  column<MentionRow>('所在句子', kind, 70, ({ sentence }) => sentence);

export const MENTION_TABLE: Table<ExportedClip, MentionRow> = {
  name: '提及',
  toRows: rowsOf,
  columns: [
    ...CLIP_COLUMNS,
    column('文章', 'text', 30, ({ article }) => article?.title.slice(0, MAX_TITLE_CHARS) ?? null),
    column('类型', 'text', 8, ({ mention }) => TYPE_WORDS[mention.type]),
    column('原文', 'text', 24, ({ mention }) => mention.text),
    column('全称', 'text', 30, ({ mention }) => mention.canonical),
    column(
      '开发区类别',
      'text',
      10,
      ofZone((zone) => KIND_WORDS[zone.kind]),
    ),
    column(
      '泛称',
      'text',
      8,
      ofZone((zone) => toYesNo(zone.generic)),
    ),
    ...SUM_COLUMNS.map((sum) => column(sum.header, sum.kind, sum.width, ofMoney(sum.toCell))),
    sentenceColumn('text'),
    CLIP_ID,
  ],
};

export const SUM_TABLE: Table<ExportedClip, MentionRow<MoneyMention>> = {
  name: '金额',
  toRows: (clip) => rowsOf(clip).filter(isOfMoney),
  columns: [
    column('金额原文', 'text', 18, ({ mention }) => mention.text),
    column('金额（亿元）', 'yi', 14, ({ mention }) => mention.cny ?? null),
    ...SUM_COLUMNS.map((sum) =>
      column<MentionRow<MoneyMention>>(sum.header, sum.kind, sum.width, ({ mention }) => sum.toCell(mention)),
    ),
    sentenceColumn('prose'),
    column('本篇开发区', 'text', 30, ({ zones }) => zones),
    column('本篇企业', 'text', 30, ({ companies }) => companies),
    ...CLIP_COLUMNS,
    CLIP_ID,
  ],
};

/** What both tables ask of a clipping, found once. */
const known = new WeakMap<ExportedClip, readonly MentionRow[]>();

function rowsOf(clip: ExportedClip): readonly MentionRow[] {
  const rows = known.get(clip) ?? findRows(clip);
  known.set(clip, rows);
  return rows;
}

function findRows(clip: ExportedClip): readonly MentionRow[] {
  const { text, analysis } = clip;
  const title = clip.title.slice(0, MAX_TITLE_CHARS);
  const tags = clip.tags.join(LIST_SEPARATOR);
  const zones = clip.zones.join(LIST_SEPARATOR);
  const companies = clip.companies.join(LIST_SEPARATOR);
  const sentenceOf = sentenceFinder(text);
  return analysis.mentions.map((mention) => {
    const article = analysis.articles.find(({ start, end }) => start <= mention.start && mention.end <= end);
    // nb. Field by field: spread, two million rows take as long as all that is written of them.
    return { clip, title, tags, zones, companies, mention, article, sentence: sentenceOf(mention, article) };
  });
}

function isOfMoney(row: MentionRow): row is MentionRow<MoneyMention> {
  return row.mention.type === 'money';
}

function ofZone(toCell: (zone: ZoneMention) => CellValue): (row: MentionRow) => CellValue {
  return ({ mention }) => (mention.type === 'zone' ? toCell(mention) : null);
}

function ofMoney(toCell: (money: MoneyMention) => CellValue): (row: MentionRow) => CellValue {
  return ({ mention }) => (mention.type === 'money' ? toCell(mention) : null);
}
