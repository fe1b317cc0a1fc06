// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { BackupWarning } from '../../components/BackupWarning';
import { IconButton } from '../../components/IconButton';
import { TabPanel, Tabs } from '../../components/Tabs';
import { Toast } from '../../components/Toast';
import { button, click, find, findAll, mount, pageText, press, unmount } from './mount';

afterEach(unmount);

const wait = (milliseconds: number) => void act(() => void vi.advanceTimersByTime(milliseconds));

describe('a button that is only an icon', () => {
  it('has its name, says it where the pointer rests, and can be given the focus', () => {
    const onClick = vi.fn();
    const ref: { current: HTMLButtonElement | null } = { current: null };
    mount(<IconButton icon="bin" label="删除" class="row-bin" ref={ref} onClick={onClick} />);
    expect(button('删除').title).toBe('删除');
    expect(button('删除').className).toBe('icon-button row-bin');
    expect(button('删除').getAttribute('type')).toBe('button');
    expect(ref.current).toBe(button('删除'));
    click(button('删除'));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it('in a row is named with it, and says its word alone', () => {
    mount(<IconButton icon="bin" label="删除“晋城经开区签约”" hint="删除" aria-disabled />);
    expect(button('删除“晋城经开区签约”').title).toBe('删除');
    expect(button('删除“晋城经开区签约”').getAttribute('aria-disabled')).toBe('true');
  });
});

it('a failed backup is told in a line that leads to where the reason stands', () => {
  const onOpen = vi.fn((event: MouseEvent) => event.preventDefault());
  mount(<BackupWarning href="/library.html#/keeping" onOpen={onOpen} />);
  expect(pageText()).toContain('自动备份没有写成');
  expect(find('a').getAttribute('href')).toBe('/library.html#/keeping');
  click(find('a'));
  expect(onOpen).toHaveBeenCalledTimes(1);
});

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
