/** The pictures of a clipping: found without a DOM as with one, in their places, in the files that hold them. */
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { keptPictures as keptByDom } from '../../lib/article/kept-pictures';
import { writeDocx } from '../../lib/export/docx';
import { fromBase64, sizeOfPicture } from '../../lib/export/picture-size';
import { keptPictures, LEFT_OUT, placePictures } from '../../lib/export/pictures';
import { writeHtml } from '../../lib/export/html';
import { MAX_EXPORTED_PICTURES, MAX_PICTURES } from '../../lib/limits';
import { makeExported } from './sample-clips';
import { writeBytes, writeText } from './write';

/** A red dot as PNG, 4 × 2; the head of a JPEG with comments before its frame; a GIF, and what Word does not show. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGPYYqwFRwzIHABfZAgBDRxTuAAAAABJRU5ErkJggg==';
const JPEG = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xfe, 0, 3, 9, 0xff, 0xc2, 0, 11, 8, 2, 0, 3, 0, 1, 1, 0, 0,
]).toString('base64');
const GIF = Buffer.from('GIF89a\u0005\u0000\u0006\u0000', 'latin1').toString('base64');
const WEBP = Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBP', 'latin1').toString('base64');

const image = (data: string, type = 'png', alt = '') =>
  `<img src="data:image/${type};base64,${data}" alt="${alt}">`;

/** As the store has it: what a browser wrote of a document. */
const asBrowsersWrite = (html: string) => new JSDOM(html).window.document.body.innerHTML;

const HTML = asBrowsersWrite(
  `<p>湘西高新区引进北斗项目</p>${image(PNG, 'png', '门口')}<p>本报讯 7月20日，湘西高新技<br>术产业开发区与𠮷首北斗科技有限公司签约，` +
    `项目总投资约10.8亿元。</p><figure>${image(JPEG, 'jpeg', '不用')}<figcaption>签约 <b>现场</b> &lt;图&gt;</figcaption></figure>` +
    `<p>园区负责人说：“投产后年产值可达1亿美元。”</p><p title="a &gt; b">二期另行安排。</p>${image(GIF, 'gif')}` +
    `${image(PNG, 'svg+xml')}<img src="https://a.example/1.png"><img alt="x">`,
);

const parse = (html: string) => new JSDOM(html).window.document;

describe('keptPictures', () => {
  test('finds what a parser finds: pictures, captions, and the words before', () => {
    const byDom = keptByDom(HTML, parse).map(({ source, alt, caption, before }) => ({
      source,
      caption: caption || alt,
      before: before.slice(-10),
    }));
    const found = keptPictures(HTML).map(({ type, data, caption, before }) => ({
      source: `data:image/${type};base64,${data}`,
      caption,
      before,
    }));
    expect(found).toEqual(byDom);
    expect(found.map(({ caption }) => caption)).toEqual(['门口', '签约 现场 <图>', '']);
  });

  test.each([
    ['an unclosed value', `<p>甲</p><img src="data:image/png;base64,${PNG}`],
    ['an unclosed tag', '<p>甲</p><img'],
    ['a value without quotes', `<img src=data:image/png;base64,${PNG}>`],
    ['a program', '<img src="data:image/svg+xml;base64,AAAA">'],
    ['letters that are no base64', '<img src="data:image/png;base64,AA&quot; onerror=&quot;x">'],
  ])('takes nothing from %s', (_, html) => {
    expect(keptPictures(html)).toEqual([]);
  });

  test('is not misled by a > in a value, and takes no more than a page may keep', () => {
    expect(keptPictures(`<p title="a>b">甲</p>${image(PNG, 'png', 'a>b')}`)).toMatchObject([
      { caption: 'a>b', before: '甲' },
    ]);
    expect(keptPictures(image(PNG).repeat(MAX_PICTURES + 5))).toHaveLength(MAX_PICTURES);
  });

  test('takes a time that grows as the HTML does', () => {
    for (const piece of [
      '<',
      '<img ',
      '<a "',
      '"',
      '>',
      '<img src="',
      '&amp;',
      '<figure>',
      '</figcaption>',
    ]) {
      const html = `<img${piece.repeat(300_000)}`;
      const started = performance.now();
      keptPictures(html);
      expect(performance.now() - started, piece).toBeLessThan(20_000);
    }
  });
});

