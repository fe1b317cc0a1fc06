// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LEAVE_MS, REST_MS } from '../../lib/limits';
import { watchPointing } from '../../lib/page/pointing';

const hits = { zone: { index: 0 }, firm: { index: 1 } };
const onPoint = vi.fn();
const onLeave = vi.fn();
let over: AbortController;
let host: HTMLElement;

/** Mentions stand at x 0–9 and 20–29. */
const hitAt = (x: number) => (x < 10 ? hits.zone : x >= 20 && x < 30 ? hits.firm : undefined);

function move(x: number, facts: PointerEventInit = {}, target: Element = document.body) {
  target.dispatchEvent(
    new PointerEvent('pointermove', { clientX: x, pointerType: 'mouse', bubbles: true, ...facts }),
  );
}
function tap(x: number, pointerType = 'touch', target: Element = document.body) {
  const event = new MouseEvent('click', { clientX: x, bubbles: true });
  Object.defineProperty(event, 'pointerType', { value: pointerType });
  target.dispatchEvent(event);
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<a href="#">开发区</a><div></div>';
  host = document.querySelector('div') ?? document.body;
  over = new AbortController();
  watchPointing(document, host, { hitAt, onPoint, onLeave }, over.signal);
});
afterEach(() => {
  over.abort();
  vi.clearAllMocks();
  vi.useRealTimers();
});

it('points where the mouse rests, and not where it passes', () => {
  move(5);
  vi.advanceTimersByTime(REST_MS - 1);
  move(15);
  vi.advanceTimersByTime(REST_MS);
  expect(onPoint).not.toHaveBeenCalled();
  move(25);
  vi.advanceTimersByTime(REST_MS);
  expect(onPoint.mock.calls).toEqual([[hits.firm]]);
});

it('does not come up again while the mouse stays on one mention, and leaves after a while', () => {
  move(5);
  vi.advanceTimersByTime(REST_MS);
  move(6);
  vi.advanceTimersByTime(LEAVE_MS);
  expect(onPoint).toHaveBeenCalledOnce();
  move(15);
  vi.advanceTimersByTime(LEAVE_MS - 1);
  expect(onLeave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onLeave).toHaveBeenCalledOnce();
});

it('stays while the pointer is over our own element', () => {
  move(5);
  vi.advanceTimersByTime(REST_MS);
  move(15);
  move(15, {}, host);
  vi.advanceTimersByTime(LEAVE_MS * 2);
  expect(onLeave).not.toHaveBeenCalled();
});

it('keeps out of the way of a selection, and of a finger that scrolls', () => {
  move(5, { buttons: 1 });
  move(5, { pointerType: 'touch' });
  vi.advanceTimersByTime(LEAVE_MS);
  expect(onPoint).not.toHaveBeenCalled();
});

it('points at a tap, leaves at a tap beside, and lets a click of the mouse alone', () => {
  tap(5, 'mouse');
  expect(onPoint).not.toHaveBeenCalled();
  tap(25);
  expect(onPoint.mock.calls).toEqual([[hits.firm]]);
  tap(15);
  expect(onLeave).toHaveBeenCalledOnce();
});

it('never keeps an event from the page, and hears nothing once it is over', () => {
  const event = new MouseEvent('click', { clientX: 5, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
  over.abort();
  move(5);
  tap(5);
  vi.advanceTimersByTime(LEAVE_MS);
  expect(onPoint).not.toHaveBeenCalled();
});
