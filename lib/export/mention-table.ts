/** CSV, one row a mention: who, where and how much, each with the sentence it stands in, to be sorted and summed. */
import type { Article, FullClip, Mention, MentionType, MoneyMention, ZoneKind, ZoneMention } from '../model';
import { LIST_SEPARATOR, toCsvTable, toYesNo, type CsvColumn } from './csv-columns';
import { sentenceAround } from '../clip/sentence';

interface MentionRow {
  readonly clip: FullClip;
  readonly mention: Mention;
  readonly article: Article | undefined;
}

const TYPE_WORDS: Readonly<Record<MentionType, string>> = { zone: '开发区', company: '企业', money: '金额' };
const KIND_WORDS: Readonly<Record<ZoneKind, string>> = { zone: '开发区', park: '园区' };

const COLUMNS: readonly CsvColumn<MentionRow>[] = [
  { header: '剪报标题', toCell: ({ clip }) => clip.title },
  { header: '网址', toCell: ({ clip }) => clip.url },
  { header: '来源', toCell: ({ clip }) => clip.site },
  { header: '日期', toCell: ({ clip }) => clip.date },
  { header: '版次', toCell: ({ clip }) => clip.edition },
  { header: '标签', toCell: ({ clip }) => clip.tags.join(LIST_SEPARATOR) },
  { header: '文章', toCell: ({ article }) => article?.title ?? null },
  { header: '类型', toCell: ({ mention }) => TYPE_WORDS[mention.type] },
  { header: '原文', toCell: ({ mention }) => mention.text },
  { header: '全称', toCell: ({ mention }) => mention.canonical },
  { header: '开发区类别', toCell: ofZone((zone) => KIND_WORDS[zone.kind]) },
  { header: '泛称', toCell: ofZone((zone) => toYesNo(zone.generic)) },
  { header: '金额（元）', toCell: ofMoney((money) => money.cny ?? null) },
  { header: '金额上限（元）', toCell: ofMoney((money) => money.cnyMax ?? null) },
  { header: '外币币种', toCell: ofMoney((money) => money.currency ?? null) },
  { header: '外币金额', toCell: ofMoney((money) => money.value ?? null) },
  { header: '外币金额上限', toCell: ofMoney((money) => money.valueMax ?? null) },
  { header: '计价单位', toCell: ofMoney((money) => money.per ?? null) },
  { header: '约数', toCell: ofMoney((money) => toYesNo(money.approx)) },
  { header: '量级', toCell: ofMoney((money) => toYesNo(money.scale)) },
  { header: '金额性质', toCell: ofMoney((money) => money.role) },
  { header: '所在句子', toCell: ({ clip, mention, article }) => sentenceAround(clip.text, mention, article) },
];

/** The file: the mentions of each clipping in the order of its text, clippings in the order given. */
export function toMentionTable(clips: readonly FullClip[]): string {
  return toCsvTable(COLUMNS, clips.flatMap(toRows));
}

function toRows(clip: FullClip): MentionRow[] {
  const { articles, mentions } = clip.analysis;
  return mentions.map((mention) => ({
    clip,
    mention,
    article: articles.find(({ start, end }) => start <= mention.start && mention.end <= end),
  }));
}

function ofZone(toCell: (zone: ZoneMention) => string): CsvColumn<MentionRow>['toCell'] {
  return ({ mention }) => (mention.type === 'zone' ? toCell(mention) : null);
}

function ofMoney(toCell: (money: MoneyMention) => string | number | null): CsvColumn<MentionRow>['toCell'] {
  return ({ mention }) => (mention.type === 'money' ? toCell(mention) : null);
}