test('pictures stand after the words they followed, the unknown ones last', () => {
  const places = placePictures(
    ['甲乙丙', '丁 戊', '己', '丁戊'],
    [{ before: '' }, { before: '丁戊' }, { before: '丁戊' }, { before: '没有' }, { before: '甲乙丙' }],
  );
  expect(places).toEqual([-1, 1, 1, 3, 3]);
});

test.each([
  ['PNG', PNG, { type: 'png', width: 4, height: 2 }],
  ['JPEG', JPEG, { type: 'jpg', width: 768, height: 512 }],
  ['GIF', GIF, { type: 'gif', width: 5, height: 6 }],
  ['WebP', WEBP, null],
  ['nothing', '', null],
  ['what is no base64', '%', null],
  ['a JPEG cut short', JPEG.slice(0, 12), null],
])('the size of %s', (_, data, size) => {
  expect(sizeOfPicture(fromBase64(data))).toEqual(size);
});

describe('files', () => {
  const clip = makeExported({ html: HTML });

  test('a web page shows them in their places, and loads nothing', async () => {
    const page = new JSDOM(await writeText(writeHtml, [clip])).window.document;
    const shown = [...page.querySelectorAll('article figure')].map((figure) => [
      figure.previousElementSibling?.textContent.slice(-5),
      figure.querySelector('img')?.getAttribute('src')?.slice(0, 15),
      figure.querySelector('figcaption')?.textContent ?? '',
    ]);
    expect(shown).toEqual([
      ['编辑：赵强', 'data:image/png;', '门口'],
      ['亿元批1。', 'data:image/jpeg', '签约 现场 <图>'],
      ['另行安排。', 'data:image/gif;', ''],
    ]);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
  });

  test('Word holds their bytes, as large as they are and no wider than the text; what it cannot show it names', async () => {
    const webp = makeExported({ id: 'c2', html: `<p>二期另行安排。</p>${image(WEBP, 'webp', '远景')}` });
    const parts = unzipSync(await writeBytes(writeDocx, [clip, webp]));
    const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
    expect(media.map(([, bytes]) => Buffer.from(bytes).toString('base64')).toSorted()).toEqual(
      [PNG, JPEG, GIF].toSorted(),
    );
    const document = new JSDOM(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), {
      contentType: 'application/xml',
    }).window.document;
    // 9,525 units a pixel; the text is 589 pixels wide.
    const sizes = [...document.getElementsByTagName('wp:extent')].map((extent) =>
      ['cx', 'cy'].map((name) => Number(extent.getAttribute(name)) / 9_525),
    );
    expect(sizes).toEqual([
      [4, 2],
      [589, 393],
      [5, 6],
    ]);
    const texts = [...document.getElementsByTagName('w:p')].map(({ textContent }) => textContent);
    expect(texts[texts.indexOf('签约 现场 <图>') - 2]).toMatch(/总投资约10.8亿元。$/u);
    expect(texts.slice(texts.indexOf(LEFT_OUT), texts.indexOf(LEFT_OUT) + 2)).toEqual([LEFT_OUT, '远景']);
  });

  test('what a file has no room for is named', async () => {
    const large = 'A'.repeat(2_600_000);
    const count = Math.ceil(MAX_EXPORTED_PICTURES / large.length) + 1;
    const html = await writeText(
      writeHtml,
      Array.from({ length: count }, (_, at) => makeExported({ id: String(at), html: image(large) })),
    );
    expect(html.split('<img ').length - 1).toBe(Math.floor(MAX_EXPORTED_PICTURES / large.length));
    expect(html.split(LEFT_OUT).length - 1).toBe(count - Math.floor(MAX_EXPORTED_PICTURES / large.length));
  });
});
