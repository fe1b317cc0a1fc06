import { describe, expect, it } from 'vitest';
import { readReaderKey, READER_KEYS } from '../../lib/view/reader-keys';
import { LIBRARY_KEYS } from '../../lib/view/library-keys';
import { DEFAULT_LOOK, toReaderLook } from '../../lib/view/reader-look';
import { quoteWithSource, sourceLine } from '../../lib/view/source-line';
import { webAddress } from '../../lib/view/web-address';
import { CHINESE, ENGLISH, wordsFrom } from '../locale-words';

const CLIP = {
  site: '山西日报',
  date: '2026-11-20',
  edition: '第03版：要闻',
  title: '文水经开区签下六个项目',
  url: 'https://paper.example.com/1.html',
};

describe('the source of a clipping in one line', () => {
  it.each([
    [
      CLIP,
      CHINESE,
      '《山西日报》 2026-11-20 第03版：要闻 《文水经开区签下六个项目》 https://paper.example.com/1.html',
    ],
    [
      CLIP,
      ENGLISH,
      '山西日报 2026-11-20 第03版：要闻 “文水经开区签下六个项目” https://paper.example.com/1.html',
    ],
    [{ ...CLIP, date: null, edition: '', site: '', title: ' ' }, CHINESE, 'https://paper.example.com/1.html'],
  ])('%#', (clip, messages, line) => {
    expect(sourceLine(clip, wordsFrom(messages))).toBe(line);
  });

  it('stands under what was quoted', () => {
    expect(quoteWithSource(' 总投资10.8亿元 ', '《山西日报》')).toBe('总投资10.8亿元\n—— 《山西日报》');
  });
});

describe('an address is followed', () => {
  it.each(['https://paper.example.com/1.html', 'http://xn--fiq228c.example/'])('%s', (url) => {
    expect(webAddress(url)).toBe(url);
  });
  it.each([
    'javascript:alert(1)',
    ' jAvascript:alert(1)',
    'data:text/html,<script>',
    'chrome-extension://x/library.html',
    'file:///etc/passwd',
    'blob:https://a/b',
    '/relative',
    '',
  ])('never where it is %j', (url) => {
    expect(webAddress(url)).toBeNull();
  });
});

describe('the look that was stored', () => {
  it('comes back', () => {
    const look = { size: 20, width: 34, shown: { zone: true, company: false, money: true } };
    expect(toReaderLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
  });
  it.each([null, 7, 'x', [], {}, { size: 999, width: '37', shown: [] }, { size: Number.NaN, shown: null }])(
    'is the first one where it is %j',
    (stored) => {
      expect(toReaderLook(stored)).toEqual(DEFAULT_LOOK);
    },
  );
});

const press = (key: string, modifier: object = {}) =>
  readReaderKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifier });
/** A key as the table writes it, pressed as a keyboard does. */
const pressNamed = (name: string) => {
  const key = name.replace('Shift+', '');
  return press(key === 'Space' ? ' ' : key, { shiftKey: key !== name });
};

describe('the keys of the reader', () => {
  it('are none of the list, which is at hand beside it', () => {
    const ofList = new Set(LIBRARY_KEYS.flatMap(({ keys }) => keys));
    expect(READER_KEYS.flatMap(({ keys }) => keys).filter((key) => ofList.has(key))).toEqual([]);
  });
  it('do what the table says, and leave the browser its own', () => {
    for (const { does, keys } of READER_KEYS) for (const key of keys) expect(pressNamed(key)).toBe(does);
    expect(press('PageDown', { shiftKey: true })).toBeNull();
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('p', { metaKey: true })).toBeNull();
    expect(press('z')).toBeNull();
  });
});
