// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Saving } from '../../components/page-tools/AnnotationFields';
import { ClipNote } from '../../components/page-tools/ClipNote';
import type { ClipNoteState } from '../../components/page-tools/clip-note-props';
import { UNDO_MS } from '../../lib/limits';
import { PROBLEMS, type ClipOutcome, type Reprint } from '../../lib/model';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { CHINESE, ENGLISH, translateFrom, wordsFrom } from '../locale-words';
import { button, click, find, findAll, mount, NOW, pageText, press, type, unmount } from './mount';
import { actions, clipped, HOSTILE } from './page-tools-samples';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

const outcome = (id: string, facts: Partial<ClipOutcome> = {}): ClipOutcome => ({
  clip: clipped(id, { note: '旧注', tags: ['项目'] }),
  reprints: [],
  how: 'added',
  ...facts,
});
const state = (outcomes: readonly ClipOutcome[], facts: Partial<ClipNoteState> = {}): ClipNoteState => ({
  id: 1,
  told: { is: 'clipped', outcomes },
  savings: new Map(),
  problem: null,
  ...facts,
});
const show = (shown: ClipNoteState, on = actions()) => {
  mount(<ClipNote {...shown} {...on} />);
  return on;
};
const wait = (milliseconds: number) => void act(() => void vi.advanceTimersByTime(milliseconds));
const pointer = (name: string) => void act(() => void find('.clip-note').dispatchEvent(new Event(name)));
const noteField = () => find('.annotation-note');
const tagField = () => find('.annotation-tags');
const showSaving = (saving: Saving) => show(state([outcome('1')], { savings: new Map([['1', saving]]) }));
const tags = () => findAll('.tag-text').map((tag) => tag.textContent);

