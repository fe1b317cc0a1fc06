// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { ReaderPane, type ReaderPaneProps } from '../../components/reader/ReaderPane';
import { placePassages, toArticleBody } from '../../entrypoints/library/reader/to-article';
import type { Analysis, Mention, Passage } from '../../lib/model';
import { toPassage } from '../../lib/passages/to-passage';
import { DEFAULT_LOOK } from '../../lib/view/reader-look';
import { makeClip } from './clips';
import { button, click, find, findAll, mount, pageText, press, unmount } from './mount';
import { company, HOSTILE, money, zone } from './page-tools-samples';

afterEach(unmount);

const TEXT =
  '文水经济开发区项目开工\n本报讯 7月20日，晋昊科技在文水经济开发区\n开工，总投资10.8亿元，9月动工，明年底投产。';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const MENTIONS: Mention[] = [
  zone({ ...at('文水经济开发区项目'), end: 7, text: '文水经济开发区' }),
  company(at('晋昊科技')),
  zone({ start: TEXT.indexOf('在文水') + 1, end: TEXT.indexOf('\n开工'), text: '文水经济开发区' }),
  money({ ...at('10.8亿元'), text: '10.8亿元' }),
];

function passage(id: string, quote: string, note = ''): Passage {
  const words = toPassage(TEXT, at(quote));
  if (words === null) throw new Error(`${quote} is not in the text`);
  return { id, clipId: 'c', note, addedAt: 0, changedAt: 0, ...words };
}

function setUp(props: Partial<ReaderPaneProps> = {}, marked: readonly Passage[] = [], text = TEXT) {
  const analysis: Analysis = { version: 1, articles: [], mentions: text === TEXT ? MENTIONS : [] };
  const clip = makeClip('c', {
    title: '文水经济开发区项目开工',
    author: '李明',
    edition: '第03版：要闻',
    ...props.clip,
  });
  const passages = placePassages(text, marked);
  const on = {
    onPrevious: vi.fn(),
    onNext: vi.fn(),
    onClose: vi.fn(),
    onState: vi.fn(),
    onStar: vi.fn(),
    onMove: vi.fn(),
    onBin: vi.fn(),
    onExport: vi.fn(),
    onCopy: vi.fn(),
    onPrint: vi.fn(),
    onLook: vi.fn(),
    onAnnotate: vi.fn(),
    onEditPassage: vi.fn(),
    onNotePassage: vi.fn(),
    onRemovePassage: vi.fn(),
    onShowPassage: vi.fn(),
    onOpenClip: vi.fn(),
  };
  mount(
    <ReaderPane
      article={{
        ...toArticleBody({ title: clip.title, text, analysis }),
        mentions: analysis.mentions,
        passages: passages.filter(({ span }) => span !== null),
        found: text === TEXT ? [at('总投资')] : [],
      }}
      pictures={[]}
      passages={passages}
      reprints={[]}
      folders={[{ id: 'f', name: '半导体', addedAt: 0 }]}
      knownTags={[]}
      look={DEFAULT_LOOK}
      hasPrevious
      hasNext={false}
      editing={null}
      scroller={createRef()}
      sheet={createRef()}
      end={createRef()}
      {...on}
      {...props}
      clip={clip}
    />,
  );
  return on;
}

describe('the article', () => {
  it('names a correspondent once, and not among the authors', () => {
    setUp({ clip: makeClip('c', { author: '李明 王芳', correspondent: '王芳' }) });
    expect(findAll('.article-names dd').map((each) => each.textContent)).toEqual(['李明', '王芳']);
  });

  it('has its headline once, its facts, and its paragraphs in one line each', () => {
    setUp();
    expect(findAll('h2').map((each) => each.textContent)).toEqual(['文水经济开发区项目开工']);
    expect(find('.article-source').textContent).toContain('《山西日报》');
    expect(find('.article-source').textContent).toContain('第03版：要闻');
    expect(find('.article-names').textContent).toContain('李明');
    expect(findAll('.article-text p').map((each) => each.textContent)).toEqual([
      '本报讯 7月20日，晋昊科技在文水经济开发区',
      '开工，总投资10.8亿元，9月动工，明年底投产。',
    ]);
  });

  it('judges what was read, and no address whose page was not', () => {
    setUp();
    expect(findAll('.reader-verdict')).toHaveLength(1);
    setUp({ clip: makeClip('c', { scope: 'address' }) });
    expect(findAll('.reader-verdict')).toEqual([]);
  });

  it('has each mention as an element that says its kind, in the headline too', () => {
    setUp();
    const told = findAll('.mention').map((mark) => [
      mark.textContent,
      mark.getAttribute('aria-roledescription'),
    ]);
    expect(told).toEqual([
      ['文水经济开发区', '开发区'],
      ['晋昊科技', '企业'],
      ['文水经济开发区', '开发区'],
      ['10.8亿元', '金额'],
    ]);
    expect(findAll('.found').map((mark) => mark.textContent)).toEqual(['总投资']);
  });

  it('leaves a kind alone that is switched off', () => {
    setUp({ look: { ...DEFAULT_LOOK, shown: { zone: false, company: true, money: true } } });
    expect(findAll('.mention').map((mark) => mark.textContent)).toEqual(['晋昊科技', '10.8亿元']);
    expect(pageText()).toContain('在文水经济开发区');
  });

  it('shows what a page wrote as words, whatever it is', () => {
    setUp(
      { clip: makeClip('c', { title: HOSTILE, site: HOSTILE, author: HOSTILE, note: HOSTILE }) },
      [],
      HOSTILE,
    );
    expect(findAll('img')).toEqual([]);
    expect(find('.article-head h2').textContent).toBe(HOSTILE);
  });

  it('says where it has no text yet, and links no address that is none of the web', () => {
    setUp({ clip: makeClip('c', { url: 'javascript:alert(1)' }) }, [], '');
    expect(find('.reader-empty').textContent).not.toBe('');
    expect(findAll('a')).toEqual([]);
  });
});

