// @vitest-environment happy-dom
import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChosenChips } from '../../components/find/ChosenChips';
import { SearchBox } from '../../components/find/SearchBox';
import { SortMenu } from '../../components/find/SortMenu';
import { FILTER_PAUSE_MS } from '../../lib/limits';
import { EVERYTHING, NO_CHOICE, type SearchQuery } from '../../lib/model';
import type { ValueOffer } from '../../lib/view/search-offers';
import { button, click, find, findAll, mount, press, type, unmount } from './mount';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

const OFFERS: readonly ValueOffer[] = [
  { facet: 'zone', value: '临汾经济开发区', count: 12 },
  { facet: 'tag', value: '临时', count: 1 },
];

function setUp(text = '', recents: readonly string[] = []) {
  const on = {
    onText: vi.fn(),
    onDone: vi.fn(),
    onChoose: vi.fn(),
    onIntoList: vi.fn(),
    onFind: vi.fn((word: string) => Promise.resolve(OFFERS.filter(({ value }) => value.includes(word)))),
  };
  const box = createRef<HTMLInputElement>();
  const show = (shown: string) => mount(<SearchBox text={shown} box={box} recents={recents} {...on} />);
  show(text);
  return { on, show };
}

const input = () => {
  const box = find('.search-box > input');
  if (!(box instanceof HTMLInputElement)) throw new Error('no box');
  return box;
};
const wait = () => act(async () => void (await vi.advanceTimersByTimeAsync(FILTER_PAUSE_MS)));
const options = () => findAll('[role=option]').map((option) => option.textContent);

function compose(kind: 'start' | 'end', value: string): void {
  const box = input();
  void act(() => {
    box.value = value;
    if (kind === 'start')
      box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: value }));
    else box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: value }));
  });
}

describe('SearchBox', () => {
  it('searches a moment after the last key, and for the last text alone', async () => {
    const { on } = setUp();
    type(input(), '临');
    type(input(), '临汾');
    expect(on.onText).not.toHaveBeenCalled();
    await wait();
    expect(on.onText.mock.calls).toEqual([['临汾']]);
  });

  it('never searches what an input method still composes', async () => {
    const { on } = setUp();
    compose('start', 'l');
    compose('start', "lin'f");
    await wait();
    expect(on.onText).not.toHaveBeenCalled();
    expect(on.onFind.mock.calls.flat().filter((word) => /[a-z]/.test(word))).toEqual([]);
    compose('end', '临汾');
    await wait();
    expect(on.onText.mock.calls).toEqual([['临汾']]);
  });

  it('leaves Enter, Esc and the arrows to an input method that composes', () => {
    const { on } = setUp('临汾');
    for (const key of ['Enter', 'Escape', 'ArrowDown'])
      void act(() => {
        const event = new KeyboardEvent('keydown', {
          key,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        });
        input().dispatchEvent(event);
        expect(event.defaultPrevented).toBe(false);
      });
    expect(on.onText).not.toHaveBeenCalled();
    expect(on.onDone).not.toHaveBeenCalled();
    expect(on.onIntoList).not.toHaveBeenCalled();
    expect(input().value).toBe('临汾');
  });

  it('searches at once on Enter, and remembers it', () => {
    const { on } = setUp();
    type(input(), '临汾');
    press(input(), 'Enter');
    expect(on.onText.mock.calls).toEqual([['临汾']]);
    expect(on.onDone).toHaveBeenCalledWith('临汾');
  });

  it('offers values that hold the word, and chooses one with the keys', async () => {
    const { on } = setUp();
    type(input(), '签约 临');
    await wait();
    expect(options()).toEqual(['开发区临汾经济开发区12', '标签临时1']);
    expect(input().getAttribute('aria-expanded')).toBe('true');
    press(input(), 'ArrowDown');
    const active = input().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toContain('临汾经济开发区');
    press(input(), 'Enter');
    expect(on.onChoose).toHaveBeenCalledWith(OFFERS[0], '签约');
    expect(input().value).toBe('签约');
    expect(options()).toEqual([]);
  });

  it('goes round with the arrows, by way of the box', async () => {
    setUp();
    type(input(), '临');
    await wait();
    const at = () => input().getAttribute('aria-activedescendant')?.split('-').at(-1);
    const steps = ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'].map((key) => {
      press(input(), key);
      return at();
    });
    expect(steps).toEqual(['1', undefined, '0', '1', undefined]);
  });

  it('closes the list with Esc, then empties the box', async () => {
    const { on } = setUp();
    type(input(), '临');
    await wait();
    press(input(), 'Escape');
    expect(options()).toEqual([]);
    expect(input().value).toBe('临');
    press(input(), 'Escape');
    expect(input().value).toBe('');
    expect(on.onText).toHaveBeenLastCalledWith('');
  });

  it('leads into the list with Enter, with the arrow down where nothing is offered, and with Esc once it is empty', async () => {
    const { on } = setUp('', ['半导体']);
    type(input(), '临');
    await wait();
    press(input(), 'ArrowDown');
    press(input(), 'ArrowUp');
    expect(on.onIntoList).not.toHaveBeenCalled();
    press(input(), 'Enter');
    press(input(), 'ArrowDown');
    expect(on.onIntoList.mock.calls).toEqual([['first'], ['first']]);
    expect(on.onText.mock.calls).toEqual([['临']]);
    press(input(), 'Escape');
    expect(on.onIntoList).toHaveBeenCalledTimes(2);
    press(input(), 'Escape');
    expect(on.onIntoList).toHaveBeenLastCalledWith('line');
  });

  it('offers recent searches while it is empty', () => {
    const { on } = setUp('', ['临汾 签约', '半导体']);
    press(input(), 'ArrowDown');
    expect(options()).toEqual(['临汾 签约最近', '半导体最近']);
    press(input(), 'ArrowDown');
    press(input(), 'Enter');
    expect(on.onText).toHaveBeenCalledWith('临汾 签约');
    expect(input().value).toBe('临汾 签约');
  });

  it('follows a search that comes from elsewhere, and not its own that comes back late', async () => {
    const { show } = setUp('旧');
    show('新');
    expect(input().value).toBe('新');
    type(input(), '新区');
    await wait();
    type(input(), '新区 签');
    show('新区');
    expect(input().value).toBe('新区 签');
  });

  it('is emptied by its button', () => {
    const { on } = setUp('临汾');
    click(button('清空搜索'));
    expect(on.onText).toHaveBeenCalledWith('');
    expect(document.activeElement).toBe(input());
  });

  it('says how a search is written', () => {
    setUp();
    expect(find('.syntax-card').hidden).toBe(true);
    click(button('搜索的写法'));
    expect(find('.syntax-card').hidden).toBe(false);
    expect(find('.syntax-card').textContent).toContain('几个词同时出现');
    press(button('搜索的写法'), 'Escape');
    expect(find('.syntax-card').hidden).toBe(true);
  });
});

