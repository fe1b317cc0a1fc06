// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TagEditor } from '../../components/find/TagEditor';
import { TagField } from '../../components/find/TagField';
import { TopicEditor, type TopicEntry } from '../../components/find/TopicEditor';
import { button, click, find, findAll, mount, pageText, press, type, unmount } from './mount';

afterEach(unmount);

const submit = () =>
  void act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })));
const typeArea = (text: string) =>
  void act(() => {
    const area = find('textarea');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no area');
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });

const line = (name: string) => find(`.topic-button[title='改主题“${name}”']`);

describe('TopicEditor', () => {
  const ENTRIES: readonly TopicEntry[] = [
    {
      topic: { id: 'signing', name: '签约', words: ['签约', '入区协议'], isOff: false },
      isBuiltIn: true,
      isEdited: false,
    },
    { topic: { id: 'party', name: '党建', words: ['党建'], isOff: true }, isBuiltIn: true, isEdited: true },
    { topic: { id: 'own', name: '外资', words: ['外资'], isOff: false }, isBuiltIn: false, isEdited: false },
  ];
  const setUp = () => {
    const on = { onPut: vi.fn(), onAdd: vi.fn(), onRemove: vi.fn() };
    mount(<TopicEditor topics={ENTRIES} counts={new Map([['签约', 17]])} onCount={null} {...on} />);
    return on;
  };

  it('says what each is, how many are about it, and what is changed', () => {
    setUp();
    expect(findAll('.topic-line').map(({ textContent }) => textContent)).toEqual([
      '签约签约、入区协议17 篇',
      '党建改过党建',
      '外资自建外资0 篇',
    ]);
  });

  it('puts a topic away and back', () => {
    const on = setUp();
    click(button('使用主题“签约”'));
    expect(on.onPut).toHaveBeenLastCalledWith({ ...ENTRIES[0]?.topic, isOff: true });
    expect(button('使用主题“党建”').getAttribute('aria-checked')).toBe('false');
    click(button('使用主题“党建”'));
    expect(on.onPut).toHaveBeenLastCalledWith({ ...ENTRIES[1]?.topic, isOff: false });
  });

  it('changes name and words together, and gives the focus back to the line', () => {
    const on = setUp();
    click(line('签约'));
    expect(document.activeElement).toBe(find('.topic-form input'));
    type(find('.topic-form input'), '签约落地');
    typeArea('签约、 落户\n-签约歌手');
    submit();
    expect(on.onPut).toHaveBeenCalledWith({
      ...ENTRIES[0]?.topic,
      name: '签约落地',
      words: ['签约', '落户', '-签约歌手'],
    });
    expect(document.activeElement).toBe(line('签约'));
  });

  it('takes no name that is taken, and no topic without a word that is meant', () => {
    const on = setUp();
    click(button('添加主题'));
    type(find('.topic-form input'), '外资');
    typeArea('外商投资');
    submit();
    expect(find('[role=alert]').textContent).toContain('外资');
    type(find('.topic-form input'), '外资企业');
    typeArea('-外资银行');
    submit();
    expect(on.onAdd).not.toHaveBeenCalled();
    typeArea('外商投资');
    submit();
    expect(on.onAdd).toHaveBeenCalledWith({ name: '外资企业', words: ['外商投资'] });
  });

  it('sets back what is built in and changed, deletes what is the reader’s own, and offers neither for the rest', () => {
    const on = setUp();
    click(line('签约'));
    expect(pageText()).not.toContain('恢复原样');
    press(find('.topic-form input'), 'Escape');
    expect(findAll('form')).toEqual([]);
    click(line('党建'));
    click(button('恢复原样'));
    expect(on.onRemove).toHaveBeenLastCalledWith(ENTRIES[1]);
    click(line('外资'));
    click(button('删除'));
    expect(on.onRemove).toHaveBeenLastCalledWith(ENTRIES[2]);
  });
});

const told = () => find('output').textContent;
const pause = () => act(async () => void (await vi.advanceTimersByTimeAsync(300)));

describe('the count of a topic that is being written', () => {
  const ENTRY: TopicEntry = {
    topic: { id: 'own', name: '外资', words: ['外资'], isOff: false },
    isBuiltIn: false,
    isEdited: false,
  };
  /** Answers each count when it is told to. */
  const setUp = () => {
    vi.useFakeTimers();
    const asked: string[] = [];
    const answers: ((count: number | null) => void)[] = [];
    const onCount = (words: readonly string[]) => {
      asked.push(words.join());
      return new Promise<number | null>((resolve) => void answers.push(resolve));
    };
    const on = { onPut: vi.fn(), onAdd: vi.fn(), onRemove: vi.fn() };
    mount(<TopicEditor topics={[ENTRY]} counts={null} onCount={onCount} {...on} />);
    click(line('外资'));
    const answer = (at: number, count: number | null) => act(async () => answers[at]?.(count));
    return { asked, answer };
  };
  afterEach(() => void vi.useRealTimers());

  it('is told of the words as they stand, once the typing rests', async () => {
    const { asked, answer } = setUp();
    expect(told()).toBe('正在数按这些词有多少篇…');
    await pause();
    await answer(0, 1200);
    expect(told()).toBe('按这些词，这份列表里有 1,200 篇');
    typeArea('外资 外');
    typeArea('外资 外商');
    expect(find('output').dataset['old']).toBe('true');
    await pause();
    expect(asked).toEqual(['外资', '外资,外商']);
    await answer(1, 7);
    expect(told()).toBe('按这些词，这份列表里有 7 篇');
    expect(find('output').dataset['old']).toBe('false');
  });

  it('takes no answer for other words, and ends the count nobody waits for', async () => {
    const { asked, answer } = setUp();
    await pause();
    typeArea('外商');
    expect(asked).toEqual(['外资', '']);
    await answer(0, 99);
    expect(told()).toBe('正在数按这些词有多少篇…');
    await pause();
    await answer(2, null);
    expect(told()).toBe('正在数按这些词有多少篇…');
    press(find('textarea'), 'Escape');
    expect(findAll('output')).toEqual([]);
  });

  it('says nothing where no word is meant', async () => {
    const { asked } = setUp();
    typeArea('-外资');
    await pause();
    expect(told()).toBe('');
    expect(asked).toEqual([]);
  });
});

