// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DayBars } from '../../components/find/DayBars';
import { DayFacet } from '../../components/find/DayFacet';
import { SumFacet } from '../../components/find/SumFacet';
import type { DaySpan } from '../../lib/view/day-spans';
import { ENGLISH, wordsFrom } from '../locale-words';
import { button, click, find, findAll, mount, NOW, pageText, press, unmount } from './mount';

afterEach(unmount);

const month = (at: number, count: number) => {
  const two = String(at).padStart(2, '0');
  return {
    from: `2026-${two}-01`,
    to: new Date(Date.UTC(2026, at, 0)).toISOString().slice(0, 10),
    count,
  };
};
const MONTHS = [month(3, 41), month(4, 0), month(5, 1), month(6, 8)];
const day = (at: number, count: number) => ({ from: `2026-03-0${at}`, to: `2026-03-0${at}`, count });
const DAYS = [day(2, 3), day(3, 7), day(4, 0), day(5, 1)];

const show = (bars = MONTHS, chosen: DaySpan = { from: null, to: null }) => {
  const onDays = vi.fn();
  mount(<DayBars bars={bars} {...chosen} onDays={onDays} />);
  return onDays;
};
const names = () => findAll('button.day-bar').map((bar) => bar.getAttribute('aria-label'));
const stops = () => findAll('.day-bars [tabindex="0"]').map((bar) => bar.getAttribute('aria-label'));

describe('DayBars', () => {
  it('has a button for each stretch that has clippings, named by its days and how many', () => {
    show();
    expect(names()).toEqual(['2026年3月，41 篇', '2026年5月，1 篇', '2026年6月，8 篇']);
    expect(findAll('.day-bar')).toHaveLength(4);
    expect(findAll('button.day-bar').map((bar) => bar.style.getPropertyValue('--share'))).toEqual([
      '1',
      String(1 / 41),
      String(8 / 41),
    ]);
    expect(find('.day-bars-ends').textContent).toBe('2026年3月2026年6月');
  });

  it('says days by their day', () => {
    show(DAYS, { from: '2026-03-01', to: '2026-03-31' });
    expect(names()[0]).toBe('2026年3月2日，3 篇');
    expect(find('.day-bars-ends').textContent).toBe('2026年3月2日2026年3月5日');
  });

  it('narrows the search to a bar', () => {
    const onDays = show();
    click(button('2026年6月，8 篇'));
    expect(onDays).toHaveBeenCalledWith({ from: '2026-06-01', to: '2026-06-30' });
  });

  it.each<[string, DaySpan, DaySpan, string]>([
    [
      'a day',
      { from: '2026-03-03', to: '2026-03-03' },
      { from: '2026-03-01', to: '2026-03-31' },
      '回到2026年3月',
    ],
    [
      'a month',
      { from: '2026-03-01', to: '2026-03-31' },
      { from: '2026-01-01', to: '2026-12-31' },
      '回到2026年',
    ],
    ['a year', { from: '2026-01-01', to: '2026-12-31' }, { from: null, to: null }, '全部日期'],
    ['what is open', { from: '2026-03-03', to: null }, { from: null, to: null }, '全部日期'],
  ])('leads back out of %s', (_, chosen, wider, name) => {
    const onDays = show(DAYS, chosen);
    click(button(name));
    expect(onDays).toHaveBeenCalledWith(wider);
  });

  it('takes a chosen day off', () => {
    const onDays = show(DAYS, { from: '2026-03-03', to: '2026-03-03' });
    const chosen = button('2026年3月3日，7 篇');
    expect(chosen.getAttribute('aria-pressed')).toBe('true');
    click(chosen);
    expect(onDays).toHaveBeenCalledWith({ from: '2026-03-01', to: '2026-03-31' });
  });

  it('is one stop of the Tab key, and the arrows pass over what has none', () => {
    show();
    expect(stops()).toEqual(['2026年3月，41 篇']);
    button('2026年3月，41 篇').focus();
    press(find('[tabindex="0"]'), 'ArrowRight');
    expect(document.activeElement).toBe(button('2026年5月，1 篇'));
    expect(stops()).toEqual(['2026年5月，1 篇']);
    press(find('[tabindex="0"]'), 'End');
    press(find('[tabindex="0"]'), 'ArrowRight');
    expect(document.activeElement).toBe(button('2026年6月，8 篇'));
    press(find('[tabindex="0"]'), 'Home');
    press(find('[tabindex="0"]'), 'ArrowLeft');
    expect(stops()).toEqual(['2026年3月，41 篇']);
  });

  it('keeps the focus when the bar that was pressed gives way to finer ones', () => {
    show();
    const pressed = button('2026年6月，8 篇');
    pressed.focus();
    click(pressed);
    show(DAYS, { from: '2026-03-01', to: '2026-03-31' });
    expect(document.activeElement).toBe(button('2026年3月2日，3 篇'));
  });

  it('takes no focus that is elsewhere', () => {
    show();
    show(DAYS, { from: '2026-03-01', to: '2026-03-31' });
    expect(document.activeElement).toBe(document.body);
  });

  it('says it in English', () => {
    mount(
      <DayBars bars={MONTHS} from={null} to={null} onDays={vi.fn()} />,
      wordsFrom(ENGLISH, () => NOW),
    );
    expect(names()[1]).toBe('May 2026, clippings: 1');
  });
});

it('DayFacet has bars once they are counted, and none where there is nothing', () => {
  const facet = { from: null, to: null, today: '2026-11-21', onDays: vi.fn() };
  mount(<DayFacet {...facet} bars={null} />);
  expect(findAll('.day-bar')).toHaveLength(0);
  mount(<DayFacet {...facet} bars={[]} />);
  expect(findAll('[role=toolbar]')).toHaveLength(0);
  mount(<DayFacet {...facet} bars={MONTHS} />);
  expect(findAll('.day-bar')).toHaveLength(4);
});

describe('the ranges of SumFacet', () => {
  const facet = { sumFrom: null, sumTo: null, onSums: vi.fn() };
  it('say how many clippings each has', () => {
    mount(<SumFacet {...facet} counts={[2, 17, 1200, 0, 3]} />);
    expect(findAll('.sum-range').map(({ textContent }) => textContent)).toEqual([
      '100亿元以上2',
      '10亿元～100亿元17',
      '1亿元～10亿元1,200',
      '1000万元～1亿元0',
      '1000万元以下3',
    ]);
    expect(findAll('.sum-range').map((range) => range.style.getPropertyValue('--share'))[2]).toBe('1');
  });

  it('say nothing before they are counted, and are let go when pressed again', () => {
    const onSums = vi.fn();
    mount(<SumFacet sumFrom={1e8} sumTo={1e9 - 0.01} counts={null} onSums={onSums} />);
    expect(pageText()).not.toContain('0 篇');
    const chosen = button('1亿元～10亿元');
    expect(chosen.getAttribute('aria-pressed')).toBe('true');
    click(chosen);
    expect(onSums).toHaveBeenCalledWith({ sumFrom: null, sumTo: null });
  });
});
