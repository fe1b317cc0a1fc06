// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DayFacet } from '../../components/find/DayFacet';
import { FacetGroup } from '../../components/find/FacetGroup';
import { PlaceFacet } from '../../components/find/PlaceFacet';
import { RailSection } from '../../components/find/RailSection';
import { SearchList } from '../../components/find/SearchList';
import { SumFacet } from '../../components/find/SumFacet';
import { EVERYTHING, NO_CHOICE, type SavedSearch } from '../../lib/model';
import { button, click, find, findAll, mount, pageText, press, type, unmount } from './mount';

afterEach(unmount);

const ZONES = Array.from({ length: 20 }, (_, at) => ({ value: `第${at}开发区`, count: 20 - at }));
const names = () => findAll('.facet-name').map(({ textContent }) => textContent);
const check = (name: string) => {
  const row = findAll('.facet-value').find((each) => each.querySelector('.facet-name')?.textContent === name);
  const box = row?.querySelector('input');
  if (!box) throw new Error(`no ${name}`);
  return box;
};

describe('FacetGroup', () => {
  const base = { name: '开发区', total: 300, chosen: [], onToggle: vi.fn(), onFind: null };

  it('shows the first six, then more, and chooses by a box that can be ticked', () => {
    const onToggle = vi.fn();
    mount(<FacetGroup {...base} values={ZONES} onToggle={onToggle} />);
    expect(names()).toHaveLength(6);
    expect(find('.facet').textContent).toContain('第0开发区20');
    click(check('第2开发区'));
    expect(onToggle).toHaveBeenCalledWith('第2开发区');
    click(button('还有 294 个…'));
    expect(names()).toHaveLength(20);
    expect(button('收起').getAttribute('aria-expanded')).toBe('true');
    expect(pageText()).toContain('另有 280 个没有列出');
    click(button('收起'));
    expect(names()).toHaveLength(6);
  });

  it('always shows what is chosen, also what the result no longer has', () => {
    mount(<FacetGroup {...base} values={ZONES} chosen={['第15开发区', '没有的开发区']} />);
    expect(names().slice(6)).toEqual(['第15开发区', '没有的开发区']);
    expect(check('第15开发区').checked).toBe(true);
  });

  it('greys what would find nothing', () => {
    mount(<FacetGroup {...base} total={2} values={[...ZONES.slice(0, 1), { value: '零', count: 0 }]} />);
    expect(findAll('.facet-none').map(({ textContent }) => textContent)).toEqual(['零0']);
  });

  it('finds a value among thousands', async () => {
    const onFind = vi.fn(async (words: string) =>
      words === '临' ? [{ value: '临汾经济开发区', count: 3 }] : [],
    );
    mount(<FacetGroup {...base} values={ZONES} onFind={onFind} />);
    click(button('还有 294 个…'));
    type(find('.facet-find'), '临');
    await act(async () => {});
    expect(names()).toEqual(['临汾经济开发区']);
    type(find('.facet-find'), '没有');
    await act(async () => {});
    expect(pageText()).toContain('没有带“没有”的');
    press(find('.facet-find'), 'Escape');
    await act(async () => {});
    expect(names()).toHaveLength(20);
  });

  it('says that there is nothing, once it is counted', () => {
    mount(<FacetGroup {...base} total={0} values={null} />);
    expect(pageText()).toBe('按开发区筛选，可以选几个');
    mount(<FacetGroup {...base} total={0} values={[]} />);
    expect(pageText()).toBe('这里没有');
  });
});

describe('PlaceFacet', () => {
  const PLACES = [
    { value: '山西省', count: 9 },
    { value: '山西省临汾市', count: 6 },
    { value: '山西省晋城市', count: 3 },
    { value: '上海市', count: 2 },
  ];
  it('unfolds a province to its cities', () => {
    mount(<PlaceFacet values={PLACES} chosen={[]} onChosen={vi.fn()} />);
    expect(names()).toEqual(['山西省', '上海市']);
    click(button('山西省各市'));
    expect(names()).toEqual(['山西省', '临汾市', '晋城市', '上海市']);
    expect(button('山西省各市').getAttribute('aria-expanded')).toBe('true');
  });

  it('lets a city go with its province, and a province with its city', () => {
    const onChosen = vi.fn();
    mount(<PlaceFacet values={PLACES} chosen={['山西省临汾市', '上海市']} onChosen={onChosen} />);
    // A chosen city stands open, and marks its province.
    expect(check('山西省').indeterminate).toBe(true);
    click(check('山西省'));
    expect(onChosen).toHaveBeenLastCalledWith(['上海市', '山西省']);
    click(check('临汾市'));
    expect(onChosen).toHaveBeenLastCalledWith(['上海市']);
    mount(<PlaceFacet values={PLACES} chosen={['山西省']} onChosen={onChosen} />);
    click(button('山西省各市'));
    click(check('晋城市'));
    expect(onChosen).toHaveBeenLastCalledWith(['山西省晋城市']);
  });
});

