// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FolderList } from '../../components/find/FolderList';
import { ShelfList } from '../../components/find/ShelfList';
import { EVERYTHING, NO_CHOICE, type FacetCounts } from '../../lib/model';
import { DRAGGED_CLIPS_TYPE, toDraggedClips } from '../../lib/view/dragged-clips';
import { button, click, find, findAll, mount, press, type, unmount } from './mount';

afterEach(unmount);

describe('ShelfList', () => {
  const FACETS: FacetCounts = {
    values: {
      zone: [],
      company: [],
      place: [],
      outlet: [],
      site: [],
      topic: [],
      tag: [],
      state: [{ value: 'unread', count: 7 }],
    },
    totals: { zone: 0, company: 0, place: 0, outlet: 0, site: 0, topic: 0, tag: 0, state: 1 },
    folders: {},
    starred: 2,
    days: [],
    sums: [],
  };
  it('goes to all, to the bin, and narrows between them', () => {
    const onQuery = vi.fn();
    const narrow = { ...EVERYTHING, text: '签约' };
    const show = (query = narrow) =>
      mount(
        <ShelfList query={query} onQuery={onQuery} found={{ kept: 40, inBin: 3 }} facets={FACETS} isShown />,
      );
    show();
    expect(findAll('.rail-go').map(({ textContent }) => textContent)).toEqual([
      '全部40',
      '回收站3',
      '未读7',
      '在读0',
      '已读0',
      '星标2',
    ]);
    click(findAll('.rail-go')[2] ?? document.body);
    expect(onQuery).toHaveBeenLastCalledWith({ ...narrow, chosen: { ...NO_CHOICE, state: ['unread'] } });
    click(findAll('.rail-go')[5] ?? document.body);
    expect(onQuery).toHaveBeenLastCalledWith({ ...narrow, starredOnly: true });
    click(findAll('.rail-go')[1] ?? document.body);
    expect(onQuery).toHaveBeenLastCalledWith({ ...EVERYTHING, inBin: true });
    click(findAll('.rail-go')[0] ?? document.body);
    expect(onQuery).toHaveBeenLastCalledWith(EVERYTHING);
    show({ ...EVERYTHING, text: '' });
    expect(find('[aria-current=page]').textContent).toBe('全部40');
  });

  it('has no place beside what is no list', () => {
    mount(<ShelfList query={EVERYTHING} onQuery={vi.fn()} found={null} facets={FACETS} isShown={false} />);
    expect(findAll('[aria-current=page], .rail-row-chosen')).toEqual([]);
  });

  it('counts nothing before the search is awake', () => {
    mount(<ShelfList query={EVERYTHING} onQuery={vi.fn()} found={null} facets={null} isShown />);
    expect(findAll('.rail-count')).toEqual([]);
  });
});

describe('FolderList', () => {
  const FOLDERS = [
    { id: 'a', name: '年终稿', addedAt: 1 },
    { id: 'b', name: '半导体', addedAt: 2 },
  ];
  const setUp = (chosen: string | null = null) => {
    const on = { onChoose: vi.fn(), onAdd: vi.fn(), onRename: vi.fn(), onRemove: vi.fn(), onMove: vi.fn() };
    mount(<FolderList folders={FOLDERS} counts={{ a: 4, '': 9 }} chosen={chosen} {...on} />);
    return on;
  };

  it('chooses one, or what lies in none, and lets it go', () => {
    const on = setUp('a');
    expect(findAll('.rail-go').map(({ textContent }) => textContent)).toEqual([
      '年终稿4',
      '半导体0',
      '不在文件夹里9',
    ]);
    const [first, , none] = findAll('.rail-go');
    expect(first?.getAttribute('aria-pressed')).toBe('true');
    click(first ?? document.body);
    expect(on.onChoose).toHaveBeenLastCalledWith(null);
    click(none ?? document.body);
    expect(on.onChoose).toHaveBeenLastCalledWith('');
  });

  it('adds one, under no name that is taken', () => {
    const on = setUp();
    click(button('新文件夹'));
    type(find('.name-field'), '年终稿');
    void act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })));
    expect(find('[role=alert]').textContent).toContain('已经有“年终稿”了');
    type(find('.name-field'), ' 绿色 转型 ');
    void act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })));
    expect(on.onAdd.mock.calls).toEqual([['绿色 转型']]);
    expect(document.activeElement).toBe(button('新文件夹'));
  });

  it('renames and removes by the menu of its row', () => {
    const on = setUp();
    click(button('“半导体”的更多操作'));
    click(button('改名'));
    type(find('.name-field'), '集成电路');
    press(find('.name-field'), 'Escape');
    expect(on.onRename).not.toHaveBeenCalled();
    click(button('“半导体”的更多操作'));
    click(button('改名'));
    type(find('.name-field'), '集成电路');
    void act(() => find('.name-field').blur());
    expect(on.onRename.mock.calls).toEqual([['b', '集成电路']]);
    click(button('“年终稿”的更多操作'));
    click(button('删除'));
    expect(on.onRemove).toHaveBeenCalledWith('a');
  });

  it('takes clippings that are dropped on it, and nothing else', () => {
    const on = setUp();
    const row = find('.rail-row');
    const drop = (data: string) =>
      void act(() => {
        const event = new Event('drop', { bubbles: true, cancelable: true });
        const transfer = { getData: (asked: string) => (asked === DRAGGED_CLIPS_TYPE ? data : '') };
        Object.defineProperty(event, 'dataTransfer', { value: transfer });
        row.dispatchEvent(event);
      });
    drop('');
    expect(on.onMove).not.toHaveBeenCalled();
    drop(toDraggedClips(['1', '2']));
    expect(on.onMove).toHaveBeenCalledWith(['1', '2'], 'a');
  });
});
