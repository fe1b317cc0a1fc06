import type { Article, Mention, PageDraft, Result } from '../../lib/model';
import type { ClipInput } from '../../lib/store';

const TEXT = '7月20日，湘西高新技\n术产业开发区与𠮷首北斗科技有限公司签约，总投资10.8亿元，打造千亿级产业。';

export function zone(canonical: string, generic = false): Mention {
  return { start: 0, end: 1, type: 'zone', text: canonical, canonical, rule: 'test', kind: 'zone', generic };
}

export function company(canonical: string): Mention {
  return { start: 0, end: 1, type: 'company', text: canonical, canonical, rule: 'test' };
}

export function sum(facts: { cny?: number; cnyMax?: number; scale?: boolean }): Mention {
  return {
    start: 0,
    end: 1,
    type: 'money',
    text: '若干元',
    canonical: '0',
    rule: 'test',
    approx: false,
    scale: false,
    role: '投资',
    ...facts,
  };
}

/** What a test may say of a page, beside its mentions and the moment. */
interface Facts extends Partial<PageDraft> {
  readonly now?: number;
  readonly places?: readonly string[];
  readonly mentions?: readonly Mention[];
  readonly articles?: readonly Article[];
}

/** A page to be clipped; name only what a test is about. */
export function makeInput({
  now = 1_000,
  places = [],
  mentions,
  articles = [],
  ...page
}: Facts = {}): ClipInput {
  return {
    draft: {
      url: 'https://www.txb.example/a/1.html',
      canonicalUrl: '',
      scope: 'page',
      title: '湘西高新区引进北斗项目',
      site: '团结报',
      date: '2026-07-21',
      time: '08:30',
      author: '李明 王芳',
      correspondent: '王芳',
      editor: '赵强',
      edition: '第03版：要闻',
      provenance: { title: 'heading', date: 'meta' },
      text: TEXT,
      html: '<p>湘西高新区</p>',
      ...page,
    },
    verdict: { isZoneNews: true, score: 0.9, reasons: [] },
    analysis: {
      version: 1,
      articles,
      mentions: mentions ?? [
        zone('湘西高新技术产业开发区'),
        company('𠮷首北斗科技有限公司'),
        sum({ cny: 1_080_000_000 }),
        sum({ cny: 100_000_000_000, scale: true }),
      ],
    },
    places,
    now,
  };
}

/** The value of a verb that must have worked. */
export async function valueOf<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`refused: ${settled.problem}`);
  return settled.value;
}