describe('ClipNote', () => {
  it.each([
    ['added', '已剪下，存入剪报'],
    ['updated', '剪报已更新'],
    ['restored', '已从回收站取回并更新'],
  ] as const)('says what was clipped, and that it was %s', (how, words) => {
    show(state([outcome('1', { how })]));
    expect(find('.clip-note-head > span').textContent).toBe(words);
    expect(find('.clip-note-title').textContent).toBe('文水经济开发区开工项目之1');
  });

  it('shows note and tags of what was clipped before, as long as the reader wants, and gives the focus back', () => {
    const on = actions();
    mount(
      <>
        <button type="button" class="clipped" aria-label="已剪下" />
        <ClipNote {...state([], { told: { is: 'kept', clip: outcome('1').clip } })} {...on} />
      </>,
    );
    expect(find('.clip-note-head > span').textContent).toContain('已剪');
    expect(document.activeElement).toBe(noteField());
    expect([noteField().getAttribute('value') ?? Reflect.get(noteField(), 'value'), tags()]).toEqual([
      '旧注',
      ['项目'],
    ]);
    pointer('pointerenter');
    pointer('pointerleave');
    find('.clipped').focus();
    wait(UNDO_MS * 2);
    expect(on.onCloseNote).not.toHaveBeenCalled();
    noteField().focus();
    press(noteField(), 'Escape');
    expect(on.onCloseNote).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(find('.clipped'));
  });

  it('offers no second try of what it cannot do again, and tells a word from a clip', () => {
    show(state([], { told: { is: 'failed', problem: 'link-unreachable', what: 'clip', canRetry: false } }));
    expect(find('.clip-note [role=alert]').textContent).toContain('没有剪成');
    expect(findAll('.clip-note [role=alert] button')).toEqual([]);
    unmount();
    show(state([], { told: { is: 'failed', problem: 'word-refused', what: 'word', canRetry: false } }));
    expect(find('.clip-note [role=alert]').textContent).toContain('没有加进词典');
  });

  it('says how many, each with its title, and undoes those that are new', () => {
    const on = show(
      state([outcome('1'), outcome('2', { how: 'updated' }), outcome('3', { how: 'restored' })]),
    );
    expect(find('.clip-note-head').textContent).toBe('剪下 3 篇撤销');
    expect(findAll('.outcome').map((row) => row.textContent)).toEqual([
      '文水经济开发区开工项目之1新剪',
      '文水经济开发区开工项目之2已更新',
      '文水经济开发区开工项目之3已取回',
    ]);
    click(button('撤销'));
    expect(on.onUndo.mock.calls).toEqual([[['1', '3']]]);
  });

  it('has no undo that would take away what was there before', () => {
    show(state([outcome('1', { how: 'updated' })]));
    expect(findAll('.clip-undo')).toEqual([]);
  });

  it('tells that it was undone', () => {
    show(state([], { told: { is: 'undone', words: '已回到旧版' } }));
    expect(find('.clip-note').textContent).toBe('已回到旧版');
  });

  it('tells every failure in words, tries again, and stays', () => {
    for (const problem of PROBLEMS) {
      const on = show(state([], { told: { is: 'failed', problem, what: 'clip', canRetry: true } }));
      const words = translateFrom(CHINESE)(PROBLEM_WORDS[problem]);
      expect(find('[role=alert]').textContent).toContain(words);
      click(button('再试一次'));
      expect(on.onRetryClip).toHaveBeenCalledOnce();
      wait(10 * UNDO_MS);
      expect(on.onCloseNote).not.toHaveBeenCalled();
      unmount();
    }
  });

  it('keeps standing with a problem of what was done since', () => {
    const on = show(state([outcome('1')], { problem: 'storage-failed' }));
    expect(find('[role=alert]').textContent).toBe('剪报库打不开。重启浏览器后再试。');
    wait(UNDO_MS);
    expect(on.onCloseNote).not.toHaveBeenCalled();
  });

  it('is whole in English', () => {
    const english = state([outcome('1', { clip: clipped('1', { title: 'A', site: 'B' }) })]);
    mount(
      <ClipNote {...english} {...actions()} />,
      wordsFrom(ENGLISH, () => NOW),
    );
    expect(pageText()).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('how long it stays', () => {
  it('goes by itself, and the clock does not start anew with each state of the page', () => {
    const shown = state([outcome('1')]);
    show(shown);
    wait(UNDO_MS - 1);
    const on = show(shown);
    expect(on.onCloseNote).not.toHaveBeenCalled();
    wait(1);
    expect(on.onCloseNote).toHaveBeenCalledOnce();
  });

  it('stays while the focus or the pointer is in it', () => {
    const on = show(state([outcome('1')]));
    void act(() => noteField().focus());
    pointer('pointerenter');
    wait(5 * UNDO_MS);
    void act(() => noteField().blur());
    wait(5 * UNDO_MS);
    expect(on.onCloseNote).not.toHaveBeenCalled();
    pointer('pointerleave');
    wait(UNDO_MS);
    expect(on.onCloseNote).toHaveBeenCalledOnce();
  });

  it('closes by its button and by Escape, but not by an Escape that is the input method’s', () => {
    const on = show(state([outcome('1')]));
    const composed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true });
    noteField().dispatchEvent(composed);
    expect(on.onCloseNote).not.toHaveBeenCalled();
    press(noteField(), 'Escape');
    click(button('关闭'));
    expect(on.onCloseNote).toHaveBeenCalledTimes(2);
  });
});

describe('note and tags', () => {
  it('show what the clipping has', () => {
    show(state([outcome('1')]));
    expect(noteField()).toHaveProperty('value', '旧注');
    expect(tags()).toEqual(['项目']);
  });

  it('are saved when the field is left, and on Enter, once', () => {
    const on = show(state([outcome('1')]));
    void act(() => noteField().focus());
    type(noteField(), '核对总投资');
    press(noteField(), 'Enter');
    void act(() => noteField().blur());
    expect(on.onAnnotate.mock.calls).toEqual([['1', { note: '核对总投资', tags: ['项目'] }]]);
    void act(() => noteField().focus());
    type(noteField(), '核对');
    void act(() => noteField().blur());
    expect(on.onAnnotate).toHaveBeenCalledTimes(2);
  });

  it('are saved with the next try where they could not be stored', () => {
    const on = show(state([outcome('1')]));
    type(noteField(), '核对总投资');
    press(noteField(), 'Enter');
    const failed: Saving = { is: 'failed', problem: 'storage-full' };
    show(state([outcome('1')], { savings: new Map([['1', failed]]) }), on);
    press(noteField(), 'Enter');
    expect(on.onAnnotate.mock.calls).toEqual([
      ['1', { note: '核对总投资', tags: ['项目'] }],
      ['1', { note: '核对总投资', tags: ['项目'] }],
    ]);
  });

  it('are not saved where nothing changed', () => {
    const on = show(state([outcome('1')]));
    press(noteField(), 'Enter');
    press(tagField(), 'Enter');
    unmount();
    expect(on.onAnnotate).not.toHaveBeenCalled();
  });

  it.each(['四季度 ', '四季度,', '四季度，', '四季度、'])('%j ends a tag', (typed) => {
    const on = show(state([outcome('1')]));
    type(tagField(), typed);
    expect(tags()).toEqual(['项目', '四季度']);
    expect(tagField()).toHaveProperty('value', '');
    expect(on.onAnnotate.mock.calls).toEqual([['1', { note: '旧注', tags: ['项目', '四季度'] }]]);
  });

  it('end a tag on Enter and when the field is left', () => {
    const on = show(state([outcome('1')]));
    type(tagField(), '外资');
    press(tagField(), 'Enter');
    void act(() => tagField().focus());
    type(tagField(), '山西');
    void act(() => tagField().blur());
    expect(tags()).toEqual(['项目', '外资', '山西']);
    expect(on.onAnnotate).toHaveBeenCalledTimes(2);
  });

  it('leave what an input method is composing alone', () => {
    const on = show(state([outcome('1')]));
    const field = tagField();
    if (!(field instanceof HTMLInputElement)) throw new Error('not an input');
    void act(() => {
      field.value = 'kai fa';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    void act(() => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    });
    expect(tags()).toEqual(['项目']);
    expect(on.onAnnotate).not.toHaveBeenCalled();
  });

  it('lose a tag by its button, and the last one by Backspace in an empty field', () => {
    const on = show(state([outcome('1', { clip: clipped('1', { tags: ['甲', '乙', '丙'] }) })]));
    void act(() => button('去掉标签“甲”').focus());
    click(button('去掉标签“甲”'));
    expect(tags()).toEqual(['乙', '丙']);
    expect(document.activeElement).toBe(tagField());
    type(tagField(), '丁');
    press(tagField(), 'Backspace');
    expect(tags()).toEqual(['乙', '丙']);
    type(tagField(), '');
    press(tagField(), 'Backspace');
    expect(tags()).toEqual(['乙']);
    expect(on.onAnnotate).toHaveBeenLastCalledWith('1', { note: '', tags: ['乙'] });
  });

  it('are saved when the note goes before a field was left', () => {
    const on = show(state([outcome('1')]));
    type(noteField(), '新注');
    type(tagField(), '外资');
    unmount();
    expect(on.onAnnotate.mock.calls).toEqual([['1', { note: '新注', tags: ['项目', '外资'] }]]);
  });

  it('tell how the saving stands', () => {
    showSaving({ is: 'saving' });
    expect(find('output.annotation-news').textContent).toBe('正在存…');
    showSaving({ is: 'saved' });
    expect(find('output.annotation-news').textContent).toBe('已存');
    showSaving({ is: 'failed', problem: 'storage-full' });
    expect(find('.annotation [role=alert]').textContent).toContain('磁盘空间不够');
  });

  it('of one among several stand behind its button', () => {
    const on = show(state([outcome('1'), outcome('2')]));
    expect(findAll('.annotation')).toEqual([]);
    click(button('给《文水经济开发区开工项目之2》写备注和标签'));
    type(noteField(), '二');
    press(noteField(), 'Enter');
    expect(on.onAnnotate.mock.calls).toEqual([['2', { note: '二', tags: ['项目'] }]]);
  });
});

const reprint = (facts: Partial<Reprint> = {}): Reprint => ({
  clip: clipped('9', { title: '三十个项目开工', site: '团结报', date: '2026-07-21' }),
  differences: [
    { of: 'money', here: '95亿元', there: '100亿元' },
    { of: 'company', here: '', there: '中铝华润' },
  ],
  ...facts,
});

describe('reprints', () => {
  it('say where else the story ran and what differs, and open', () => {
    const on = show(state([outcome('1', { reprints: [reprint()] })]));
    expect(find('.reprint-head span').textContent).toBe(
      '同一篇报道，《团结报》也登过（2026-07-21，paper.example.com）',
    );
    expect(findAll('.differences .fact').map((row) => row.textContent)).toEqual([
      '金额这篇 95亿元，那篇 100亿元',
      '企业只有那篇有 中铝华润',
    ]);
    click(button('打开《三十个项目开工》（《团结报》）'));
    expect(on.onOpenClip).toHaveBeenCalledWith('9');
  });

  it('that say the same are said to', () => {
    show(state([outcome('1', { reprints: [reprint({ differences: [] })] })]));
    expect(find('.reprint').textContent).toContain('没有发现不同之处');
  });

  it('stand with each of several clippings', () => {
    show(state([outcome('1'), outcome('2', { reprints: [reprint()] })]));
    expect(findAll('.outcome').map((row) => row.querySelectorAll('.reprint').length)).toEqual([0, 1]);
  });
});

it('shows hostile words as text', () => {
  const clip = clipped('1', { title: HOSTILE, site: HOSTILE, tags: [HOSTILE], note: HOSTILE });
  const reprints = [{ clip, differences: [{ of: 'title', here: HOSTILE, there: HOSTILE } as const] }];
  show(state([outcome('1', { clip, reprints })]));
  expect(pageText().split(HOSTILE).length).toBeGreaterThan(4);
  expect(findAll('img')).toEqual([]);
});
