import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../lib/export/html';
import {
  writePlainText,
  writePlainTextWithNotes,
  writeRichText,
  writeRichTextWithNotes,
} from '../../lib/export/rich-text';
import { hostileClips, LOST_PASSAGE, makeExported, PASSAGE } from './sample-clips';
import { writeText } from './write';

const open = (html: string) => new JSDOM(html).window.document;
const words = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';

/** What was taken over from bookmarks, and never clipped. */
const ADDRESS_ALONE = makeExported({
  scope: 'address',
  text: '',
  html: '',
  passages: [],
  analysis: { version: 1, articles: [], mentions: [] },
});

describe('HTML', () => {
  test('has title, period, contents that lead to the articles, and the articles', async () => {
    const clips = [
      makeExported(),
      makeExported({ id: 'b', title: '第二篇', date: '2026-03-01' }),
      makeExported({ id: 'c', title: '第三篇' }),
    ];
    const page = open(await writeText(writeHtml, clips, { title: '北斗 <剪报>' }));
    expect(words(page.querySelector('h1'))).toBe('北斗 <剪报>');
    expect(words(page.querySelector('.facts'))).toBe(
      '2026-03-01 至 2026-07-21 · 共 3 篇 · 2026-07-27 09:30 制作',
    );
    const lines = [...page.querySelectorAll('nav a')];
    expect(lines.map(words)).toEqual(clips.map(({ title }) => title));
    for (const line of lines)
      expect(words(page.querySelector(`${line.getAttribute('href')} h2`))).toBe(words(line));
  });

  test('loses nothing: text, mentions, note, tags, passages, sums', async () => {
    const page = open(await writeText(writeHtml, [makeExported()]));
    const article = page.querySelector('article');
    expect(words(article?.querySelector('.byline'))).toBe(
      '团结报 · 2026-07-21 09:05 · 第03版：要闻 · 李明 王芳 · 责任编辑：赵强',
    );
    expect([...(article?.querySelectorAll('p .zone') ?? [])].map(words)).toEqual([
      '湘西高新技术产业开发区',
      '园区',
    ]);
    expect(words(article?.querySelector('p .company'))).toBe('𠮷首北斗科技有限公司');
    expect([...(article?.querySelectorAll('p mark') ?? [])].map(words).join('')).toBe(PASSAGE.quote);
    expect(words(article?.querySelector('.passages'))).toBe(
      `${PASSAGE.quote}批注：${PASSAGE.note}${LOST_PASSAGE.quote}（原文中已找不到）`,
    );
    const facts = words(article?.querySelector('dl'));
    for (const fact of ['北斗；签约', '下周回访，核实二期。', '北斗专题', '签约；科技创新', '湖南省湘西州'])
      expect(facts).toContain(fact);
    // How far the reader has come is theirs: what is handed on says nothing of it.
    for (const own of ['状态', '在读', '星标']) expect(facts).not.toContain(own);
    expect(
      [...(article?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(words)),
    ).toEqual([
      [
        '10.8亿元',
        '约10.8亿元',
        '约1,080,000,000 元',
        '总投资',
        expect.stringContaining('签约，项目总投资约10.8亿元。'),
      ],
      [
        '1亿美元',
        'USD 100,000,000',
        'USD 100,000,000',
        '产值',
        expect.stringContaining('投产后年产值可达1亿美元'),
      ],
    ]);
    expect(article?.querySelector('dl a')?.getAttribute('href')).toBe(
      'http://www.txb.example/a/1.html?spm=1',
    );
  });

  test('names outlet and day in the contents and nothing else', async () => {
    const page = open(await writeText(writeHtml, [makeExported({ date: null }), makeExported()]));
    expect([...page.querySelectorAll('nav .from')].map(words)).toEqual(['团结报', '团结报 · 2026-07-21']);
  });

  test('says where there is no text', async () => {
    const page = open(await writeText(writeHtml, [ADDRESS_ALONE, makeExported()]));
    expect([...page.querySelectorAll('.lack')].map(words)).toEqual(['（只存了网址，没有正文）']);
    expect(page.querySelector('article .lack')).not.toBeNull();
  });

  test('shows the sums on paper, though they are folded on the screen', async () => {
    const html = await writeText(writeHtml, [makeExported()]);
    const print = html.slice(html.indexOf('@media print'), html.indexOf('</style>'));
    expect(print).not.toMatch(/details[^{]*\{\s*display:\s*none/u);
    expect(print).toMatch(/details::details-content \{ content-visibility: visible/u);
  });

  test('loads nothing and runs nothing, whatever a page calls itself', async () => {
    const clips = hostileClips();
    const page = open(await writeText(writeHtml, clips));
    expect(page.querySelectorAll('article')).toHaveLength(clips.length);
    expect(page.querySelectorAll('script, img, iframe, object, embed, link, base, form, svg')).toHaveLength(
      0,
    );
    for (const element of page.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/u);
        if (name === 'href') expect(value).toMatch(/^(?:#a\d|https?:\/\/)/u);
      }
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });
});

describe('a copy for Word and WeChat', () => {
  test('has its looks in the elements, and no class, sheet or picture', async () => {
    const html = await writeText(writeRichText, [makeExported(), ...hostileClips()]);
    const page = open(html);
    expect(page.querySelectorAll('[class], style, script, img')).toHaveLength(0);
    expect(words(page.querySelector('h2'))).toBe('湘西高新区引进北斗项目');
    expect(page.querySelector('p span')?.getAttribute('style')).toContain('color:#1b6e3c');
    for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:/u);
  });

  test('tells the three kinds apart in grey, and where styles of lines are dropped', async () => {
    const page = open(await writeText(writeRichText, [makeExported()]));
    const looks = new Map(
      [...page.querySelectorAll<HTMLElement>('p span')].map((span) => [
        words(span),
        [span.style.fontWeight, span.style.textDecorationLine || span.style.textDecoration],
      ]),
    );
    expect(looks.get('园区')).toEqual(['', 'underline']);
    expect(looks.get('𠮷首北斗科技有限公司')).toEqual(['bold', '']);
    expect(looks.get('1亿美元')).toEqual(['bold', 'underline']);
  });

  test('keeps the lines of a note, and says where there is no text', async () => {
    const clips = [{ ...ADDRESS_ALONE, note: '第一行\n第二行 <b>' }];
    expect(await writeText(writeRichTextWithNotes, clips)).toContain('备注：第一行<br>第二行 &lt;b&gt;</p>');
    for (const write of [writeRichText, writePlainText])
      expect(await writeText(write, clips)).toContain('（只存了网址，没有正文）');
  });

  test('says the same in plain text', async () => {
    const clips = [makeExported(), makeExported({ title: '第二篇' })];
    const text = await writeText(writePlainTextWithNotes, clips);
    for (const part of [
      '　　本报讯 7月20日，湘西高新技术产业开发区与',
      '备注：下周回访',
      `批注：${PASSAGE.note}`,
      '原文：http://',
      '\n\n第二篇\n',
    ])
      expect(text).toContain(part);
  });

  test.each([
    ['formatted', writeRichText],
    ['plain', writePlainText],
  ])('leaves out what is the reader’s own, unless it is asked for: %s', async (_, write) => {
    const text = await writeText(write, [makeExported()]);
    for (const own of ['备注', '下周回访', '批注', '划线', PASSAGE.note, '#fbeccb', '状态', '未读'])
      expect(text).not.toContain(own);
    expect(text).toContain('原文：');
  });

  test('flags a passage whose words have changed, with the words as they were', async () => {
    const text = await writeText(writePlainTextWithNotes, [makeExported()]);
    expect(text).toContain(`划线：“${LOST_PASSAGE.quote}”（原文中已找不到）`);
    expect(text).toContain(`划线：“${PASSAGE.quote}”　批注`);
  });
});