describe('DayFacet', () => {
  const TODAY = '2026-11-21';
  it('takes a preset, and lets it go', () => {
    const onDays = vi.fn();
    mount(<DayFacet from={null} to={null} today={TODAY} bars={null} onDays={onDays} />);
    click(button('上月'));
    expect(onDays).toHaveBeenLastCalledWith({ from: '2026-10-01', to: '2026-10-31' });
    mount(<DayFacet from="2026-10-01" to="2026-10-31" today={TODAY} bars={null} onDays={onDays} />);
    expect(button('上月').getAttribute('aria-pressed')).toBe('true');
    click(button('上月'));
    expect(onDays).toHaveBeenLastCalledWith({ from: null, to: null });
  });

  it('takes days as typed, but no year that is half typed', () => {
    const onDays = vi.fn();
    mount(<DayFacet from={null} to="2026-10-31" today={TODAY} bars={null} onDays={onDays} />);
    const [from] = findAll('input[type=date]');
    if (!from) throw new Error('no field');
    type(from, '0202-03-01');
    expect(onDays).not.toHaveBeenCalled();
    type(from, '2026-03-01');
    expect(onDays).toHaveBeenCalledWith({ from: '2026-03-01', to: '2026-10-31' });
  });

  it('puts upside-down days in order once both fields are left', () => {
    const onDays = vi.fn();
    mount(<DayFacet from="2026-05-01" to="2026-03-31" today={TODAY} bars={null} onDays={onDays} />);
    const [from, to] = findAll('input[type=date]');
    if (!from || !to) throw new Error('no fields');
    leave(from, to);
    expect(onDays).not.toHaveBeenCalled();
    leave(to);
    expect(onDays).toHaveBeenCalledWith({ from: '2026-03-31', to: '2026-05-01' });
  });
});

/** As a browser does when the focus goes elsewhere. */
const leave = (from: HTMLElement, to: HTMLElement | null = null) =>
  void act(() => {
    from.dispatchEvent(new FocusEvent('blur', { relatedTarget: to }));
    from.dispatchEvent(new FocusEvent('focusout', { relatedTarget: to, bubbles: true }));
  });

const setUpSums = (sumFrom: number | null = null, sumTo: number | null = null) => {
  const onSums = vi.fn();
  mount(<SumFacet sumFrom={sumFrom} sumTo={sumTo} counts={null} onSums={onSums} />);
  const [from] = findAll('.span-input');
  if (!from) throw new Error('no field');
  return { onSums, from };
};

describe('SumFacet', () => {
  it('understands what is typed, when it is entered', () => {
    const { onSums, from } = setUpSums();
    type(from, '1.5亿');
    expect(onSums).not.toHaveBeenCalled();
    press(from, 'Enter');
    expect(onSums).toHaveBeenCalledWith({ sumFrom: 1.5e8, sumTo: null });
  });

  it('shows a sum as it was understood, and is emptied', () => {
    const { onSums, from } = setUpSums(3e7);
    expect((from instanceof HTMLInputElement && from.value) || '').toBe('3000万元');
    type(from, '');
    press(from, 'Enter');
    expect(onSums).toHaveBeenCalledWith({ sumFrom: null, sumTo: null });
  });

  it('says what it does not understand, and changes nothing', () => {
    const { onSums, from } = setUpSums();
    type(from, '很多');
    press(from, 'Enter');
    expect(onSums).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain('3000万');
    expect(from.getAttribute('aria-invalid')).toBe('true');
  });

  it('takes a range', () => {
    const { onSums } = setUpSums();
    click(button('1亿元～10亿元'));
    expect(onSums).toHaveBeenCalledWith({ sumFrom: 1e8, sumTo: 1e9 - 0.01 });
  });

  it('puts upside-down sums in order once both fields are left', () => {
    const { onSums, from } = setUpSums(null, 1e8);
    const [, to] = findAll('.span-input');
    type(from, '5亿');
    leave(from, to);
    expect(onSums).toHaveBeenLastCalledWith({ sumFrom: 5e8, sumTo: 1e8 });
    type(from, '6亿');
    leave(from, null);
    expect(onSums).toHaveBeenLastCalledWith({ sumFrom: 1e8, sumTo: 6e8 });
  });
});

it('SearchList opens, renames, overwrites and removes', () => {
  const searches: SavedSearch[] = [
    {
      id: '1',
      name: '未读',
      query: { ...EVERYTHING, chosen: { ...NO_CHOICE, state: ['unread'] } },
      addedAt: 1,
    },
    { id: '2', name: '签约', query: { ...EVERYTHING, text: '签约' }, addedAt: 2 },
  ];
  const on = { onQuery: vi.fn(), onRename: vi.fn(), onOverwrite: vi.fn(), onRemove: vi.fn() };
  mount(<SearchList searches={searches} query={{ ...EVERYTHING, text: '签约' }} {...on} />);
  expect(find('[aria-current=page]').textContent).toBe('签约');
  click(find('.rail-go'));
  expect(on.onQuery).toHaveBeenCalledWith(searches[0]?.query);
  click(button('“未读”的更多操作'));
  click(button('换成现在的搜索'));
  expect(on.onOverwrite).toHaveBeenCalledWith(searches[0]);
  // What asks for just that already is not overwritten by it.
  click(button('“签约”的更多操作'));
  click(button('换成现在的搜索'));
  expect(on.onOverwrite).toHaveBeenCalledTimes(1);
  press(find('[role=menu]'), 'Escape');
  click(button('“签约”的更多操作'));
  click(button('删除'));
  expect(on.onRemove).toHaveBeenCalledWith('2');
  mount(<SearchList searches={[]} query={EVERYTHING} {...on} />);
  expect(pageText()).toContain('可以存下来');
});

it('RailSection folds, and says how much of it is chosen', () => {
  const onFold = vi.fn();
  const show = (isOpen: boolean) =>
    mount(
      <RailSection name="开发区" isOpen={isOpen} onFold={onFold} chosen={2}>
        <p>内容</p>
      </RailSection>,
    );
  show(true);
  const fold = find('.rail-fold');
  expect(fold.textContent).toBe('开发区2');
  expect(document.getElementById(fold.getAttribute('aria-controls') ?? '')?.textContent).toBe('内容');
  click(fold);
  expect(onFold).toHaveBeenCalledWith(false);
  show(false);
  expect(find('.rail-fold').getAttribute('aria-expanded')).toBe('false');
  expect(pageText()).not.toContain('内容');
});
