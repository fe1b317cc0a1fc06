// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keptPictures } from '../../lib/article/kept-pictures';
import { MAX_PICTURE_BYTES, MAX_PICTURES } from '../../lib/limits';

const PNG = 'data:image/png;base64,iVBORw0KGgo=';
const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

describe('the pictures of a clipping', () => {
  it('come out in their order, with their words and what stood before them', () => {
    const html = `<p>总投资 10.8亿元。</p><figure><img src="${PNG}" alt="奠基 现场"><figcaption>奠基现场。 李明 摄</figcaption></figure><p>下月动工。</p><p><img src="${GIF}"></p>`;
    expect(keptPictures(html)).toEqual([
      { source: PNG, alt: '奠基 现场', caption: '奠基现场。 李明 摄', before: '总投资10.8亿元。' },
      { source: GIF, alt: '', caption: '', before: '总投资10.8亿元。下月动工。' },
    ]);
  });

  it('are none where the HTML has none', () => {
    expect(keptPictures('<p>没有图片</p>')).toEqual([]);
    expect(keptPictures('')).toEqual([]);
  });

  it('are no more than the cap', () => {
    expect(keptPictures(`<img src="${PNG}">`.repeat(MAX_PICTURES + 5))).toHaveLength(MAX_PICTURES);
  });
});

describe('of a hostile backup nothing is taken but the bytes of raster pictures', () => {
  it.each([
    ['a picture of the web', '<img src="https://spy.example.com/pixel.png">'],
    ['a picture by another scheme', '<img src="javascript:alert(1)">'],
    ['a page', '<img src="data:text/html;base64,PHNjcmlwdD4=">'],
    ['a drawing that may hold a script', '<img src="data:image/svg+xml;base64,PHN2Zz4=">'],
    ['a drawing in plain', '<img src="data:image/svg+xml,<svg onload=alert(1)>">'],
    ['what is no base64', '<img src="data:image/png;base64,&quot;onerror=alert(1)">'],
    ['two addresses', `<img src="data:image/png;base64,AAAA, https://spy.example.com">`],
    ['a set of sources', `<img srcset="https://spy.example.com/a.png 2x">`],
    [
      'a picture larger than any that is kept',
      `<img src="data:image/png;base64,${'A'.repeat(MAX_PICTURE_BYTES * 2)}">`,
    ],
    ['a picture within a template', `<template><img src="${PNG}"></template>`],
  ])('%s', (_, html) => {
    expect(keptPictures(`<p>前文</p>${html}`)).toEqual([]);
  });

  it('not a handler, nor HTML in a caption', () => {
    const html = `<figure><img src="${PNG}" onerror="alert(1)" alt="&lt;b&gt;x"><figcaption><script>alert(1)</script><b onclick="alert(1)">图</b></figcaption></figure>`;
    const [picture] = keptPictures(html);
    expect(Object.keys(picture ?? {})).toEqual(['source', 'alt', 'caption', 'before']);
    expect(picture).toMatchObject({ source: PNG, alt: '<b>x' });
    expect(picture?.caption).toContain('图');
  });

  it('and a tower of elements is walked without a fall', () => {
    const deep = `${'<div>'.repeat(3_000)}<img src="${PNG}">${'</div>'.repeat(3_000)}`;
    expect(keptPictures(deep).length).toBeLessThanOrEqual(1);
  });
});
