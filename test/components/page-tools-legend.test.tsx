// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Legend } from '../../components/page-tools/Legend';
import type { LegendProps } from '../../components/page-tools/legend-props';
import { ENGLISH, wordsFrom } from '../locale-words';
import { button, click, find, findAll, mount, NOW, pageText, press, unmount } from './mount';
import { actions, legend } from './page-tools-samples';

afterEach(unmount);

const show = (facts: Partial<LegendProps> = {}, on = actions()) => {
  mount(<Legend {...legend(facts)} {...on} />);
  return on;
};
const news = () => find('output.legend-news').textContent.trim();
const updatedAt = NOW - 25 * 60_000;

describe('Legend', () => {
  it('counts the three kinds and tells which are painted', () => {
    show({ shown: { zone: true, company: false, money: true } });
    const kinds = findAll('.kinds button').map((each) => [
      each.getAttribute('aria-label'),
      each.getAttribute('aria-pressed'),
      each.textContent,
    ]);
    expect(kinds).toEqual([
      ['标记开发区，17 处', 'true', '开发区17'],
      ['标记企业，9 处', 'false', '企业9'],
      ['标记金额，15 处', 'true', '金额15'],
    ]);
    expect(findAll('.mark').map((mark) => mark.className)).toEqual([
      'mark mark-zone',
      'mark mark-company',
      'mark mark-money',
    ]);
  });

  it('switches a kind to what it is not', () => {
    const on = show({ shown: { zone: true, company: false, money: true } });
    click(button('标记开发区，17 处'));
    click(button('标记企业，9 处'));
    expect(on.onShow.mock.calls).toEqual([
      ['zone', false],
      ['company', true],
    ]);
  });

  it('steps to the mention before and after, and says where it stands', () => {
    const on = show();
    expect(find('.step-place').textContent).toBe('3 / 41第 3 处，共 41 处');
    expect(find('.step-place [aria-hidden]').textContent).toBe('3 / 41');
    click(button('上一处'));
    click(button('下一处'));
    expect(on.onStep.mock.calls).toEqual([[-1], [1]]);
    show({ step: { at: null, of: 41 } });
    expect(find('.step-place').textContent).toBe('– / 41');
  });

  it('has nowhere to step where every kind is hidden', () => {
    const on = show({ step: { at: null, of: 0 } });
    expect(button('下一处').getAttribute('aria-disabled')).toBe('true');
    click(button('下一处'));
    expect(on.onStep).not.toHaveBeenCalled();
  });

  it('clips once at a time, and once clipped says since when and offers to update', () => {
    const on = show();
    click(button('剪下本页'));
    expect(on.onClip).toHaveBeenCalledOnce();
    show({ isClipping: true }, on);
    click(button('正在剪…'));
    expect(on.onClip).toHaveBeenCalledOnce();
    show({ clip: { updatedAt } }, on);
    expect(find('.clipped').textContent).toBe('已剪 · 今天 14:05');
    click(find('.clipped'));
    expect(on.onNoteClip).toHaveBeenCalledOnce();
    click(button('更新剪报'));
    expect(on.onClip).toHaveBeenCalledTimes(2);
  });

  it('leaves the site without a question', () => {
    const on = show();
    click(button('不在本站显示'));
    expect(on.onLeave).toHaveBeenCalledOnce();
  });

  it('reads out what changes, folded or not', () => {
    show({ state: 'reading', counts: { zone: 2, company: 0, money: 1 } });
    const region = find('output.legend-news');
    expect(news()).toBe('还在读，已认出 3 处');
    show();
    expect(news()).toBe('本页提及 41 处');
    show({ isFolded: true, isClipping: true });
    expect(news()).toBe('本页提及 41 处 正在剪…');
    show({ isFolded: true, clip: { updatedAt } });
    expect(news()).toBe('本页提及 41 处 已剪 · 今天 14:05');
    expect(find('output.legend-news')).toBe(region);
  });

  it('tells a failure in words and tries again, and what was found stays', () => {
    const on = show({
      state: 'failed',
      problem: 'segmenter-failed',
      counts: { zone: 0, company: 0, money: 2 },
    });
    expect(find('[role=alert]').textContent).toContain('分词没有启动');
    expect(findAll('.kind')).toHaveLength(3);
    click(button('再试一次'));
    expect(on.onRetry).toHaveBeenCalledOnce();
  });

  it('says so where the browser cannot paint, and has no switches then', () => {
    show({ canPaint: false });
    expect(pageText()).toContain('这个浏览器不能在网页上标记，其余功能照常。');
    expect(findAll('[aria-pressed]')).toEqual([]);
    expect(findAll('.kind').map((each) => each.textContent)).toEqual(['开发区17', '企业9', '金额15']);
  });

  it('offers to turn the highlights on where they are off', () => {
    const on = show({ highlights: false });
    expect(findAll('[aria-pressed]')).toEqual([]);
    click(button('打开标记'));
    expect(on.onHighlights).toHaveBeenCalledWith(true);
  });

  it('says that nothing was found, and that only a part was read', () => {
    show({ counts: { zone: 0, company: 0, money: 0 }, truncated: true });
    expect(findAll('.legend-note').map((note) => note.textContent)).toEqual([
      '没有认出开发区、企业或金额。',
      '页面很长，只读了前 400,000 字。',
    ]);
    expect(findAll('.stepper')).toEqual([]);
  });

  it('has its buttons in the order of reading', () => {
    show();
    expect(findAll('button').map((each) => each.getAttribute('aria-label') ?? each.textContent)).toEqual([
      '收起区闻',
      '标记开发区，17 处',
      '标记企业，9 处',
      '标记金额，15 处',
      '上一处',
      '下一处',
      '剪下本页',
      '不在本站显示',
    ]);
    expect(findAll('[tabindex]')).toEqual([]);
  });

  it('is whole in English', () => {
    mount(
      <Legend {...legend({ clip: { updatedAt } })} {...actions()} />,
      wordsFrom(ENGLISH, () => NOW),
    );
    expect(pageText()).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('Legend, folded', () => {
  it('is a button with the number, which unfolds', () => {
    const on = show({ isFolded: true });
    expect(findAll('button')).toHaveLength(1);
    const pill = button('展开区闻：本页提及 41 处');
    expect(pill.textContent).toBe('41');
    expect(pill.getAttribute('aria-expanded')).toBe('false');
    click(pill);
    expect(on.onFold).toHaveBeenCalledWith(false);
  });

  it('lets Escape close what stands above it first', () => {
    const onEscapeFirst = vi.fn();
    const on = show({ onEscapeFirst });
    press(button('下一处'), 'Escape');
    expect(onEscapeFirst).toHaveBeenCalledOnce();
    expect(on.onFold).not.toHaveBeenCalled();
  });

  it('folds by its button and by Escape, and not twice', () => {
    const on = show();
    click(button('收起区闻'));
    press(button('下一处'), 'Escape');
    expect(on.onFold.mock.calls).toEqual([[true], [true]]);
    show({ isFolded: true }, on);
    press(find('.pill'), 'Escape');
    expect(on.onFold).toHaveBeenCalledTimes(2);
  });

  it('hands the focus to the button that takes it back', () => {
    const on = show();
    press(button('下一处'), 'Escape');
    show({ isFolded: true }, on);
    expect(document.activeElement).toBe(find('.pill'));
    click(find('.pill'));
    show({}, on);
    expect(document.activeElement).toBe(button('收起区闻'));
  });

  it('takes no focus where another page folded it', () => {
    const on = show();
    show({ isFolded: true }, on);
    expect(document.activeElement).toBe(document.body);
  });
});
