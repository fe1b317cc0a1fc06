/**
 * One made-up article and what it mentions. The mentions are known because they are put in, as the recognisers would find them
 * (make-clips.test.ts holds them to it): that way fifty thousand articles have their analysis in seconds.
 */
import type { Mention, MoneyMention, MoneyRole, Span } from '../../lib/model';
import { MONEY_ROLES } from '../../lib/model';
import type { Dice } from './dice';
import { OPENINGS, SENTENCES, TITLES } from './sentence-patterns';
import { rollSum } from './sums';
import { FIELDS, GIVEN_NAMES, PRODUCTS, SURNAMES } from './word-lists';

export interface NamedZone {
  readonly name: string;
  readonly short: string;
  readonly province: string;
  readonly city: string;
}

export interface NamedCompany {
  readonly name: string;
  readonly short: string;
  /** Whether the dictionary knows it, or only its ending tells. */
  readonly isKnown: boolean;
}

/** What an article is about. */
export interface Cast {
  readonly zone: NamedZone;
  readonly otherZone: NamedZone;
  readonly company: NamedCompany;
  readonly otherCompany: NamedCompany;
  readonly field: string;
}

export interface Composition {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Paragraphs joined by line breaks; the offsets of the mentions count in it. */
  readonly text: string;
  readonly mentions: readonly Mention[];
}

const SLOT = /\{([^{}]+)\}/gu;
const SENTENCES_OF_A_PARAGRAPH = 3;

/** An article of about so many characters. */
export function composeArticle(length: number, cast: Cast, dice: Dice): Composition {
  const mentions: Mention[] = [];
  const paragraphs: string[] = [];
  const size = () => paragraphs.reduce((total, { length: chars }) => total + chars + 1, 0);
  let named = cast.zone.name;
  const used = new Set<string>();
  const add = (patterns: readonly string[]) => {
    const from = size();
    let paragraph = '';
    for (const pattern of patterns) {
      const piece = fill(pattern, cast, dice);
      for (const mention of piece.mentions) {
        // 园区 standing alone is the zone that was named last.
        const isGeneric = mention.type === 'zone' && mention.generic;
        if (mention.type === 'zone' && !isGeneric) named = mention.canonical;
        const meant = isGeneric ? { ...mention, canonical: named } : mention;
        mentions.push(shift(meant, from + paragraph.length));
      }
      paragraph += piece.text;
    }
    paragraphs.push(paragraph);
  };
  const fresh = (): string => {
    for (let attempt = 0; attempt < SENTENCES.length; attempt += 1) {
      const sentence = dice.pick(SENTENCES);
      if (used.has(sentence)) continue;
      used.add(sentence);
      return sentence;
    }
    // A very long article comes round again.
    used.clear();
    return dice.pick(SENTENCES);
  };
  add([dice.pick(OPENINGS)]);
  while (size() < length) add(Array.from({ length: 1 + dice.roll(SENTENCES_OF_A_PARAGRAPH) }, fresh));
  return {
    title: fill(dice.pick(TITLES), cast, dice).text,
    paragraphs,
    text: paragraphs.join('\n'),
    mentions,
  };
}

function fill(pattern: string, cast: Cast, dice: Dice): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const slot of pattern.matchAll(SLOT)) {
    text += pattern.slice(from, slot.index);
    from = slot.index + slot[0].length;
    const { written, mention } = fillSlot(slot[1] ?? '', cast, dice);
    if (mention) mentions.push({ ...mention, start: text.length, end: text.length + mention.text.length });
    text += written;
  }
  return { text: text + pattern.slice(from), mentions };
}

interface Filling {
  readonly written: string;
  readonly mention?: Mention;
}

