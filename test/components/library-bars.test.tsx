// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BulkBar } from '../../components/library/BulkBar';
import { EmptyBin, NoClippings, NothingFound } from '../../components/library/EmptyList';
import { HelpSheet } from '../../components/library/HelpSheet';
import { ListBar } from '../../components/library/ListBar';
import { MoveSheet } from '../../components/library/MoveSheet';
import { StatusLine } from '../../components/library/StatusLine';
import { TagSheet } from '../../components/library/TagSheet';
import { ConfirmSheet } from '../../components/library/ConfirmSheet';
import { PlainSearch } from '../../components/library/PlainSearch';
import { BIN_DAYS } from '../../lib/limits';
import { EVERYTHING } from '../../lib/model';
import { BOX_KEYS } from '../../lib/view/box-keys';
import { LIBRARY_KEYS } from '../../lib/view/library-keys';
import { READER_KEYS } from '../../lib/view/reader-keys';
import { act } from 'preact/test-utils';
import { button, click, find, findAll, mount, pageText, press, type, unmount } from './mount';

afterEach(unmount);

const nothing = () => {};

describe('the bar over the list', () => {
  const on = {
    onSelectAll: vi.fn(),
    onSelectNone: vi.fn(),
    onExport: vi.fn(),
    onEmptyBin: vi.fn(),
    onHelp: vi.fn(),
  };
  const show = (state: { total: number | null; isSearch?: boolean; isBin?: boolean }) =>
    mount(<ListBar isSearch={false} isBin={false} selected={0} isAsking={false} {...state} {...on} />);

  it('counts in words', () => {
    show({ total: null });
    expect(pageText()).toContain('正在打开剪报…');
    show({ total: 12_345 });
    expect(pageText()).toContain('共 12,345 篇');
    show({ total: 7, isSearch: true });
    expect(pageText()).toContain('找到 7 篇');
    show({ total: 3, isBin: true });
    expect(pageText()).toContain('回收站里有 3 篇');
  });

  it('offers nothing where there is nothing', () => {
    show({ total: 0 });
    expect(findAll('input:disabled, button:disabled')).toHaveLength(2);
    show({ total: 0, isBin: true });
    expect(button('清空回收站').hasAttribute('disabled')).toBe(true);
  });
});

describe('the bar of what is chosen', () => {
  const on = {
    onSelectAll: vi.fn(),
    onSelectNone: vi.fn(),
    onState: vi.fn(),
    onStarAll: vi.fn(),
    onTag: vi.fn(),
    onMove: vi.fn(),
    onBinAll: vi.fn(),
    onRestore: vi.fn(),
    onDeleteForGood: vi.fn(),
    onExport: vi.fn(),
    onCopy: vi.fn(),
  };

  it('says how many, and offers all that was found', () => {
    mount(<BulkBar selected={3} total={1_200} isBin={false} {...on} />);
    expect(find('.list-bar-count').textContent).toBe('已选 3 篇');
    click(button('全选 1,200 篇'));
    expect(on.onSelectAll).toHaveBeenCalledOnce();
    mount(<BulkBar selected={1_200} total={1_200} isBin={false} {...on} />);
    expect(findAll('.link-button')).toEqual([]);
  });

  it('copies what a clipboard takes, and says where it is too much', () => {
    mount(<BulkBar selected={3} total={1_200} isBin={false} {...on} />);
    click(button('复制'));
    expect(on.onCopy).toHaveBeenCalledOnce();
    mount(<BulkBar selected={51} total={1_200} isBin={false} {...on} />);
    expect(button('一次最多复制 50 篇').hasAttribute('disabled')).toBe(true);
  });

  it('sets a state and a star from one menu', () => {
    mount(<BulkBar selected={3} total={9} isBin={false} {...on} />);
    click(button('状态'));
    click(button('在读'));
    click(button('状态'));
    click(button('加星标'));
    expect(on.onState).toHaveBeenCalledWith('reading');
    expect(on.onStarAll).toHaveBeenCalledWith(true);
  });

  it('offers in the bin what makes sense there', () => {
    mount(<BulkBar selected={1} total={9} isBin {...on} />);
    click(button('放回'));
    click(button('彻底删除'));
    expect(on.onRestore).toHaveBeenCalledOnce();
    expect(on.onDeleteForGood).toHaveBeenCalledOnce();
    expect(pageText()).not.toContain('标签');
  });
});

describe('an empty list', () => {
  it('says how the first clipping comes', () => {
    const onImport = vi.fn();
    mount(<NoClippings onImport={onImport} />);
    expect(pageText()).toContain('剪下本页');
    click(button('导入备份或收藏的网址'));
    expect(onImport).toHaveBeenCalledOnce();
  });

  it('of the bin says how long it keeps', () => {
    mount(<EmptyBin />);
    expect(pageText()).toContain(`${BIN_DAYS} 天`);
  });

  it('lets each condition be taken off, and offers what would be found', () => {
    const on = { onQuery: vi.fn(), onText: vi.fn(), onEverything: vi.fn() };
    const starred = { ...EVERYTHING, starredOnly: true };
    mount(
      <NothingFound
        conditions={[{ key: 'text', name: '含“签月”', query: starred }]}
        also={[{ text: '签约', count: 12 }]}
        {...on}
      />,
    );
    click(button('去掉条件：含“签月”'));
    click(button('签约12'));
    click(button('看全部剪报'));
    expect(on.onQuery).toHaveBeenCalledWith(starred);
    expect(on.onText).toHaveBeenCalledWith('签约');
    expect(on.onEverything).toHaveBeenCalledOnce();
  });
});

