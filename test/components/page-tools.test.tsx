// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageTools, type PageToolsState } from '../../components/page-tools/PageTools';
import { UNDO_MS } from '../../lib/limits';
import { ENGLISH, wordsFrom } from '../locale-words';
import { button, click, find, findAll, mount, unmount } from './mount';
import { actions, article, card, clipped, legend, tools } from './page-tools-samples';

afterEach(unmount);

const show = (facts: Partial<PageToolsState>, on = actions()) => {
  mount(<PageTools state={tools(facts)} actions={on} />);
  return on;
};
const clipNote = (id: number) => ({
  id,
  told: {
    is: 'clipped' as const,
    outcomes: [{ clip: clipped(`${id}`), reprints: [], how: 'added' as const }],
  },
  savings: new Map(),
  problem: null,
});

describe('PageTools', () => {
  it('draws what is there, and nothing else', () => {
    show({});
    expect(findAll('section, dialog, button')).toEqual([]);
    show({
      legend: legend(),
      card: card(),
      clipNote: clipNote(1),
      picker: { articles: [article(0), article(1)], isClipping: false, problem: null },
      leftHost: 'paper.example.com',
    });
    expect(findAll('section:not(.known), dialog').map((part) => part.className)).toEqual([
      'card card-zone',
      'picker',
      'clip-note',
      'undo-note',
      'legend',
    ]);
  });

  it('reads out what came of a clip, a choice and a farewell in a region that stands before', () => {
    show({});
    const region = find('output.sr-only');
    expect(region.textContent).toBe('');
    show({ clipNote: clipNote(1) });
    expect(region.textContent).toBe('已剪下，存入剪报');
    show({ picker: { articles: [article(0), article(1)], isClipping: false, problem: null } });
    expect(region.textContent).toBe('这一页有 2 篇文章，剪哪几篇？');
    show({ leftHost: 'paper.example.com' });
    expect(region.textContent).toBe('不再在 paper.example.com 显示');
  });

  it('writes nothing of one clipping to the next', () => {
    const on = show({ clipNote: clipNote(1) });
    const field = find('.annotation-note');
    if (!(field instanceof HTMLInputElement)) throw new Error('not an input');
    void act(() => {
      field.value = '一';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    show({ clipNote: clipNote(2) }, on);
    expect(find('.annotation-note')).toHaveProperty('value', '');
    expect(on.onAnnotate.mock.calls).toEqual([['1', { note: '一', tags: [] }]]);
  });

  it('lets a note go whose pressed Undo is gone', () => {
    vi.useFakeTimers();
    const on = show({ clipNote: clipNote(1) });
    void act(() => button('撤销').focus());
    show({ clipNote: { ...clipNote(1), told: { is: 'undone', words: '已撤销' } } }, on);
    void act(() => void vi.advanceTimersByTime(UNDO_MS));
    expect(on.onCloseNote).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('offers to come back to a site for a while', () => {
    vi.useFakeTimers();
    const on = show({ leftHost: 'paper.example.com' });
    expect(find('.undo-note p').textContent).toBe('不再在 paper.example.com 显示');
    click(button('撤销'));
    expect(on.onReturn).toHaveBeenCalledOnce();
    void act(() => button('撤销').focus());
    void act(() => void vi.advanceTimersByTime(5 * UNDO_MS));
    expect(on.onCloseLeft).not.toHaveBeenCalled();
    void act(() => button('撤销').blur());
    void act(() => void vi.advanceTimersByTime(UNDO_MS));
    expect(on.onCloseLeft).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('says which word was taught by menu, and takes it back', () => {
    const on = show({ taught: { kind: 'company', name: '晋昊' } });
    expect(find('.undo-note p').textContent).toContain('晋昊');
    expect(find('output.sr-only').textContent).toBe(find('.undo-note p').textContent);
    click(button('撤销'));
    expect(on.onForget).toHaveBeenCalledOnce();
  });

  it('keeps what is typed from the page', () => {
    const heard = vi.fn();
    const names = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'];
    for (const name of names) document.addEventListener(name, heard);
    show({ clipNote: clipNote(1) });
    for (const name of names) {
      void act(() => void find('.annotation-note').dispatchEvent(new Event(name, { bubbles: true })));
    }
    expect(heard).not.toHaveBeenCalled();
    void act(() => void document.body.dispatchEvent(new Event('keydown', { bubbles: true })));
    expect(heard).toHaveBeenCalledOnce();
    for (const name of names) document.removeEventListener(name, heard);
  });

  it('says in which language it is', () => {
    show({});
    expect(find('.tools').lang).toBe('zh-CN');
    mount(<PageTools state={tools({})} actions={actions()} />, wordsFrom(ENGLISH));
    expect(find('.tools').lang).toBe('en');
  });
});

const withoutComments = (css: string) => css.replaceAll(/\/\*[^]*?\*\//g, '').trim();

describe('the style sheet of the tools', () => {
  const folder = join(import.meta.dirname, '../../components/page-tools');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));

  it('has the tokens of all other views', () => {
    expect(withoutComments(read('tokens.css'))).toBe(
      withoutComments(read('../tokens.css')).replaceAll(':root', '.tools'),
    );
  });

  it('brings every sheet there is', () => {
    const brought = [...read('page-tools.css').matchAll(/@import '\.\/(?<file>[^']+)'/g)].map(
      ({ groups }) => groups?.['file'],
    );
    expect([...brought, 'page-tools.css'].toSorted()).toEqual(sheets.toSorted());
  });

  it.each(sheets)('%s has no size that the page could change', (file) => {
    expect(read(file)).not.toMatch(/[\d.](?:rem|em)\b(?<!letter-spacing: [\d.]+em)/);
  });
});
