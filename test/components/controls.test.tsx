// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { TabPanel, Tabs } from '../../components/Tabs';
import { Toast } from '../../components/Toast';
import { button, click, find, findAll, mount, press, unmount } from './mount';

afterEach(unmount);

const wait = (milliseconds: number) => void act(() => void vi.advanceTimersByTime(milliseconds));

describe('Tabs', () => {
  const tabs = [
    { id: 'page', name: '本页' },
    { id: 'collection', name: '剪报' },
  ] as const;
  const show = (active: 'page' | 'collection', onChange = vi.fn()) => {
    mount(
      <>
        <Tabs label="视图" tabs={tabs} active={active} onChange={onChange} />
        {tabs.map(({ id, name }) => (
          <TabPanel key={id} id={id} active={active}>
            {name}的内容
          </TabPanel>
        ))}
      </>,
    );
    return onChange;
  };

  it('names its panels, and has one tab stop', () => {
    show('collection');
    const chosen = find('[role=tab][aria-selected=true]');
    expect(chosen.textContent).toBe('剪报');
    const panel = find(`#${chosen.getAttribute('aria-controls')}`);
    expect(panel.textContent).toBe('剪报的内容');
    expect(panel.getAttribute('aria-labelledby')).toBe(chosen.id);
    expect(findAll('[role=tabpanel]:not([hidden])')).toEqual([panel]);
    expect(findAll('[role=tab]').map((tab) => tab.tabIndex)).toEqual([-1, 0]);
  });

  it.each([
    ['page', 'ArrowRight', 'collection'],
    ['collection', 'ArrowRight', 'page'],
    ['page', 'ArrowLeft', 'collection'],
    ['collection', 'Home', 'page'],
    ['page', 'End', 'collection'],
  ] as const)('from %s, %s goes to %s with the focus', (from, key, to) => {
    const onChange = show(from);
    press(find('[aria-selected=true]'), key);
    expect(onChange).toHaveBeenCalledWith(to);
    expect(document.activeElement?.id).toBe(`tab-${to}`);
  });
});

describe('Toast', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('goes by itself, but not while it is held', () => {
    const onClose = vi.fn();
    mount(<Toast note={{ id: 1, text: '已删除', onUndo: vi.fn() }} duration={8000} onClose={onClose} />);
    void act(() => button('撤销').focus());
    wait(20_000);
    expect(onClose).not.toHaveBeenCalled();
    void act(() => button('撤销').blur());
    wait(7999);
    expect(onClose).not.toHaveBeenCalled();
    wait(1);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('is a live region before it has anything to say', () => {
    mount(<Toast note={null} duration={8000} onClose={vi.fn()} />);
    expect(find('[aria-live=polite]').textContent).toBe('');
  });

  it('undoes, and can be closed', () => {
    const [onUndo, onClose] = [vi.fn(), vi.fn()];
    mount(<Toast note={{ id: 1, text: '已删除', onUndo }} duration={8000} onClose={onClose} />);
    click(button('撤销'));
    expect(onUndo).toHaveBeenCalledOnce();
    click(button('关闭提示'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
