// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { createToolsHost, TOOLS_SELECTOR } from '../../lib/page/tools-host';

afterEach(() => document.querySelector(TOOLS_SELECTOR)?.remove());
const inPage = () => document.querySelectorAll(TOOLS_SELECTOR).length;

it('is in the page while there is something to be seen, and no longer', () => {
  const host = createToolsHost(document, '');
  expect(inPage()).toBe(0);
  host.show();
  host.show();
  expect(inPage()).toBe(1);
  host.hide();
  expect(inPage()).toBe(0);
  host.show();
  expect(inPage()).toBe(1);
  host.remove();
  expect(inPage()).toBe(0);
});

it('comes back to a page that took it out, and gives way to one that does so without end', () => {
  const host = createToolsHost(document, '');
  host.show();
  const returned = Array.from({ length: 8 }, () => {
    document.querySelector(TOOLS_SELECTOR)?.remove();
    host.show();
    return inPage();
  });
  expect(returned).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
});

it('lets nobody into its tree, and beats the page’s styles with its own', () => {
  const host = createToolsHost(document, '.tools { color: red }');
  host.show();
  expect(host.element.shadowRoot).toBeNull();
  for (const name of ['display', 'position', 'visibility'])
    expect(host.element.style.getPropertyPriority(name)).toBe('important');
});
