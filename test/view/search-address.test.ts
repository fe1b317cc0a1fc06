import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FACET_VALUES, MAX_QUERY_CHARS } from '../../lib/limits';
import { EVERYTHING, NO_CHOICE, READ_STATES, SORT_KEYS, type SearchQuery } from '../../lib/model';
import { fromSearchAddress, isDay, isSameSearch, toSearchAddress } from '../../lib/view/search-address';

const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }).filter((each) => each.length <= maxLength),
    fc.constantFrom(
      '招商 签约',
      '“智能 制造” -开工率',
      'a&b=c#d%e+f?g',
      '100%',
      '一\u{3000}二',
      '𠮷林',
      '\t\n',
      '+',
      '%41',
    ),
  );
const anyValues = fc.uniqueArray(
  anyText(40).filter((value) => value !== ''),
  { maxLength: 4 },
);
const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const anySum = fc.oneof(
  fc.nat(),
  fc.constantFrom(0, 1e8, 1.5e8, 0.01, 1e21),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);
const anyQuery: fc.Arbitrary<SearchQuery> = fc.record({
  text: anyText(MAX_QUERY_CHARS),
  chosen: fc.record({
    zone: anyValues,
    company: anyValues,
    place: anyValues,
    outlet: anyValues,
    site: anyValues,
    topic: anyValues,
    tag: anyValues,
    state: fc.subarray([...READ_STATES]),
  }),
  folder: fc.option(anyText(40)),
  starredOnly: fc.boolean(),
  from: fc.option(anyDay),
  to: fc.option(anyDay),
  sumFrom: fc.option(anySum),
  sumTo: fc.option(anySum),
  inBin: fc.boolean(),
  sort: fc.constantFrom(...SORT_KEYS),
  isReversed: fc.boolean(),
});

describe('a search written as an address', () => {
  it('comes back as it was, also as the browser writes it', () => {
    fc.assert(
      fc.property(anyQuery, (asked) => {
        // nb. -0 is no sum that differs from 0.
        const whole = { ...asked, sumFrom: plain(asked.sumFrom), sumTo: plain(asked.sumTo) };
        const address = toSearchAddress(whole);
        expect(fromSearchAddress(address)).toEqual(whole);
        expect(fromSearchAddress(`#/list?${address}&clip=1`)).toEqual(whole);
        const written = new URL(`https://library.example/#/list?${address}`).hash;
        expect(fromSearchAddress(written)).toEqual(whole);
      }),
    );
  });

  it('is read by people: Chinese as it is, blanks as +, nothing that goes without saying', () => {
    expect(toSearchAddress(EVERYTHING)).toBe('');
    expect(
      toSearchAddress({
        ...EVERYTHING,
        text: '招商 "智能制造" -50%',
        chosen: { ...NO_CHOICE, zone: ['临汾经济开发区'], state: ['unread'] },
        folder: '',
        from: '2026-03-01',
        sumFrom: 1e8,
        sort: 'sum',
      }),
    ).toBe(
      'q=招商+"智能制造"+-50%25&zone=临汾经济开发区&state=unread&folder=&from=2026-03-01&sum-from=100000000&sort=sum',
    );
  });

  it('has no half of a character in it', () => {
    expect(fromSearchAddress(toSearchAddress({ ...EVERYTHING, text: '吉\uD842林' })).text).toBe('吉\uFFFD林');
  });
});

describe('an address that somebody wrote', () => {
  it.each([
    ['', EVERYTHING],
    ['#/figures', EVERYTHING],
    ['#/list?', EVERYTHING],
    ['from=2026-02-30&to=morgen&sum-from=-5&sum-to=Infinity&sort=colour&bin=yes&starred=true', EVERYTHING],
    ['state=gone&state=done&state=done', { ...EVERYTHING, chosen: { ...NO_CHOICE, state: ['done'] } }],
    ['zone=&zone=甲&zone=甲', { ...EVERYTHING, chosen: { ...NO_CHOICE, zone: ['甲'] } }],
    ['q=%E6%8B&sort=date', { ...EVERYTHING, sort: 'date' }],
    ['q=%E6%8B%9B%E5%95%86', { ...EVERYTHING, text: '招商' }],
    ['q=一&q=二&&=&x', { ...EVERYTHING, text: '一' }],
    ['__proto__=1&constructor=2&zone=甲', { ...EVERYTHING, chosen: { ...NO_CHOICE, zone: ['甲'] } }],
    ['sum-from=1e9&sum-to=1.5e9', { ...EVERYTHING, sumFrom: 1e9, sumTo: 1.5e9 }],
  ])('%s', (address, expected) => {
    expect(fromSearchAddress(address)).toEqual(expected);
  });

  it('never throws, and what it gives can be written and read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const read = fromSearchAddress(address);
        expect(fromSearchAddress(toSearchAddress(read))).toEqual(read);
      }),
    );
  });

  it('is read up to the caps, and no character is cut in two', () => {
    const long = `${'长'.repeat(MAX_QUERY_CHARS - 1)}𠮷`;
    expect(fromSearchAddress(`q=${long}`).text).toBe('长'.repeat(MAX_QUERY_CHARS - 1));
    const many = Array.from({ length: MAX_FACET_VALUES + 5 }, (_, at) => `tag=${at}`).join('&');
    expect(fromSearchAddress(many).chosen.tag).toHaveLength(MAX_FACET_VALUES);
    expect(fromSearchAddress(`zone=${'长'.repeat(1_000)}`).chosen.zone).toEqual([]);
  });
});

it.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0050-01-01', true],
  ['26-1-1', false],
  ['2026-01-01x', false],
])('isDay(%s) is %s', (day, expected) => {
  expect(isDay(day)).toBe(expected);
});

it('tells two searches apart by anything that is chosen', () => {
  expect(isSameSearch(EVERYTHING, { ...EVERYTHING, chosen: { ...NO_CHOICE } })).toBe(true);
  expect(isSameSearch(EVERYTHING, { ...EVERYTHING, folder: '' })).toBe(false);
  expect(isSameSearch(EVERYTHING, { ...EVERYTHING, isReversed: true })).toBe(false);
});

function plain(sum: number | null): number | null {
  return sum === null ? null : sum + 0;
}