describe('the sheets', () => {
  it('of keys lists every key there is', () => {
    mount(<HelpSheet onClose={nothing} />);
    expect(findAll('.keys-row')).toHaveLength(LIBRARY_KEYS.length + READER_KEYS.length + BOX_KEYS.length);
    expect(find('dialog').getAttribute('aria-label')).toBe('快捷键');
    const said = new Map(
      findAll('.keys-row').map((row) => [
        row.querySelector('dd')?.textContent,
        row.querySelector('dt')?.textContent,
      ]),
    );
    expect(said.get('下一篇')).toBe('j或↓');
    expect(said.get('连同下一篇选中')).toBe('J或Shift+↓');
    expect(said.get('图表')).toBe('g再按f');
  });

  it('of folders finds one, makes one, and lies in none', () => {
    const on = { onMove: vi.fn(), onNewFolder: vi.fn(), onClose: vi.fn() };
    const folders = [
      { id: 'a', name: '年终稿', addedAt: 1 },
      { id: 'b', name: '外贸', addedAt: 2 },
    ];
    mount(<MoveSheet number={2} folders={folders} current="b" {...on} />);
    expect(find('[aria-current=true]').textContent).toBe('外贸');
    click(button('不在文件夹里'));
    expect(on.onMove).toHaveBeenLastCalledWith('');

    mount(<MoveSheet number={2} folders={folders} current="b" {...on} />);
    type(find('.sheet-field'), '年终');
    expect(findAll('.move-button').map(({ textContent }) => textContent)).toEqual(['年终稿', '新建“年终”']);
    click(button('新建“年终”'));
    expect(on.onNewFolder).toHaveBeenCalledWith('年终');
  });

  it('of tags adds to one what is new, and takes off what is gone', () => {
    const onTags = vi.fn();
    mount(<TagSheet number={1} tags={['甲', '乙']} known={[]} onTags={onTags} onClose={nothing} />);
    click(find('.tag-remove'));
    type(find('.tag-field input'), '丙 ');
    click(button('保存'));
    expect(onTags).toHaveBeenCalledWith(['丙'], ['甲']);
  });

  it('of tags adds to many, and takes off, each on its own', () => {
    const onTags = vi.fn();
    mount(<TagSheet number={9} tags={null} known={[]} onTags={onTags} onClose={nothing} />);
    const [add, remove] = findAll('.tag-field input');
    if (!add || !remove) throw new Error('two fields are wanted');
    type(add, '重要 ');
    type(remove, '待核 ');
    click(button('保存'));
    expect(onTags).toHaveBeenCalledWith(['重要'], ['待核']);
  });

  it('that asks does nothing unless told', () => {
    const onConfirm = vi.fn();
    mount(
      <ConfirmSheet
        title="清空？"
        text="找不回来。"
        deed="清空回收站"
        onConfirm={onConfirm}
        onClose={nothing}
      />,
    );
    click(button('取消'));
    expect(onConfirm).not.toHaveBeenCalled();
    click(button('清空回收站'));
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});

it('the line at the foot tells what goes on, and how to stop it', () => {
  const on = { onStop: vi.fn(), onRetry: vi.fn(), onStorage: vi.fn() };
  const quiet = { reading: null, rebuild: null, rebuildProblem: null, isShort: false, backupTrouble: null };
  mount(<StatusLine {...quiet} {...on} />);
  expect(pageText()).toBe('');
  mount(
    <StatusLine
      {...quiet}
      reading={{ done: 1_000, of: 10_000 }}
      rebuild={{ done: 3, of: 40 }}
      isShort
      {...on}
    />,
  );
  // nb. The search counts steps, two a clipping: as numbers they would tell of clippings that are not there.
  expect(pageText()).toContain('正在读入剪报 10%');
  expect(pageText()).not.toContain('10,000');
  expect(findAll('progress').map((bar) => bar.getAttribute('value'))).toEqual(['1000', '3']);
  click(button('以后再做'));
  click(button('看看怎么办'));
  expect(on.onStop).toHaveBeenCalledOnce();
  expect(on.onStorage).toHaveBeenCalledOnce();
  mount(<StatusLine {...quiet} rebuildProblem="storage-full" {...on} />);
  expect(pageText()).toContain('重新识别没有做完。');
  click(button('再试一次'));
  expect(on.onRetry).toHaveBeenCalledOnce();
  mount(<StatusLine {...quiet} backupTrouble="not-saved" {...on} />);
  expect(pageText()).toContain('自动备份没有写成');
  click(button('看看怎么办'));
  expect(on.onStorage).toHaveBeenCalledTimes(2);
});

describe('the plain search box', () => {
  it('does not look for the letters of an input method', () => {
    const onText = vi.fn();
    mount(<PlainSearch text="" onText={onText} />);
    const box = find('input');
    if (!(box instanceof HTMLInputElement)) throw new Error('not an input');
    void act(() => {
      box.value = 'qian';
      box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    expect(onText).not.toHaveBeenCalled();
    void act(() => {
      box.value = '签约';
      box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    expect(onText).toHaveBeenCalledWith('签约');
    press(box, 'Escape');
    expect(onText).toHaveBeenLastCalledWith('');
  });

  it('leads into the list, but not while an input method composes', () => {
    const onIntoList = vi.fn();
    mount(<PlainSearch text="签约" onText={() => {}} onIntoList={onIntoList} />);
    const box = find('input');
    for (const key of ['Enter', 'Escape', 'ArrowDown'])
      void act(() => {
        box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, isComposing: true }));
      });
    expect(onIntoList).not.toHaveBeenCalled();
    // The first Esc empties the box, the second leaves it.
    for (const key of ['Enter', 'ArrowDown', 'Escape', 'Escape']) press(box, key);
    expect(onIntoList.mock.calls).toEqual([['first'], ['first'], ['line']]);
  });
});
