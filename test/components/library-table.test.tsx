// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RefObject } from 'preact';
import { ClipTable, type TableControls } from '../../components/library/ClipTable';
import type { FoundClip } from '../../lib/model';
import { makeClip } from './clips';
import { toRow } from '../library/fake-search';
import { click, find, findAll, mount, NOW, unmount } from './mount';

/** The test's document lays nothing out: it is told how large the table is. */
const HEIGHT = 600;
const ROW = 92;

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => HEIGHT });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 400 });
});
afterAll(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight');
  Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth');
});
afterEach(unmount);

function setUp(rows: readonly (FoundClip | undefined)[], more: { total?: number; cursor?: number } = {}) {
  const controls: RefObject<TableControls | null> = { current: null };
  const on = {
    onOpen: vi.fn(),
    onSelect: vi.fn(),
    onStar: vi.fn(),
    onDone: vi.fn(),
    onBin: vi.fn(),
    onWindow: vi.fn(),
    onCursor: vi.fn(),
    onDrag: vi.fn(),
  };
  mount(
    <ClipTable
      total={more.total ?? rows.length}
      rowAt={(index) => rows[index]}
      generation={0}
      revision={0}
      shift={0}
      cursor={more.cursor ?? -1}
      openId={null}
      selected={new Set(['c1'])}
      hasExcerpts
      folderName={(id) => `夹${id}`}
      hrefOf={(id) => `#/list?clip=${id}`}
      now={NOW}
      controls={controls}
      {...on}
    />,
  );
  return { on, controls };
}
const rowsOf = (...clips: Parameters<typeof makeClip>[]) => clips.map((clip) => toRow(makeClip(...clip)));

describe('the table of clippings', () => {
  it('draws what is on screen and a little more, and says how many there are', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => toRow(makeClip(`c${at}`)));
    const { on } = setUp(rows);
    const drawn = findAll('[role=row]');
    expect(drawn.length).toBeGreaterThanOrEqual(Math.ceil(HEIGHT / ROW));
    expect(drawn.length).toBeLessThan(30);
    expect(find('[role=grid]').getAttribute('aria-rowcount')).toBe('50000');
    expect(drawn.map((row) => row.getAttribute('aria-rowindex')).slice(0, 3)).toEqual(['1', '2', '3']);
    expect(on.onWindow.mock.lastCall?.[0]).toMatchObject({ from: 0, top: null });
  });

  it('keeps the line with the focus, wherever the list stands', () => {
    setUp(
      Array.from({ length: 1_000 }, (_, at) => toRow(makeClip(`c${at}`))),
      { cursor: 700 },
    );
    expect(find('[data-clip=c700]').tabIndex).toBe(0);
    expect(findAll('[role=row][tabindex="0"]')).toHaveLength(1);
  });

  it('shows a quiet place for a line that is on its way', () => {
    setUp([undefined, ...rowsOf(['c1'])]);
    expect(find('[aria-rowindex="1"]').getAttribute('aria-busy')).toBe('true');
    expect(find('[aria-rowindex="1"]').textContent).toBe('正在读取…');
  });

  it('says of a line what the eye sees', () => {
    const [row] = rowsOf([
      'c1',
      { state: 'reading', starred: true, folder: 'f', note: '待核', tags: ['重要'], edition: '03版' },
    ]);
    if (!row) throw new Error('no row');
    setUp([
      {
        ...row,
        topics: ['招商引资'],
        passageCount: 3,
        titleMarks: [{ start: 0, end: 2 }],
        excerpt: { from: 'note', text: '待核的数', marks: [{ start: 0, end: 2 }] },
      },
    ]);
    const line = find('[data-clip=c1]');
    expect(line.getAttribute('aria-label')).toBe(
      '在读，已加星标，文水经济开发区开工项目之c1，山西日报，11月20日，文水经济开发区，总投资 95亿元',
    );
    expect(line.getAttribute('aria-selected')).toBe('true');
    expect(find('.row-meta').textContent).toBe('山西日报11月20日03版有备注3划了 3 处夹f');
    expect(find('.row-chips').textContent).toBe('文水经济开发区95亿元总投资 95亿元招商引资#重要');
    expect(findAll('mark').map((mark) => mark.textContent)).toEqual(['文水', '待核']);
    expect(find('.row-excerpt').textContent).toBe('备注 待核的数');
  });

  it('says nothing of what a byline is', () => {
    const [row] = rowsOf(['c1', {}]);
    if (!row) throw new Error('no row');
    setUp([{ ...row, excerpt: { from: 'byline', text: '李建国', marks: [{ start: 0, end: 3 }] } }]);
    expect(find('.row-excerpt').textContent).toBe('李建国');
  });

  it('says what a line was found by where no text of it tells, and that an imported address is no more yet', () => {
    const [tagged, bare] = rowsOf(
      ['c1', { tags: ['半导体', '待核'] }],
      ['c2', { scope: 'address', zones: [] }],
    );
    if (!tagged || !bare) throw new Error('no row');
    const excerpt = { text: '#半导体', marks: [{ start: 1, end: 4 }] };
    setUp([
      { ...tagged, excerpt: { from: 'tag', ...excerpt } },
      { ...bare, titleMarks: [{ start: 0, end: 2 }] },
    ]);
    expect(findAll('.row-excerpt').map(({ textContent }) => textContent)).toEqual(['标签 #半导体']);
    expect(find('.row-excerpt mark').textContent).toBe('半导体');
    expect(find('[data-clip=c1] .row-chips').textContent).not.toContain('只有网址');
    expect(find('[data-clip=c2] .row-chips').textContent).toContain('只有网址，还没有正文');
  });

  it('takes what comes from a page for text', () => {
    const title = '<img src=x onerror=alert(1)>';
    setUp(rowsOf(['c1', { title, site: title, zones: [title], tags: [title] }]));
    expect(findAll('img')).toEqual([]);
    expect(find('.row-title').textContent).toBe(title);
  });

  it('says how long one still lies in the bin', () => {
    const day = 24 * 60 * 60 * 1000;
    setUp(rowsOf(['c1', { deletedAt: NOW - 3 * day }], ['c2', { deletedAt: NOW - 31 * day }]));
    expect(findAll('.row-days').map((days) => days.textContent)).toEqual(['还留 27 天', '今天就会彻底删除']);
  });

  it('opens by a press, adds by Ctrl, reaches by Shift, and presses its buttons without opening', () => {
    const { on } = setUp(rowsOf(['c1'], ['c2']));
    const line = find('[data-clip=c2]');
    click(line);
    line.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    line.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(on.onOpen).toHaveBeenCalledOnce();
    expect(on.onSelect.mock.calls.map(([index, , how]) => [index, how])).toEqual([
      [1, 'toggle'],
      [1, 'range'],
    ]);
    for (const button of line.querySelectorAll('button')) click(button);
    expect([on.onStar, on.onDone, on.onBin].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    expect(on.onOpen).toHaveBeenCalledOnce();
  });

  it('leaves a new tab to the browser', () => {
    const { on } = setUp(rowsOf(['c1']));
    const link = find('.row-title a');
    expect(link.getAttribute('href')).toBe('#/list?clip=c1');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    link.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(on.onOpen).not.toHaveBeenCalled();
  });
});
