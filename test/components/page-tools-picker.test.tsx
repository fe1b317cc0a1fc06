// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { ArticlePicker, type ArticlePickerState } from '../../components/page-tools/ArticlePicker';
import { ENGLISH, wordsFrom } from '../locale-words';
import { button, click, find, findAll, mount, pageText, press, unmount } from './mount';
import { actions, article, HOSTILE } from './page-tools-samples';

afterEach(unmount);

const ARTICLES = [article(0), article(1, { title: ' ', opening: '本报讯 近日' }), article(4)];
const show = (facts: Partial<ArticlePickerState> = {}, on = actions()) => {
  mount(<ArticlePicker articles={ARTICLES} isClipping={false} problem={null} {...facts} {...on} />);
  return on;
};
const box = (at: number): HTMLElement => findAll('input[type=checkbox]')[at] ?? find('.missing');

describe('ArticlePicker', () => {
  it('lists the articles by title or opening words, with length and mentions', () => {
    show();
    expect(find('h2').textContent).toBe('这一页有 3 篇文章，剪哪几篇？');
    expect(findAll('.picker-row').map((row) => row.textContent)).toEqual([
      '第0篇 1,260 字 · 提及 4 处',
      '本报讯 近日 1,260 字 · 提及 4 处',
      '第4篇 1,260 字 · 提及 4 处',
    ]);
    expect(findAll('.picker-row').every((row) => row.tagName === 'LABEL')).toBe(true);
  });

  it('clips all to begin with, and else those that are chosen, by their index on the page', () => {
    const on = show();
    click(button('剪下 3 篇'));
    click(box(1));
    click(button('剪下 2 篇'));
    expect(on.onPick.mock.calls).toEqual([[[0, 1, 4]], [[0, 4]]]);
  });

  it('chooses none and all, and clips nothing where none is chosen', () => {
    const on = show();
    click(button('全不选'));
    expect(findAll('input:checked')).toEqual([]);
    click(button('先选要剪的文章'));
    expect(on.onPick).not.toHaveBeenCalled();
    click(button('全选'));
    expect(findAll('input:checked')).toHaveLength(3);
    click(box(0));
    expect(button('全选').textContent).toBe('全选');
  });

  it('clips once at a time, and tells why it did not', () => {
    const on = show({ isClipping: true });
    click(button('正在剪…'));
    expect(on.onPick).not.toHaveBeenCalled();
    show({ problem: 'page-gone' }, on);
    expect(find('[role=alert]').textContent).toBe('这个标签页已经关闭或换了页面。');
  });

  it('is left by its button and by Escape', () => {
    const on = show();
    click(button('取消'));
    void act(() => box(0).focus());
    press(box(0), 'Escape');
    expect(on.onClosePicker).toHaveBeenCalledTimes(2);
  });

  it('is named by its question', () => {
    show();
    expect(find('.picker').getAttribute('aria-labelledby')).toBe(find('h2').id);
  });

  it('shows hostile titles as text, and is whole in English', () => {
    const articles = [article(0, { title: HOSTILE }), article(1, { title: '', opening: HOSTILE })];
    mount(
      <ArticlePicker articles={articles} isClipping={false} problem={null} {...actions()} />,
      wordsFrom(ENGLISH),
    );
    expect(pageText().split(HOSTILE)).toHaveLength(3);
    expect(findAll('img')).toEqual([]);
    expect(pageText()).not.toMatch(/\p{Script=Han}/u);
  });
});
