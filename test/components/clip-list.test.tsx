// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClipList } from '../../components/ClipList';
import { LIST_STEP } from '../../lib/limits';
import type { Clip } from '../../lib/model';
import { makeClip } from './clips';
import { button, click, find, findAll, mount, pageText, press, type, unmount } from './mount';

afterEach(unmount);

const FORMATS = [
  { id: 'json', name: 'JSON' },
  { id: 'markdown', name: 'Markdown' },
] as const;

function setUp(clips: readonly Clip[], query = '') {
  const on = {
    onQuery: vi.fn(),
    onMore: vi.fn(),
    onOpen: vi.fn((_: Clip, event: MouseEvent) => event.preventDefault()),
    onState: vi.fn(),
    onDelete: vi.fn(),
    onExport: vi.fn(),
    onRetry: vi.fn(),
    onGoToPage: vi.fn(),
  };
  const show = (shown: readonly Clip[], ids = shown.map(({ id }) => id)) =>
    mount(
      <ClipList
        list={{ is: 'known', query, ids, clips: shown }}
        query={query}
        formats={FORMATS}
        isExporting={false}
        {...on}
      />,
    );
  show(clips);
  return { on, show };
}

/** The row that has the focus. */
const focusedRow = () => document.activeElement?.closest('[data-clip]')?.getAttribute('data-clip') ?? null;