/** Writes a note and presses a key in its field; what was kept of it. */
function write(key: string, ctrlKey = false): unknown[] {
  const on = setUp({ editing: 'p1' }, [passage('p1', '9月动工', '旧')]);
  const field = find('.passage-field');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
  void act(() => {
    field.value = '新';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  void act(() => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
  });
  unmount();
  return on.onNotePassage.mock.calls;
}

describe('the reader’s passages', () => {
  it('are marked over mentions, with their number in a style, so that what is copied is the text', () => {
    setUp({}, [passage('p1', '晋昊科技在文水经济开发区', '问建设进度'), passage('p2', '9月动工')]);
    expect(findAll('.passage').map((mark) => [mark.textContent, mark.getAttribute('data-number')])).toEqual([
      ['晋昊科技在文水经济开发区', '1'],
      ['9月动工', '2'],
    ]);
    expect(findAll('.passage .mention').map((mark) => mark.textContent)).toEqual([
      '晋昊科技',
      '文水经济开发区',
    ]);
    expect(find('.passage-note').textContent).toBe('问建设进度');
  });

  it('can be shown, noted and erased from their list', () => {
    const on = setUp({}, [passage('p1', '9月动工')]);
    click(find('.passage-list .passage-quote'));
    click(button('写批注'));
    click(button('擦去'));
    expect(on.onShowPassage).toHaveBeenCalledWith('p1');
    expect(on.onEditPassage).toHaveBeenCalledWith('p1');
    expect(on.onRemovePassage).toHaveBeenCalledWith('p1');
  });

  it('that are gone are shown as gone, and have no place to go to', () => {
    setUp({}, [passage('p1', '9月动工')], '一篇完全不同的文字，说的是别的事情。');
    expect(findAll('.passage')).toEqual([]);
    expect(find('.passage-lost').textContent).toContain('找不到');
    expect(findAll('.passage-lost button.passage-quote')).toEqual([]);
  });

  it('whose note is being written are left by Esc as they were, and kept with Ctrl and Enter', () => {
    expect(write('Escape')).toEqual([]);
    expect(write('Enter', true)).toEqual([['p1', '新']]);
  });
});

describe('the line of tools', () => {
  it('does what it says', () => {
    const on = setUp();
    click(button('上一篇（k）'));
    click(button('下一篇（j）'));
    click(button('星标'));
    click(button('移到回收站'));
    click(button('打印'));
    expect(on.onPrevious).toHaveBeenCalledOnce();
    expect(on.onNext).not.toHaveBeenCalled();
    expect(on.onStar).toHaveBeenCalledWith(true);
    expect(on.onBin).toHaveBeenCalledWith(true);
    expect(on.onPrint).toHaveBeenCalledOnce();
    expect(find('.reader-original').getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('offers to take a clipping back out of the bin', () => {
    const on = setUp({ clip: makeClip('c', { deletedAt: 1 }) });
    click(button('从回收站取回'));
    expect(on.onBin).toHaveBeenCalledWith(false);
  });

  it('changes state and folder', () => {
    const on = setUp();
    const [state, folder] = findAll('.reader-select');
    if (!(state instanceof HTMLSelectElement) || !(folder instanceof HTMLSelectElement))
      throw new Error('no selects');
    state.value = 'done';
    state.dispatchEvent(new Event('change', { bubbles: true }));
    folder.value = 'f';
    folder.dispatchEvent(new Event('change', { bubbles: true }));
    expect(on.onState).toHaveBeenCalledWith('done');
    expect(on.onMove).toHaveBeenCalledWith('f');
  });

  it('sets the text larger, and closes its panel with Esc alone', () => {
    const on = setUp();
    click(button('版式'));
    click(findAll('.look-choice')[0]?.querySelectorAll('input')[3] ?? find('nothing'));
    expect(on.onLook).toHaveBeenCalledWith({ ...DEFAULT_LOOK, size: 20 });
    press(find('.look-panel'), 'Escape');
    expect(findAll('.look-panel')).toEqual([]);
    expect(on.onClose).not.toHaveBeenCalled();
  });
});
