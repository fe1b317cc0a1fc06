// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFacts } from '../../lib/article/facts/article-facts';
import { readFactPage } from '../../lib/article/facts/read-fact-page';
import { MAX_NAMES_CHARS, MAX_SITE_CHARS, MAX_TITLE_CHARS } from '../../lib/limits';

const TITLE = '晋南经开区集中签约十二个项目';

function factsOf(head: string, text: string) {
  const document = new DOMParser().parseFromString(
    `<!doctype html><head>${head}</head><body></body>`,
    'text/html',
  );
  return articleFacts(readFactPage(document, '', text, text));
}

describe('facts of hostile pages', () => {
  test('are one line within the caps', () => {
    const long = '长'.repeat(50_000);
    const { title, source, author, moment } = factsOf(
      `<script type="application/ld+json">{"__proto__":{"a":1},"@type":"NewsArticle","datePublished":{"x":1},"author":[[[[]]]],"headline":"${long}"}</script>` +
        `<meta name="author" content="${long}"><meta name="ContentSource" content="a\u202E${long}"><script>var ct = "${long}"; var msg_title = '${long}';</script>`,
      `${long}\n来源：${long}`,
    );
    expect(title?.value.length ?? 0).toBeLessThanOrEqual(MAX_TITLE_CHARS);
    expect(source?.value ?? '').toMatch(/^[^\n\u202E]{0,100}$/);
    expect(author?.value.length ?? 0).toBeLessThanOrEqual(MAX_NAMES_CHARS);
    expect(moment).toBeNull();
  });

  test('come out whatever stands together', () => {
    const piece = fc.constantFrom(
      '来源：', '作者：', '记者 ', '通讯员', '责任编辑：', '张伟', '李芳、', '（', '）', '【', '】', '\n', ' ', '　', '2024-06-18', '08:30',
      '第03版：', '数字报', '/', '|', '𠮷', '\u202E', '__proto__', '晋南日报', '关注', '电', '讯', TITLE, '…', '《', '》', '99',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const facts = factsOf(`<title>${TITLE}_某某网</title>`, pieces.join(''));
        const values = [
          facts.title,
          facts.source,
          facts.author,
          facts.correspondent,
          facts.editor,
          facts.edition,
        ];
        for (const fact of values) if (fact) expect(fact.value).toMatch(/^[^\n\u202E]{1,300}$/);
        expect(facts.source?.value.length ?? 0).toBeLessThanOrEqual(MAX_SITE_CHARS);
        for (const names of [facts.author, facts.editor])
          expect(names?.value.length ?? 0).toBeLessThanOrEqual(MAX_NAMES_CHARS);
        // 通讯员 are among the writers.
        for (const name of facts.correspondent?.value.split(' ') ?? [])
          expect(facts.author?.value).toContain(name);
      }),
      { numRuns: 300 },
    );
  });

  /** Each grows with what it repeats. nb. A pattern that looks on to the end from every place takes minutes here. */
  test.each<readonly [string, (count: number) => readonly [head: string, text: string]]>([
    [
      'labels without values',
      (n) => [`<title>${TITLE}</title>`, `${TITLE}\n${'来源：'.repeat(40)}\n`.repeat(n / 130)],
    ],
    ['names without an end', (n) => ['', '记者张伟李芳'.repeat(n / 6)]],
    ['brackets', (n) => ['', '（'.repeat(n)]],
    ['titles in a script', (n) => [`<script>${"var msg_title = '".repeat(n / 17)}</script>`, '文']],
    ['times in a script', (n) => [`<script>var allData = {${'"newsTime"'.repeat(n / 10)}</script>`, '文']],
    [
      'braces in data',
      (n) => [`<title>${TITLE}</title><script>${'{'.repeat(n)}"${TITLE}"</script>`, `${TITLE}\n文`],
    ],
    ['a title of dashes', (n) => [`<title>${'晋南-'.repeat(n / 3)}</title>`, '晋南-晋南\n'.repeat(n / 6)]],
  ])('are there in a moment: %s', (_name, make) => {
    const [head, text] = make(200_000);
    const began = performance.now();
    factsOf(head, text);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
