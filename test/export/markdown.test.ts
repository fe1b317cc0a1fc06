import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ExportedClip } from '../../lib/export/format';
import { writeMarkdown, writeMarkdownZip } from '../../lib/export/markdown';
import { COMPANY, hostileClips, LOST_PASSAGE, makeExported, PASSAGE, ZONE } from './sample-clips';
import { writeBytes, writeText } from './write';

interface Note {
  readonly facts: Record<string, unknown>;
  readonly body: string;
}

/** Cuts the file at its fences, as a note-taker does, and reads the front matter with a YAML parser. */
async function read(clips: readonly ExportedClip[]): Promise<Note[]> {
  const parts = (await writeText(writeMarkdown, clips)).split(/^---\n/mu);
  expect(parts.shift()).toBe('');
  const notes: Note[] = [];
  while (parts.length > 0) notes.push({ facts: parse(parts.shift() ?? ''), body: parts.shift() ?? '' });
  return notes;
}

async function readZip(clips: readonly ExportedClip[]): Promise<Record<string, string>> {
  const files = unzipSync(await writeBytes(writeMarkdownZip, clips));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('Markdown', () => {
  test('opens with front matter that says all there is', async () => {
    const [note] = await read([makeExported()]);
    expect(note?.facts).toEqual({
      title: '湘西高新区引进北斗项目',
      url: 'http://www.txb.example/a/1.html?spm=1',
      site: '团结报',
      date: '2026-07-21',
      time: '09:05',
      edition: '第03版：要闻',
      author: '李明 王芳',
      correspondent: '王芳',
      editor: '赵强',
      tags: ['北斗', '签约'],
      note: '下周回访，核实二期。',
      state: 'reading',
      starred: true,
      folder: '北斗专题',
      topics: ['签约', '科技创新'],
      places: ['湖南省湘西州'],
      scope: 'article',
      story: 'c0',
      id: 'c1',
      clipped: '2026-07-21T09:30:00+08:00',
      zones: [ZONE],
      companies: [COMPANY],
      main_sum: 1_080_000_000,
      main_sum_role: '总投资',
    });
  });

  test('has tags as Obsidian knows them, and those of the reader beside them where they differ', async () => {
    const [note] = await read([makeExported({ tags: ['招商 引资', '2026', 'a/b', '#x!'] })]);
    expect(note?.facts).toMatchObject({
      tags: ['招商-引资', '_2026', 'a/b', 'x'],
      labels: ['招商 引资', '2026', 'a/b', '#x!'],
    });
  });

  test('gives the text in paragraphs, passages marked with their notes', async () => {
    const [note] = await read([makeExported()]);
    expect(note?.body).toContain(
      '\n# 湘西高新区引进北斗项目\n\n本报讯 7月20日，湘西高新技术产业开发区与𠮷首北斗科技有限公司==签约，项目总投资约10.8亿元==[^1-1]。\n\n园区负责人说',
    );
    expect(note?.body).toContain(`\n[^1-1]: ${PASSAGE.note}\n`);
    expect(note?.body).toContain(`\n> ${LOST_PASSAGE.quote}（原文中已找不到）\n`);
  });

  test('lists the sums with value, role and sentence', async () => {
    const [note] = await read([makeExported()]);
    expect(note?.body).toContain('| 10.8亿元 | 约10.8亿元 | 约1,080,000,000 元 | 总投资 | 本报讯7月20日，');
    expect(note?.body).toContain('| 1亿美元 | USD 100,000,000 | USD 100,000,000 | 产值 | 园区负责人说');
  });

  test('marks passages that overlap, each note after its own end', async () => {
    const text = '甲乙丙丁戊己庚辛壬癸，开工。';
    const passage = (id: string, quote: string, note: string) => ({
      ...PASSAGE,
      id,
      quote,
      note,
      prefix: text.slice(0, text.indexOf(quote)),
      suffix: text.slice(text.indexOf(quote) + quote.length),
      start: text.indexOf(quote),
    });
    const analysis = { version: 1, articles: [], mentions: [] };
    const passages = [passage('a', '甲乙丙丁戊', '一'), passage('b', '丁戊己庚', '二')];
    const [note] = await read([makeExported({ title: '', text, analysis, passages })]);
    const marked = note?.body.split('\n')[1] ?? '';
    expect(marked.replace(/==|\[\^[\d-]+\]/gu, '')).toBe(text);
    expect(marked.match(/==/gu)?.length).toBe(4);
    expect(marked).toMatch(/戊==\[\^1-1\]==己庚==\[\^1-2\]/u);
  });

  test('leaves open what the page does not say', async () => {
    const clip = makeExported({
      title: ' ',
      date: null,
      time: null,
      note: '',
      tags: [],
      zones: [],
      largestSum: null,
      text: '',
      passages: [],
      analysis: { version: 1, articles: [], mentions: [] },
    });
    const [note] = await read([clip]);
    expect(note?.facts).toMatchObject({
      date: null,
      time: null,
      note: '',
      tags: [],
      zones: [],
      main_sum: null,
    });
    expect(note?.body).toBe('');
  });

  test('makes no tag and hides nothing that a page wrote, in Obsidian', async () => {
    const text = '他发了 #招商引资# 的帖子，增长50%%，不是 %%%。占 8% 。';
    const clip = makeExported({
      title: '增速 %%翻番%% #头条',
      text,
      passages: [],
      analysis: { version: 1, articles: [], mentions: [] },
    });
    const [note] = await read([clip]);
    const body = note?.body ?? '';
    // What is escaped is itself again, and nothing else is left that Obsidian would take for a tag or a comment.
    expect(body.replaceAll('\\', '')).toContain(text);
    expect(body.replace(/\\./gu, '').replace(/^# /mu, '')).not.toMatch(/#|%%/u);
    expect(body).toContain('占 8% 。');
  });

  test('parts one clipping from the next, and escapes what is no markup, whatever a page calls itself', async () => {
    const clips = hostileClips();
    const notes = await read(clips);
    expect(notes).toHaveLength(clips.length);
    notes.forEach(({ facts, body }, at) => {
      expect(facts['title']).toBe(clips[at]?.title.replace(/\p{Surrogate}/gu, (half) => half));
      expect(body).not.toMatch(/(?<!\\)<script/u);
      expect(body).not.toMatch(/(?<!\\)\]\(/u);
    });
  });
});

describe('Markdown in a zip', () => {
  test('has a file each, named by day and headline', async () => {
    const files = await readZip([
      makeExported(),
      makeExported({ id: 'b' }),
      makeExported({ id: 'c', title: 'A/B：“C”?' }),
    ]);
    expect(Object.keys(files)).toEqual([
      '2026-07-21 湘西高新区引进北斗项目.md',
      '2026-07-21 湘西高新区引进北斗项目 (2).md',
      '2026-07-21 A B：“C”.md',
    ]);
    expect(Object.values(files)[0]).toContain('[^1]: 核对');
  });

  test('has names that every system takes, each once, whatever a page calls itself', async () => {
    const clips = [...hostileClips(), ...hostileClips()].map((clip) => ({ ...clip, date: null }));
    const names = Object.keys(
      await readZip([
        ...clips,
        makeExported({ title: 'CON', date: null }),
        makeExported({ title: '..', date: null }),
      ]),
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(clips.length + 2);
    for (const name of names) {
      expect(name).toMatch(/^[^\s.][^\\/:*?"<>|#\p{Cc}\p{Surrogate}\u{202e}]*\.md$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(250);
      expect(name).not.toMatch(/^con\./iu);
    }
  });
});
