import type { Mention, Result } from '../../lib/model';
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

interface Facts {
  readonly url?: string;
  readonly title?: string;
  readonly site?: string;
  readonly date?: string | null;
  readonly text?: string;
  readonly html?: string;
  readonly now?: number;
  readonly mentions?: readonly Mention[];
}

/** A page to be clipped; name only what a test is about. */
export function makeInput(facts: Facts = {}): ClipInput {
  return {
    draft: {
      url: facts.url ?? 'https://www.txb.example/a/1.html',
      title: facts.title ?? '湘西高新区引进北斗项目',
      site: facts.site ?? '团结报',
      date: facts.date === undefined ? '2026-07-21' : facts.date,
      text: facts.text ?? TEXT,
      html: facts.html ?? '<p>湘西高新区</p>',
    },
    verdict: { isZoneNews: true, score: 0.9, reasons: [] },
    analysis: {
      version: 1,
      articles: [],
      mentions: facts.mentions ?? [
        zone('湘西高新技术产业开发区'),
        company('𠮷首北斗科技有限公司'),
        sum({ cny: 1_080_000_000 }),
        sum({ cny: 100_000_000_000, scale: true }),
      ],
    },
    now: facts.now ?? 1_000,
  };
}

/** The value of a verb that must have worked. */
export async function valueOf<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`refused: ${settled.problem}`);
  return settled.value;
}
