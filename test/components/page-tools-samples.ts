/** Mentions, knowledge and states of the tools in the page, for their tests. */
import { vi } from 'vitest';
import type { MentionCardState } from '../../components/page-tools/mention-card-props';
import type { LegendState } from '../../components/page-tools/legend-props';
import type { PageToolsActions, PageToolsState } from '../../components/page-tools/PageTools';
import type {
  Clip,
  CompanyMention,
  Knowledge,
  MoneyMention,
  PageArticle,
  ZoneMention,
} from '../../lib/model';
import { makeClip } from './clips';

export const HOSTILE = '<img src=x onerror=alert(1)>__proto__';

export const zone = (facts: Partial<ZoneMention> = {}): ZoneMention => ({
  type: 'zone',
  start: 0,
  end: 5,
  text: '文水经开区',
  canonical: '文水经济开发区',
  rule: 'zone.short-form',
  kind: 'zone',
  generic: false,
  ...facts,
});

export const company = (facts: Partial<CompanyMention> = {}): CompanyMention => ({
  type: 'company',
  start: 0,
  end: 4,
  text: '晋昊科技',
  canonical: '山西晋昊科技有限公司',
  rule: 'company.short-name',
  ...facts,
});

export const money = (facts: Partial<MoneyMention> = {}): MoneyMention => ({
  type: 'money',
  start: 0,
  end: 7,
  text: '约10.8亿元',
  canonical: '1080000000元',
  rule: 'money.figure-scale',
  cny: 1_080_000_000,
  approx: true,
  scale: false,
  role: '总投资',
  ...facts,
});

export const clipped = (id: string, facts: Partial<Clip> = {}): Clip =>
  makeClip(id, { note: '', tags: [], ...facts });

export const knowledge = (facts: Partial<Knowledge> = {}): Knowledge => ({
  total: 0,
  clips: [],
  isHere: false,
  sums: [],
  zone: null,
  ...facts,
});

export const article = (index: number, facts: Partial<PageArticle> = {}): PageArticle => ({
  index,
  title: `第${index}篇`,
  opening: '本报讯',
  length: 1260,
  mentionCount: 4,
  ...facts,
});

export const legend = (facts: Partial<LegendState> = {}): LegendState => ({
  state: 'ready',
  problem: null,
  counts: { zone: 17, company: 9, money: 15 },
  shown: { zone: true, company: true, money: true },
  highlights: true,
  canPaint: true,
  truncated: false,
  step: { at: 2, of: 41 },
  clip: null,
  isClipping: false,
  isFolded: false,
  ...facts,
});

export const card = (facts: Partial<MentionCardState> = {}): MentionCardState => ({
  mention: zone(),
  rects: [{ left: 100, top: 100, width: 80, height: 20 }],
  byKeyboard: false,
  knowledge: { is: 'known', knowledge: knowledge() },
  teaching: null,
  ...facts,
});

export const tools = (facts: Partial<PageToolsState> = {}): PageToolsState => ({
  legend: null,
  card: null,
  clipNote: null,
  picker: null,
  leftHost: null,
  taught: null,
  viewport: { width: 1000, height: 800 },
  ...facts,
});

export const actions = () =>
  ({
    onShow: vi.fn(),
    onHighlights: vi.fn(),
    onStep: vi.fn(),
    onClip: vi.fn(),
    onNoteClip: vi.fn(),
    onFold: vi.fn(),
    onLeave: vi.fn(),
    onRetry: vi.fn(),
    onOpenClip: vi.fn(),
    onShowClip: vi.fn(),
    onShowName: vi.fn(),
    onTeach: vi.fn(),
    onUnteach: vi.fn(),
    onCloseCard: vi.fn(),
    onHoldCard: vi.fn(),
    onUndo: vi.fn(),
    onAnnotate: vi.fn(),
    onRetryClip: vi.fn(),
    onCloseNote: vi.fn(),
    onPick: vi.fn(),
    onClosePicker: vi.fn(),
    onReturn: vi.fn(),
    onCloseLeft: vi.fn(),
    onForget: vi.fn(),
    onCloseTaught: vi.fn(),
  }) satisfies PageToolsActions;
