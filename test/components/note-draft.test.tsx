// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteAndTags } from '../../components/reader/NoteAndTags';
import { find, mount, unmount } from './mount';

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

const onAnnotate = vi.fn();

/** Shows the field over what is stored now. */
function show(note: string, tags: readonly string[] = []): void {
  mount(<NoteAndTags clip={{ note, tags }} known={[]} onAnnotate={onAnnotate} />);
}

function setUp(note: string): HTMLTextAreaElement {
  onAnnotate.mockReset();
  show(note);
  const field = find('textarea');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
  void act(() => field.focus());
  return field;
}

function write(field: HTMLTextAreaElement, text: string): void {
  void act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function happen(target: EventTarget, event: Event): void {
  void act(() => {
    target.dispatchEvent(event);
  });
}

const leave = (field: HTMLTextAreaElement) => happen(field, new FocusEvent('blur'));

describe('a note', () => {
  it('is kept when the field is left, and not where nothing was written', () => {
    const field = setUp('回访');
    leave(field);
    expect(onAnnotate).not.toHaveBeenCalled();
    write(field, '回访晋昊');
    leave(field);
    expect(onAnnotate.mock.calls).toEqual([[{ note: '回访晋昊', tags: [] }]]);
    show('回访晋昊');
    leave(field);
    expect(onAnnotate).toHaveBeenCalledOnce();
  });

  it('that another window has written is shown, and not overwritten by who only stood in the field', () => {
    const field = setUp('回访');
    show('回访，问二期');
    expect(field.value).toBe('回访，问二期');
    leave(field);
    expect(onAnnotate).not.toHaveBeenCalled();
  });

  it('that two windows wrote is kept as both', () => {
    const field = setUp('回访');
    write(field, '回访。周五');
    show('回访，问二期');
    expect(field.value).toBe('回访。周五');
    leave(field);
    expect(onAnnotate.mock.calls).toEqual([[{ note: '回访，问二期\n\n回访。周五', tags: [] }]]);
    show('回访，问二期\n\n回访。周五');
    leave(field);
    expect(field.value).toBe('回访，问二期\n\n回访。周五');
    expect(onAnnotate).toHaveBeenCalledOnce();
  });

  it('is written on while what was written before is on its way', () => {
    const field = setUp('');
    write(field, '周五');
    leave(field);
    write(field, '周');
    show('周五');
    expect(field.value).toBe('周');
    leave(field);
    expect(onAnnotate.mock.lastCall).toEqual([{ note: '周', tags: [] }]);
  });

  it('is kept when the page is hidden or closed, without the field being left', () => {
    const field = setUp('');
    write(field, '周五');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    happen(document, new Event('visibilitychange'));
    expect(onAnnotate.mock.calls).toEqual([[{ note: '周五', tags: [] }]]);
    write(field, '周六');
    happen(window, new Event('pagehide'));
    expect(onAnnotate.mock.lastCall).toEqual([{ note: '周六', tags: [] }]);
  });

  it('is tried again where it could not be stored', () => {
    const field = setUp('');
    write(field, '周五');
    leave(field);
    leave(field);
    expect(onAnnotate).toHaveBeenCalledTimes(2);
  });
});
