// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkTarget } from '../../components/figures/figure-props';
import { Figures } from '../../components/figures/Figures';
import { nextMark, type Place } from '../../components/figures/next-mark';
import type { FigureRow } from '../../lib/model';
import { figureRow } from '../figures/figure-rows';
import { ENGLISH, wordsFrom } from '../locale-words';
import { click, find, findAll, mount, NOW, pageText, press, unmount } from './mount';

const XING = '兴县经济技术开发区';
const XIANGXI = '湘西高新技术产业开发区';
const YI = 100_000_000;

const ROWS = [
  figureRow({ day: '2026-03-18', zones: [XING, XIANGXI], largestSum: 28.6 * YI, story: 's' }),
  figureRow({ day: '2026-04-02', zones: [XING], largestSum: 3 * YI, story: 's' }),
  figureRow({ day: '2026-05-20', zones: [XIANGXI], largestSum: 5 * YI, hasOwnDate: false }),
];

const opened = vi.fn<(target: MarkTarget) => void>();
const toLink = (target: MarkTarget, name: string, place: Place) => ({
  ...place,
  name,
  href: `#/list?${JSON.stringify(target)}`,
  onOpen: () => opened(target),
});

const show = (rows: readonly FigureRow[], words = undefined as ReturnType<typeof wordsFrom> | undefined) =>
  mount(<Figures rows={rows} toLink={toLink} />, words);

/** The links of the picture of that title, by their names. */
const marks = (title: string) =>
  findAll(`[role=group][aria-label="${title}"] a`).map((mark) => mark.getAttribute('aria-label'));
const mark = (name: string) => find(`a[aria-label="${name}"]`);

beforeEach(() => opened.mockClear());
afterEach(unmount);

describe('the pictures of a search', () => {
  it('name each mark with what it says', () => {
    show(ROWS);
    expect(marks('剪报的日期')).toHaveLength(3);
    expect(marks('各开发区的剪报')).toEqual([`${XING}，2 篇，其中转载、选段 1 篇`, `${XIANGXI}，2 篇`]);
    expect(marks('各区各月报道的金额')).toEqual([
      `${XING} 2026年3月，总投资 28.6亿元，1 篇报道`,
      `${XIANGXI} 2026年5月，总投资 5亿元，1 篇报道`,
    ]);
  });

  it('show other sums by themselves, each with its kind', () => {
    const output = figureRow({ zones: [XING], largestSum: 4_000 * YI, sumRole: '产值' });
    show([...ROWS, output]);
    expect(pageText()).not.toContain('4000亿');
    const other = findAll('.figure-choices label').find((each) => each.textContent === '其他金额');
    click(other?.querySelector('input') ?? find('main'));
    expect(marks('各区各月报道的金额')).toEqual([`${XING} 2026年3月，产值 4000亿元，1 篇报道`]);
    unmount();
    // Where there is nothing else, they are what is shown.
    show([output]);
    expect(marks('各区各月报道的金额')).toHaveLength(1);
    expect(find('.figure-side').textContent).toBe('其他金额');
  });

  it('say what is counted, and what has no date', () => {
    show(ROWS);
    expect(pageText()).toContain('3 篇剪报，其中不同的报道 2 篇');
    expect(pageText()).toContain('1 篇没有日期');
    expect(pageText()).toContain('金额不相加');
  });

  it('lead to the clippings behind a mark', () => {
    show(ROWS);
    for (const name of [`${XIANGXI}，2 篇`, `${XING} 2026年3月，总投资 28.6亿元，1 篇报道`])
      mark(name).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(opened.mock.calls.map(([target]) => target)).toEqual([
      { zone: XIANGXI },
      { zone: XING, from: '2026-03-01', to: '2026-03-31', sort: 'sum' },
    ]);
  });

  it('leave a click with a key held down to the browser: a tab of its own', () => {
    show(ROWS);
    const event = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    mark(`${XIANGXI}，2 篇`).dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(opened).not.toHaveBeenCalled();
    expect(mark(`${XIANGXI}，2 篇`).getAttribute('href')).toContain('#/list?');
  });

  it('are one stop of the Tab key, and the arrows lead on', () => {
    show(ROWS);
    const [first, second] = findAll('[aria-label="各开发区的剪报"] a');
    expect([first?.getAttribute('tabindex'), second?.getAttribute('tabindex')]).toEqual(['0', '-1']);
    first?.focus();
    if (first) press(first, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    expect([first?.getAttribute('tabindex'), second?.getAttribute('tabindex')]).toEqual(['-1', '0']);
  });

  it('are there as tables', () => {
    show(ROWS);
    const [, zones] = findAll('details');
    if (!(zones instanceof HTMLDetailsElement)) throw new Error('no table of zones');
    expect(zones.querySelector('table')).toBeNull();
    zones.open = true;
    zones.dispatchEvent(new Event('toggle'));
    return vi.waitFor(() =>
      expect([...zones.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
        `${XING}21`,
        `${XIANGXI}22`,
      ]),
    );
  });

  it('carry no style of their own: the policy of extension pages forbids it', () => {
    show(ROWS);
    expect(findAll('svg.figure-picture').length).toBe(3);
    expect(findAll('style')).toEqual([]);
  });

  it('of nothing are a line of words', () => {
    show([]);
    expect(findAll('svg')).toEqual([]);
    expect(pageText()).toContain('没有找到剪报');
  });

  it('draw what has no zone, no sum and no day that is one', () => {
    show([figureRow({ zones: [], day: 'gestern' }), figureRow({ zones: [] })]);
    expect(marks('剪报的日期')).toHaveLength(1);
    expect(findAll('.figure')).toHaveLength(1);
  });

  it('speak English', () => {
    show(
      ROWS,
      wordsFrom(ENGLISH, () => NOW),
    );
    expect(marks('Clippings by zone')).toContain(
      `${XING}, 2 clippings, reprints and selections among them: 1`,
    );
  });
});

describe('the next mark', () => {
  const places: Place[] = [
    { column: 0, row: 0 },
    { column: 3, row: 0 },
    { column: 1, row: 1 },
    { column: 3, row: 2 },
  ];
  it.each([
    [0, 'ArrowRight', 1],
    [0, 'ArrowDown', 2],
    [1, 'ArrowDown', 3],
    [3, 'ArrowUp', 1],
    [1, 'ArrowLeft', 0],
    [3, 'ArrowLeft', 2],
    [0, 'ArrowLeft', undefined],
    [2, 'Home', 0],
    [2, 'End', 3],
    [2, 'j', undefined],
  ])('from %i by %s: %s', (at, key, next) => {
    expect(nextMark(places, at, key)).toBe(next);
  });
});
