// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReaderWords, type WordsKnowledge } from '../../components/options/ReaderWords';
import type { Problem, ReaderWord } from '../../lib/model';
import { button, click, find, findAll, mount, pageText, type, unmount } from './mount';

afterEach(unmount);

const WORDS: readonly ReaderWord[] = [
  { id: 'a', kind: 'zone', name: '晨光样例产业园', addedAt: 1 },
  { id: 'b', kind: 'not-company', name: '发展集团', addedAt: 3 },
  { id: 'c', kind: 'company', name: '恒兴样例材料', addedAt: 2 },
];

function show(dictionary: WordsKnowledge, answer: Problem | null = null) {
  const onAdd = vi.fn((_word: Pick<ReaderWord, 'kind' | 'name'>) => Promise.resolve(answer));
  const [onRemove, onRetry] = [vi.fn(), vi.fn()];
  mount(<ReaderWords dictionary={dictionary} onAdd={onAdd} onRemove={onRemove} onRetry={onRetry} />);
  return { onAdd, onRemove, onRetry };
}

const submit = () =>
  act(() => {
    find('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    return Promise.resolve();
  });
const nameField = () => {
  const input = find('input');
  if (!(input instanceof HTMLInputElement)) throw new Error('no input');
  return input;
};

describe('the list', () => {
  it('has the newest first, each with what it is taken for', () => {
    show({ is: 'known', words: WORDS });
    expect(
      findAll('.row').map((row) =>
        [...row.querySelectorAll('.row-name, .tag')].map((each) => each.textContent),
      ),
    ).toEqual([
      ['发展集团', '不是企业'],
      ['恒兴样例材料', '企业'],
      ['晨光样例产业园', '开发区、园区'],
    ]);
  });

  it('removes a word', () => {
    const { onRemove } = show({ is: 'known', words: WORDS });
    click(button('删去“恒兴样例材料”'));
    expect(onRemove).toHaveBeenCalledWith(WORDS[2]);
  });

  it('says that it is empty only once it is known', () => {
    show({ is: 'asking' });
    expect(pageText()).not.toContain('词典还是空的。');
    show({ is: 'known', words: [] });
    expect(pageText()).toContain('词典还是空的。');
  });

  it('tells why it cannot be read, and tries again', () => {
    const { onRetry } = show({ is: 'unreadable', problem: 'storage-newer' });
    expect(find('[role=alert]').textContent).toContain('剪报库由更新版本的区闻写成');
    expect(findAll('form')).toEqual([]);
    click(button('再试一次'));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('the form', () => {
  it('adds a name without its white space, of the kind chosen', async () => {
    const { onAdd } = show({ is: 'known', words: [] });
    type(nameField(), ' 晨光 样例\u3000产业园 ');
    const kinds = find('select');
    if (!(kinds instanceof HTMLSelectElement)) throw new Error('no select');
    expect([...kinds.options].map(({ text }) => text)).toEqual([
      '开发区、园区',
      '企业',
      '不是开发区',
      '不是企业',
    ]);
    void act(() => {
      kinds.value = 'not-zone';
      kinds.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await submit();
    expect(onAdd).toHaveBeenCalledWith({ kind: 'not-zone', name: '晨光样例产业园' });
    expect(nameField().value).toBe('');
    expect(document.activeElement).toBe(nameField());
  });

  it('keeps a name that was refused, and says why', async () => {
    show({ is: 'known', words: [] }, 'word-refused');
    type(nameField(), '区');
    await submit();
    expect(nameField().value).toBe('区');
    expect(find('[role=alert]').textContent).toContain('要有两个到八十个字');
  });
});
