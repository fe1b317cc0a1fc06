/**
 * Whether a mention has its shape: what `Mention` of lib/checks.ts says, written by hand, because a collection has a million of
 * them and a checker of shapes takes microseconds for each (a fifth of the time that checking a backup took). A test holds the two
 * together.
 */
import {
  MONEY_BOUNDS,
  MONEY_ROLES,
  ZONE_KINDS,
  type CompanyMention,
  type Mention,
  type MoneyMention,
  type ZoneMention,
} from '../model';

type Fields = Readonly<Record<string, unknown>>;
type Facts = Pick<Mention, 'start' | 'end' | 'text' | 'canonical' | 'rule'>;
type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

const MAX_NAME = 1_000;
const MAX_RULE = 100;
const MAX_CURRENCY = 10;
const MAX_PER = 20;

/**
 * The mention rebuilt from the fields that belong to it, or null.
 * @param start, end checked already (sound-analysis.ts)
 */
export function toSoundMention(fields: Fields, start: number, end: number): Mention | null {
  const { text, canonical, rule, type } = fields;
  if (!isText(text, MAX_NAME) || !isText(canonical, MAX_NAME) || !isText(rule, MAX_RULE)) return null;
  const facts = { start, end, text, canonical, rule };
  switch (type) {
    case 'zone':
      return toZone(fields, facts);
    case 'company':
      return { ...facts, type } satisfies CompanyMention;
    case 'money':
      return toMoney(fields, facts);
    default:
      return null;
  }
}

function toZone({ kind, generic }: Fields, facts: Facts): ZoneMention | null {
  const known = ZONE_KINDS.find((each) => each === kind);
  return known === undefined || typeof generic !== 'boolean'
    ? null
    : { ...facts, type: 'zone', kind: known, generic };
}

/** nb. A field that is there must be right; one that is not may be missing. */
function toMoney(fields: Fields, facts: Facts): MoneyMention | null {
  const { approx, scale, currency, per } = fields;
  const role = MONEY_ROLES.find((each) => each === fields['role']);
  if (role === undefined || typeof approx !== 'boolean' || typeof scale !== 'boolean') return null;
  const money: Writable<MoneyMention> = { ...facts, type: 'money', approx, scale, role };
  for (const name of ['cny', 'cnyMax', 'value', 'valueMax'] as const) {
    const figure = fields[name];
    if (typeof figure === 'number' && Number.isFinite(figure)) money[name] = figure;
    else if (name in fields) return null;
  }
  if (isText(currency, MAX_CURRENCY)) money.currency = currency;
  else if ('currency' in fields) return null;
  if (isText(per, MAX_PER)) money.per = per;
  else if ('per' in fields) return null;
  const bound = MONEY_BOUNDS.find((each) => each === fields['bound']);
  if (bound !== undefined) money.bound = bound;
  else if ('bound' in fields) return null;
  return money;
}

function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max;
}