function fillSlot(slot: string, cast: Cast, dice: Dice): Filling {
  switch (slot) {
    case 'Z':
      return zone(cast.zone, cast.zone.name);
    case 'z':
      return zone(cast.zone, cast.zone.short);
    case 'Y':
      return zone(cast.otherZone, cast.otherZone.name);
    case 'y':
      return genericZone('园区');
    case 'A':
      return company(cast.company, cast.company.name);
    case 'a':
      return company(cast.company, cast.company.short);
    case 'B':
      return company(cast.otherCompany, cast.otherCompany.name);
    case 'F':
      return dollars(100 * (1 + dice.roll(90)));
    case 'S':
      return sizeLabel(dice.pick(['百亿', '千亿']));
    case 'n':
      return { written: String(2 + dice.roll(18)) };
    case 'N':
      return { written: String(30 + dice.roll(1_900)) };
    case 'x':
      return { written: `${(3 + dice.roll(400) / 10).toFixed(1)}%` };
    case 'day':
      return { written: `${1 + dice.roll(12)}月${1 + dice.roll(28)}日` };
    case 'p':
      return { written: personName(dice) };
    case 'g':
      return { written: dice.pick(PRODUCTS) };
    case 'k':
      return { written: cast.field };
    default:
      return sum(slot, dice);
  }
}

/** 王志强. */
export function personName(dice: Dice): string {
  return dice.pick(SURNAMES) + dice.pick(GIVEN_NAMES);
}

/** Another field of work, drawn once for an article. */
export function pickField(dice: Dice): string {
  return dice.pick(FIELDS);
}

const NOWHERE = { start: 0, end: 0 };

function zone({ name }: NamedZone, written: string): Filling {
  const facts = { type: 'zone', kind: 'zone', generic: false, rule: 'zone.dictionary' } as const;
  return { written, mention: { ...NOWHERE, text: written, canonical: name, ...facts } };
}

function genericZone(written: string): Filling {
  const facts = { type: 'zone', kind: 'zone', generic: true, rule: 'zone.generic' } as const;
  return { written, mention: { ...NOWHERE, text: written, canonical: written, ...facts } };
}

function company({ name, isKnown }: NamedCompany, written: string): Filling {
  const told = written === name ? 'company.registered' : 'company.short-name';
  const rule = isKnown ? 'company.dictionary' : told;
  return { written, mention: { ...NOWHERE, text: written, canonical: name, type: 'company', rule } };
}

/** What the words before a sum make of it (sentence-patterns.ts). */
const BOUNDS: Readonly<Partial<Record<string, Pick<MoneyMention, 'bound' | 'approx'>>>> = {
  '>': { bound: 'more-than', approx: true },
  '<': { bound: 'nearly', approx: true },
  '~': { bound: 'about', approx: true },
  '^': { bound: 'at-most', approx: false },
};

function sum(slot: string, dice: Dice): Filling {
  const mark = slot.slice(-1);
  const bound = BOUNDS[mark];
  const role = MONEY_ROLES.find((each) => each === (bound ? slot.slice(0, -1) : slot));
  if (role === undefined) throw new Error(`{${slot}} is no slot`);
  const { text, cny } = rollSum(role, dice);
  return { written: text, mention: money(text, role, { cny, ...bound }) };
}

function money(
  text: string,
  role: MoneyRole,
  facts: Partial<Pick<MoneyMention, 'approx' | 'bound' | 'scale'>> & { readonly cny: number },
): Mention {
  return {
    ...NOWHERE,
    text,
    canonical: `${facts.cny}元`,
    type: 'money',
    rule: facts.scale ? 'money.scale-label' : 'money.figure-scale',
    role,
    approx: false,
    scale: false,
    ...facts,
  };
}

function sizeLabel(written: string): Filling {
  const cny = written === '百亿' ? 10_000_000_000 : 100_000_000_000;
  return { written: `${written}级`, mention: money(written, '产值', { cny, scale: true }) };
}

function dollars(wan: number): Filling {
  const written = `${wan}万美元`;
  const value = wan * 10_000;
  return {
    written,
    mention: {
      ...NOWHERE,
      text: written,
      canonical: `USD ${value}`,
      type: 'money',
      rule: 'money.foreign',
      currency: 'USD',
      value,
      approx: false,
      scale: false,
      role: '进出口',
    },
  };
}

function shift<T extends Span>(mention: T, by: number): T {
  return { ...mention, start: mention.start + by, end: mention.end + by };
}
