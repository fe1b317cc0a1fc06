/**
 * An annotated text: what careful readers say is mentioned in it. The files count Unicode code points; everything here
 * counts UTF-16 code units, as the product does.
 */
import type { Article, MoneyRole, Span, ZoneKind } from '../../lib/model';

interface AnnotatedMentionFacts extends Span {
  readonly text: string;
  /** Careful readers differ on it: it counts neither for nor against. */
  readonly optional: boolean;
}

export interface AnnotatedZone extends AnnotatedMentionFacts {
  readonly type: 'zone';
  readonly canonical: string;
  readonly kind: ZoneKind;
  readonly generic: boolean;
}

export interface AnnotatedCompany extends AnnotatedMentionFacts {
  readonly type: 'company';
  readonly canonical: string;
}

export interface AnnotatedMoney extends AnnotatedMentionFacts {
  readonly type: 'money';
  readonly cny?: number;
  readonly cnyMax?: number;
  readonly currency?: string;
  readonly value?: number;
  readonly approx: boolean;
  readonly scale: boolean;
  /** One of the six roles that annotators tell apart. */
  readonly role: MoneyRole;
}

export type AnnotatedMention = AnnotatedZone | AnnotatedCompany | AnnotatedMoney;

export interface Annotation {
  /** Empty where nobody has marked the articles. */
  readonly articles: readonly Article[];
  readonly mentions: readonly AnnotatedMention[];
}

const ROLES: readonly MoneyRole[] = ['总投资', '投资', '签约', '产值', '税收', '其他'];

/**
 * Reads one annotation file's JSON, offsets in code points of `text`.
 * Throws Error naming the field where the file is not what the guidelines describe.
 */
export function readAnnotation(json: string, text: string): Annotation {
  const toUnits = unitsOfCodePoints(text);
  const file = record(JSON.parse(json), 'the file');
  const span = (from: Fields): Span => ({
    start: toUnits(number(from, 'start')),
    end: toUnits(number(from, 'end')),
  });
  return {
    articles: list(file['articles'] ?? [], 'articles').map((item) => {
      const article = record(item, 'an article');
      return { ...span(article), title: string(article, 'title') };
    }),
    mentions: list(file['mentions'], 'mentions').map((item) => {
      const from = record(item, 'a mention');
      return readMention(from, span(from), text);
    }),
  };
}

function readMention(from: Fields, span: Span, text: string): AnnotatedMention {
  const facts = { ...span, text: string(from, 'text'), optional: from['optional'] === true };
  const stands = withoutSpace(text.slice(span.start, span.end));
  if (stands !== withoutSpace(facts.text))
    throw new Error(`the span of “${facts.text}” holds “${stands}” in the text`);
  const type = string(from, 'type');
  if (type === 'company') return { ...facts, type, canonical: string(from, 'canonical') };
  if (type === 'zone') {
    const kind = string(from, 'kind');
    if (kind !== 'zone' && kind !== 'park') throw new Error(`unknown kind “${kind}” of “${facts.text}”`);
    return { ...facts, type, kind, generic: from['generic'] === true, canonical: string(from, 'canonical') };
  }
  if (type !== 'money') throw new Error(`unknown type “${type}” of “${facts.text}”`);
  const role = ROLES.find((known) => known === from['role']);
  if (!role) throw new Error(`unknown role “${String(from['role'])}” of “${facts.text}”`);
  return {
    ...facts,
    type,
    ...(from['cny'] !== undefined && { cny: number(from, 'cny') }),
    ...(from['cnyMax'] !== undefined && { cnyMax: number(from, 'cnyMax') }),
    ...(from['currency'] !== undefined && {
      currency: string(from, 'currency'),
      value: number(from, 'value'),
    }),
    approx: from['approx'] === true,
    scale: from['scale'] === true,
    role,
  };
}

/** The text with all white space removed. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

function unitsOfCodePoints(text: string): (point: number) => number {
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return (point) => {
    const at = units[point];
    if (at === undefined) throw new Error(`offset ${point} lies outside the text`);
    return at;
  };
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} is no object`);
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`“${what}” is no list`);
  return value;
}

function number(from: Fields, field: string): number {
  const value = from[field];
  if (typeof value !== 'number') throw new Error(`“${field}” is no number`);
  return value;
}

function string(from: Fields, field: string): string {
  const value = from[field];
  if (typeof value !== 'string') throw new Error(`“${field}” is no text`);
  return value;
}
