// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { SiteBar, type SiteState } from '../../components/SiteBar';
import { button, click, findAll, mount, pageText, unmount } from './mount';

afterEach(unmount);

function show(state: SiteState | null) {
  const on = { onAdd: vi.fn(), onResume: vi.fn(), onSettings: vi.fn() };
  mount(<SiteBar state={state} {...on} />);
  return on;
}

it.each<[SiteState | null, string, number]>([
  ['read', '自动读这个网站', 1],
  ['unread', '以后自动读这个网站', 2],
  ['excluded', '不在这个网站显示', 2],
  ['paused', '已全部暂停', 2],
  [null, '设置', 1],
])('%s', (state, text, buttons) => {
  const on = show(state);
  expect(pageText()).toContain(text);
  expect(findAll('button')).toHaveLength(buttons);
  click(button('设置'));
  expect(on.onSettings).toHaveBeenCalledOnce();
});

it('adds the site, and resumes where all is paused', () => {
  const unread = show('unread');
  click(button('以后自动读这个网站'));
  expect(unread.onAdd).toHaveBeenCalledOnce();
  unmount();
  const paused = show('paused');
  click(button('恢复'));
  expect(paused.onResume).toHaveBeenCalledOnce();
});