describe('ClipList', () => {
  it('shows title, site, day, zones and the largest sum, and links to the original', () => {
    setUp([makeClip('1', { zones: ['文水经济开发区', '兴县经济技术开发区', '湘西高新区'] })]);
    expect(find('.clip-meta').textContent).toBe('山西日报11月20日');
    expect(find('.clip-facts').textContent).toBe(
      '文水经济开发区兴县经济技术开发区等 3 个95亿元总投资 95亿元',
    );
    const link = find('.clip a');
    expect(link.getAttribute('href')).toBe('https://paper.example.com/1.html');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  it('takes titles for text, and no address for a link but one of the web', () => {
    const title = '<img src=x onerror=alert(1)>';
    setUp([makeClip('1', { title, url: 'javascript:alert(1)' }), makeClip('2', { url: 'data:text/html,x' })]);
    expect(find('.clip-title').textContent).toContain(title);
    expect(findAll('img, .clip a')).toEqual([]);
  });

  it('marks as read and unread', () => {
    const [unread, read] = [makeClip('1', { title: '甲' }), makeClip('2', { title: '乙', state: 'done' })];
    const { on } = setUp([unread, read]);
    click(button('把《甲》标为已读'));
    expect(on.onState).toHaveBeenLastCalledWith(unread, 'done');
    click(button('把《乙》标为未读'));
    expect(on.onState).toHaveBeenLastCalledWith(read, 'unread');
  });

  it('deletes, and gives the focus to the next row', () => {
    const clips = [makeClip('1', { title: '甲' }), makeClip('2', { title: '乙' })];
    const { on } = setUp(clips);
    click(button('删除《甲》'));
    expect(on.onDelete).toHaveBeenCalledWith(['1']);
    expect(document.activeElement).toBe(button('删除《乙》'));
  });

  it('deletes the selected, and counts of them only what is listed', () => {
    const clips = ['1', '2', '3'].map((id) => makeClip(id));
    const { on, show } = setUp(clips);
    const [first, second] = findAll('.clip .clip-check');
    if (first) click(first);
    if (second) click(second);
    expect(find('.list-count').textContent).toBe('已选 2 篇');
    show(clips.slice(1));
    expect(find('.list-count').textContent).toBe('已选 1 篇');
    click(button('删除所选'));
    expect(on.onDelete).toHaveBeenCalledWith(['2']);
  });

  it('selects all and none', () => {
    setUp(['1', '2'].map((id) => makeClip(id)));
    click(find('.select-all input'));
    expect(find('.list-count').textContent).toBe('已选 2 篇');
    click(find('.select-all input'));
    expect(find('.list-count').textContent).toBe('共 2 篇');
  });

  it('exports all, or the selected alone', () => {
    const clips = ['1', '2', '3'].map((id) => makeClip(id));
    const { on } = setUp(clips);
    click(button('导出'));
    click(button('Markdown'));
    expect(on.onExport).toHaveBeenLastCalledWith(['1', '2', '3'], 'markdown');
    click(find('.clip .clip-check'));
    click(button('导出'));
    expect(findAll('.menu fieldset').map((group) => group.getAttribute('aria-label'))).toEqual([
      '所选 1 篇',
      '全部 3 篇',
    ]);
    click(button('JSON'));
    expect(on.onExport).toHaveBeenLastCalledWith(['1'], 'json');
  });

  it('opens the menu on its first item, moves by arrows, and closes by Esc to the button', () => {
    setUp([makeClip('1')]);
    click(button('导出'));
    expect(document.activeElement).toBe(button('JSON'));
    press(button('JSON'), 'ArrowDown');
    expect(document.activeElement).toBe(button('Markdown'));
    press(button('Markdown'), 'ArrowDown');
    expect(document.activeElement).toBe(button('JSON'));
    press(button('JSON'), 'ArrowUp');
    expect(document.activeElement).toBe(button('Markdown'));
    press(button('Markdown'), 'Escape');
    expect(findAll('[role=menu]')).toEqual([]);
    expect(document.activeElement).toBe(button('导出'));
  });

  it('teaches where there are no clippings', () => {
    const { on } = setUp([]);
    expect(pageText()).toContain('还没有剪报');
    click(button('去看本页'));
    expect(on.onGoToPage).toHaveBeenCalledOnce();
  });

  it('says what was not found, and clears the search by button and by Esc', () => {
    const { on } = setUp([], '稀土');
    expect(pageText()).toContain('没有剪报含有“稀土”');
    type(find('.filter input'), '稀土永磁');
    expect(on.onQuery).toHaveBeenLastCalledWith('稀土永磁');
    click(button('清空查找'));
    expect(on.onQuery).toHaveBeenLastCalledWith('');
    on.onQuery.mockClear();
    press(find('.filter input'), 'Escape');
    expect(on.onQuery).toHaveBeenCalledWith('');
  });

  it('leads from the filter box into the rows with Enter and the arrows, once they are those of what was typed', () => {
    setUp([makeClip('1'), makeClip('2')]);
    const box = find('.filter input');
    box.focus();
    void act(() => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    });
    expect(document.activeElement).toBe(box);
    press(box, 'Enter');
    expect(focusedRow()).toBe('1');
    for (const [key, row] of [
      ['ArrowDown', '2'],
      ['ArrowDown', '2'],
      ['ArrowUp', '1'],
    ] as const) {
      if (document.activeElement instanceof HTMLElement) press(document.activeElement, key);
      expect(focusedRow()).toBe(row);
    }
    if (document.activeElement instanceof HTMLElement) press(document.activeElement, 'ArrowUp');
    expect(document.activeElement).toBe(find('.filter input'));
  });

  it('holds the first rows of a long list, asks for more, and counts and selects all of it', () => {
    const clips = Array.from({ length: 200 }, (_, at) => makeClip(String(at)));
    const { on, show } = setUp([]);
    show(
      clips.slice(0, LIST_STEP),
      clips.map(({ id }) => id),
    );
    expect(findAll('.clip').length).toBe(LIST_STEP);
    expect(find('.list-count').textContent).toBe('共 200 篇');
    click(button(`再显示 ${LIST_STEP} 篇`));
    expect(on.onMore).toHaveBeenCalled();
    click(find('.select-all input'));
    click(button('删除所选'));
    expect(on.onDelete.mock.calls[0]?.[0]).toHaveLength(200);
  });
});