describe('ChosenChips', () => {
  const QUERY: SearchQuery = {
    ...EVERYTHING,
    text: '签约',
    chosen: { ...NO_CHOICE, zone: ['<img src=x onerror=alert(1)>'], tag: ['选题'] },
    sumFrom: 1e8,
  };
  it('shows what is chosen as text, and takes off one, or all', () => {
    const onQuery = vi.fn();
    mount(<ChosenChips query={QUERY} folders={[]} onQuery={onQuery} />);
    expect(findAll('.chosen-words').map(({ textContent }) => textContent)).toEqual([
      '开发区 <img src=x onerror=alert(1)>',
      '标签 选题',
      '金额 1亿元以上',
    ]);
    expect(findAll('img')).toEqual([]);
    click(button('去掉“标签 选题”'));
    expect(onQuery).toHaveBeenLastCalledWith({ ...QUERY, chosen: { ...QUERY.chosen, tag: [] } });
    // The focus stays among the chips.
    expect(document.activeElement?.getAttribute('aria-label')).toBe('去掉“金额 1亿元以上”');
    click(button('全部去掉'));
    expect(onQuery).toHaveBeenLastCalledWith({ ...EVERYTHING, text: '签约' });
  });

  it('is empty where nothing is chosen', () => {
    mount(<ChosenChips query={EVERYTHING} folders={[]} onQuery={vi.fn()} />);
    expect(find('.chosen').textContent).toBe('');
  });
});

describe('SortMenu', () => {
  it('sets the order, and turns it round', () => {
    const onQuery = vi.fn();
    mount(<SortMenu query={{ ...EVERYTHING, isReversed: true }} onQuery={onQuery} />);
    click(button('排序：剪下时间，倒序'));
    expect(findAll('[role=menuitemradio]').map((item) => item.getAttribute('aria-checked'))).toEqual([
      'false',
      'true',
      'false',
      'false',
      'false',
      'false',
    ]);
    expect(document.activeElement).toBe(button('相关度'));
    press(button('相关度'), 'ArrowUp');
    expect(document.activeElement).toBe(button('倒序'));
    click(button('金额'));
    expect(onQuery).toHaveBeenLastCalledWith({ ...EVERYTHING, sort: 'sum' });
    expect(findAll('[role=menu]')).toEqual([]);
    click(button('排序：剪下时间，倒序'));
    click(button('倒序'));
    expect(onQuery).toHaveBeenLastCalledWith(EVERYTHING);
  });

  it('does not order by what is to the point where no word says what that is', () => {
    const onQuery = vi.fn();
    mount(<SortMenu query={EVERYTHING} onQuery={onQuery} />);
    click(button('排序：剪下时间'));
    click(button('相关度'));
    expect(onQuery).not.toHaveBeenCalled();
    mount(<SortMenu query={{ ...EVERYTHING, text: '签约' }} onQuery={onQuery} />);
    click(button('相关度'));
    expect(onQuery).toHaveBeenCalledWith({ ...EVERYTHING, text: '签约', sort: 'relevance' });
  });

  it('closes with Esc, and gives the focus back', () => {
    mount(<SortMenu query={EVERYTHING} onQuery={vi.fn()} />);
    click(button('排序：剪下时间'));
    press(find('[role=menu]'), 'Escape');
    expect(findAll('[role=menu]')).toEqual([]);
    expect(document.activeElement).toBe(button('排序：剪下时间'));
  });
});