describe('TagEditor', () => {
  const TAGS = [
    { value: '选题', count: 22 },
    { value: '回访', count: 7 },
  ];
  const setUp = (tags: typeof TAGS | null = TAGS) => {
    const on = { onRename: vi.fn(), onRemove: vi.fn(), onWords: vi.fn() };
    mount(<TagEditor tags={tags} words="" isBusy={false} {...on} />);
    return on;
  };

  it('renames a tag everywhere', () => {
    const on = setUp();
    click(button('改标签“回访”的名字'));
    type(find('.tag-form input'), ' 再访 ');
    submit();
    expect(on.onRename.mock.calls).toEqual([['回访', '再访']]);
  });

  it('says beforehand that two tags become one', () => {
    const on = setUp();
    click(button('改标签“回访”的名字'));
    type(find('.tag-form input'), '选题');
    expect(pageText()).toContain('会并入已有的“选题”');
    expect(find('.tag-form button').textContent).toBe('合并');
    submit();
    expect(on.onRename.mock.calls).toEqual([['回访', '选题']]);
  });

  it('changes nothing where the name stays, is empty or is given up', () => {
    const on = setUp();
    click(button('改标签“回访”的名字'));
    submit();
    click(button('改标签“回访”的名字'));
    type(find('.tag-form input'), '  ');
    submit();
    click(button('改标签“回访”的名字'));
    type(find('.tag-form input'), '别的');
    press(find('.tag-form input'), 'Escape');
    expect(on.onRename).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('改标签“回访”的名字'));
  });

  it('takes a tag off everything', () => {
    const on = setUp();
    click(button('从所有剪报去掉标签“选题”'));
    expect(on.onRemove).toHaveBeenCalledWith('选题');
  });

  it('says that it counts, and that there are none', () => {
    setUp(null);
    expect(pageText()).toBe('正在数标签…');
    setUp([]);
    expect(pageText()).toContain('还没有标签');
  });
});

const chips = () => findAll('.tag-text').map(({ textContent }) => textContent);
const focus = (field: HTMLElement) => void act(() => field.focus());

describe('TagField', () => {
  const KNOWN = ['选题', '回访', '铝产业'];
  const onChange = vi.fn();
  function Field({ start = [] }: { start?: readonly string[] }) {
    const [value, setValue] = useState(start);
    return (
      <TagField
        value={value}
        known={KNOWN}
        label="标签"
        onChange={(tags) => {
          onChange(tags);
          setValue(tags);
        }}
      />
    );
  }
  const setUp = (start: readonly string[] = []) => {
    onChange.mockClear();
    mount(<Field start={start} />);
    return find('.tag-input');
  };

  it('takes tags as they are typed: a comma or Enter ends one', () => {
    const field = setUp();
    type(field, '外资，');
    type(field, '山西');
    press(field, 'Enter');
    expect(chips()).toEqual(['外资', '山西']);
  });

  it('offers the tags in use, and takes one by the keys or the pointer', () => {
    const field = setUp(['回访']);
    focus(field);
    expect(findAll('[role=option]').map(({ textContent }) => textContent)).toEqual(['选题', '铝产业']);
    type(field, '铝');
    press(field, 'ArrowDown');
    expect(field.getAttribute('aria-activedescendant')).toBe(find('[role=option]').id);
    press(field, 'Enter');
    expect(chips()).toEqual(['回访', '铝产业']);
    const [option] = findAll('[role=option]');
    void act(() => void option?.dispatchEvent(new Event('pointerdown', { bubbles: true, cancelable: true })));
    expect(chips()).toEqual(['回访', '铝产业', '选题']);
  });

  it('takes the last away with Backspace, and any by its button', () => {
    const field = setUp(['选题', '回访', '外资']);
    press(field, 'Backspace');
    expect(chips()).toEqual(['选题', '回访']);
    click(button('去掉标签“选题”'));
    expect(chips()).toEqual(['回访']);
    expect(document.activeElement).toBe(field);
  });

  it('leaves what is being composed alone', () => {
    const field = setUp();
    void act(() => {
      if (field instanceof HTMLInputElement) field.value = 'lv，';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    expect(onChange).not.toHaveBeenCalled();
    void act(() => {
      if (field instanceof HTMLInputElement) field.value = '铝，';
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    expect(chips()).toEqual(['铝']);
  });

  it('keeps what was typed when the field is left', () => {
    const field = setUp();
    focus(field);
    type(field, '外资');
    void act(() => field.blur());
    expect(onChange).toHaveBeenCalledWith(['外资']);
  });
});
