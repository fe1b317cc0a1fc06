// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { draftPage } from '../../lib/article/page-draft';
import { fetchPictures, type FetchPicture } from '../../lib/article/pictures';
import { pictureAddresses, toSafeHtml } from '../../lib/article/safe-html';
import { checkJudgedDraft } from '../../lib/checks';
import { MAX_HTML_CHARS, MAX_PICTURE_BYTES, MAX_PICTURES, MAX_PICTURES_BYTES } from '../../lib/limits';

const BASE = 'http://news.example.cn/a/1.html';
const HEADS = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff, 0xe0],
  gif: [...Buffer.from('GIF89a')],
  webp: [...Buffer.from('RIFF\x01\x02\x03\x04WEBP', 'latin1')],
  avif: [...Buffer.from('\0\0\0\x1cftypavif', 'latin1')],
} as const;

/** A picture of so many bytes. */
function picture(kind: keyof typeof HEADS, size = 64): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  bytes.set(HEADS[kind]);
  return bytes;
}

/** A server that has these; all else is not there. */
const serving =
  (files: Readonly<Record<string, Uint8Array<ArrayBuffer> | string>>): FetchPicture =>
  async (url) => {
    const body = files[new URL(url).pathname];
    return body === undefined ? new Response('', { status: 404 }) : new Response(body);
  };

function rootOf(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

const address = (index: number) => `http://a.example/${index}`;
const never: FetchPicture = () => Promise.reject(new Error('asked'));

async function kept(html: string, fetchPicture: FetchPicture): Promise<string> {
  const root = rootOf(html);
  const pictures = await fetchPictures(pictureAddresses(root, BASE), fetchPicture);
  return toSafeHtml(root, BASE, window, pictures);
}

describe('pictures that are kept', () => {
  test.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)('%s, by its bytes', async (kind) => {
    const bytes = picture(kind);
    const data = `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
    expect(
      await kept('<p><img src="/p/1.bin" alt="签约仪式" onload="x()"></p>', serving({ '/p/1.bin': bytes })),
    ).toBe(`<p><img src="${data}" alt="签约仪式"></p>`);
  });

  test('one of many thousand bytes comes out whole', async () => {
    const bytes = picture('png', 100_003).map((byte, at) => (at < 8 ? byte : at % 251));
    const found = await fetchPictures([`${BASE}x`], async () => new Response(bytes));
    const data = found.get(`${BASE}x`) ?? '';
    expect(Buffer.from(data.replace(/^.*,/, ''), 'base64').equals(Buffer.from(bytes))).toBe(true);
  });

  test('one that the page carries in itself', async () => {
    const data = `data:image/png;base64,${Buffer.from(picture('png')).toString('base64')}`;
    expect(await kept(`<img src="${data}">`, never)).toBe(`<img src="${data}">`);
  });
});

describe('pictures that stay links', () => {
  const LINK = '<a href="http://news.example.cn/p/1.jpg">图</a>';
  const image = '<img src="/p/1.jpg" alt="图">';

  test.each<readonly [string, FetchPicture]>([
    ['one that is not there', serving({})],
    ['an SVG, whatever it is called', serving({ '/p/1.jpg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })],
    ['a page', serving({ '/p/1.jpg': '<html><script>alert(1)</script>' })],
    ['nothing', serving({ '/p/1.jpg': '' })],
    ['one that is too large', serving({ '/p/1.jpg': picture('jpeg', MAX_PICTURE_BYTES + 1) })],
    ['one that the network refuses', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'one that throws at once',
      () => {
        throw new Error('no');
      },
    ],
  ])('%s', async (_name, fetchPicture) => {
    expect(await kept(image, fetchPicture)).toBe(LINK);
  });

  test('one for which there is no room, while a later one that fits is kept', async () => {
    const full = Math.floor(MAX_PICTURES_BYTES / MAX_PICTURE_BYTES);
    const sizes = [100, ...Array.from({ length: full }, () => MAX_PICTURE_BYTES), 100];
    const found = await fetchPictures(
      sizes.map((_, index) => address(index)),
      async (url) => new Response(picture('png', sizes[Number(/\d+$/.exec(url)?.[0])])),
    );
    const without = full;
    expect([...found.keys()]).toEqual(
      sizes.map((_, index) => address(index)).filter((_, index) => index !== without),
    );
  });

  test('those past the largest number', async () => {
    const addresses = Array.from({ length: MAX_PICTURES + 5 }, (_, index) => address(index));
    let asked = 0;
    await fetchPictures(addresses, async () => {
      asked++;
      return new Response(picture('gif'));
    });
    expect(asked).toBe(MAX_PICTURES);
  });

  test('those that come too late, and the signal says so', async () => {
    const aborted: boolean[] = [];
    const found = await fetchPictures(
      ['http://a.example/1', 'http://a.example/2'],
      (url, signal) => {
        if (url.endsWith('1')) return Promise.resolve(new Response(picture('png')));
        signal.addEventListener('abort', () => aborted.push(true));
        return new Promise(() => undefined);
      },
      30,
    );
    expect([...found.keys()]).toEqual(['http://a.example/1']);
    expect(aborted).toEqual([true]);
  });

  test('one whose bytes never end', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(500_000)),
    });
    expect((await fetchPictures(['http://a.example/1'], async () => new Response(endless))).size).toBe(0);
  });

  test('the second of two that are the same', async () => {
    const html = await kept(image + image, serving({ '/p/1.jpg': picture('jpeg') }));
    expect(html.match(/<img /g)).toHaveLength(1);
    expect(html.endsWith(LINK)).toBe(true);
  });

  test('all, without a function that fetches', () => {
    expect(toSafeHtml(rootOf(image), BASE, window)).toBe(LINK);
  });
});

describe('nothing else of the kind gets through', () => {
  const png = `data:image/png;base64,${Buffer.from(picture('png')).toString('base64')}`;
  test.each([
    ['an SVG that the page carries', '<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="图">', '<a>图</a>'],
    [
      'words that are a picture only when read again',
      '<svg><image href="data:image/svg+xml,x"></image></svg>',
      '',
    ],
    ['a source set', `<picture><source srcset="/x.jpg"><img src="${png}"></picture>`, `<img src="${png}">`],
    ['an address on another element', '<p src="http://a.example/x">文</p>', '<p>文</p>'],
  ])('%s', async (_name, html, expected) => {
    // One picture that is kept, so that pictures are let through at all.
    const first = 'data:image/png;base64,' + Buffer.from(picture('png', 80)).toString('base64');
    expect(await kept(`<img src="${first}">${html}`, never)).toBe(`<img src="${first}">${expected}`);
  });
});

test('a clipping full of pictures passes the check of the background', async () => {
  document.body.innerHTML = `<div class="content"><h1>晋南经开区签约</h1>${Array.from(
    { length: 12 },
    (_, n) =>
      `<p>晋南经济技术开发区举行项目集中签约仪式，十二家企业参加，总投资达95.6亿元。</p><p><img src="/p/${n}.jpg"></p>`,
  ).join('')}</div>`;
  const size = 1_000_000;
  const draft = await draftPage(document, BASE, {
    fetchPicture: async (url) => {
      const bytes = picture('jpeg', size);
      bytes[100] = Number(/(\d+)\.jpg/.exec(url)?.[1]);
      return new Response(bytes);
    },
  });
  expect(draft.html.length).toBeGreaterThan(size * 5);
  expect(draft.html.length).toBeLessThanOrEqual(MAX_HTML_CHARS);
  const judged = { draft, verdict: { isZoneNews: true, score: 1, reasons: [] } };
  expect(checkJudgedDraft(judged)).toEqual(judged);
});
