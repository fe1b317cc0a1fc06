// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageView, type PageKnowledge } from '../../components/PageView';
import { PAGE_STATES, PROBLEMS, type MoneyMention, type PageReport } from '../../lib/model';
import { CHINESE, ENGLISH, translateFrom, wordsFrom } from '../locale-words';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { makeClip } from './clips';
import { button, click, find, findAll, mount, pageText, unmount } from './mount';
import { company, zone } from './page-tools-samples';

afterEach(unmount);

const report = (facts: Partial<PageReport> = {}): PageKnowledge => ({
  is: 'known',
  report: {
    url: 'https://paper.example.com/1.html',
    title: '文水经济开发区：拿地即开工',
    state: 'painted',
    verdict: {
      isZoneNews: true,
      score: 0.9,
      reasons: [
        { rule: 'zone-in-title', evidence: '文水经济开发区', weight: 0.5 },
        { rule: 'other-topic', evidence: '联赛', weight: -0.1 },
      ],
    },
    mentions: [
      {
        type: 'zone',
        start: 0,
        end: 7,
        text: '文水经济开发区',
        canonical: '文水经济开发区',
        rule: 'r',
        kind: 'zone',
        generic: false,
      },
      { ...sum('95亿'), approx: true },
    ],
    problem: null,
    truncated: false,
    canPaint: true,
    ...facts,
  },
});

const sum = (text: string): MoneyMention => ({
  type: 'money',
  start: 0,
  end: text.length,
  text,
  canonical: '9500000000',
  rule: 'r',
  cny: 9_500_000_000,
  approx: false,
  scale: false,
  role: '总投资',
});

const handlers = () => ({
  onHighlights: vi.fn(),
  onShown: vi.fn(),
  onClip: vi.fn(),
  onRetry: vi.fn(),
  onOpenClip: vi.fn(),
});
const shown = { zone: true, company: true, money: true };
const idle = { clip: null, reprints: [], isClipping: false, highlights: true, shown };

describe('PageView', () => {
  it('says the verdict with its reasons, and the sums as written, valued, with role and 约', () => {
    mount(<PageView page={report()} {...idle} {...handlers()} />);
    expect(find('.stamp').textContent).toBe('开发区新闻');
    expect(findAll('.reason').map((reason) => reason.textContent)).toEqual([
      '支持：标题提到 文水经济开发区',
      '反对：更像别的题材 联赛',
    ]);
    expect(find('.sum').textContent).toBe('95亿总投资约 95亿元');
    expect(findAll('.count').map((count) => count.textContent)).toEqual([
      '开发区1 处',
      '企业0 处',
      '金额1 处',
    ]);
  });

  it('does not repeat a value that the page writes in the same words', () => {
    mount(<PageView page={report({ mentions: [sum('95亿元'), sum('95亿')] })} {...idle} {...handlers()} />);
    expect(findAll('.sum').map((row) => row.textContent)).toEqual(['95亿元总投资', '95亿总投资95亿元']);
  });

  it('clips, and once clipped says since when and offers to update', () => {
    const on = handlers();
    mount(<PageView page={report()} {...idle} {...on} />);
    click(button('剪下本页'));
    expect(on.onClip).toHaveBeenCalledOnce();
    mount(<PageView page={report()} {...idle} clip={makeClip('1')} {...on} />);
    expect(pageText()).toContain('已剪 · 今天 14:05');
    click(button('更新剪报'));
    expect(on.onClip).toHaveBeenCalledTimes(2);
  });

  it('does not clip twice at once', () => {
    const on = handlers();
    mount(<PageView page={report()} {...idle} isClipping {...on} />);
    click(button('正在剪…'));
    expect(on.onClip).not.toHaveBeenCalled();
  });

  it('turns the highlights off', () => {
    const on = handlers();
    mount(<PageView page={report()} {...idle} {...on} />);
    click(find('[role=switch]'));
    expect(on.onHighlights).toHaveBeenCalledWith(false);
  });

  it('turns one kind off, and offers that only while highlights are on', () => {
    const on = handlers();
    mount(<PageView page={report()} {...idle} shown={{ ...shown, money: false }} {...on} />);
    const kinds = findAll('.kind');
    expect(kinds.map((kind) => [kind.textContent, kind.getAttribute('aria-pressed')])).toEqual([
      ['开发区', 'true'],
      ['企业', 'true'],
      ['金额', 'false'],
    ]);
    click(button('企业'));
    expect(on.onShown).toHaveBeenLastCalledWith('company', false);
    click(button('金额'));
    expect(on.onShown).toHaveBeenLastCalledWith('money', true);
    unmount();
    mount(<PageView page={report()} {...idle} highlights={false} {...on} />);
    expect(findAll('.kind')).toEqual([]);
  });

  it('names the other prints of a clipped story, with what they say otherwise', () => {
    const on = handlers();
    const other = makeClip('2', { site: '团结报', date: '2026-07-21' });
    const reprints = [
      { clip: other, differences: [{ of: 'money' as const, here: '3亿元', there: '5亿元' }] },
    ];
    mount(<PageView page={report()} {...idle} reprints={reprints} {...on} />);
    expect(findAll('.reprint')).toEqual([]);
    mount(<PageView page={report()} {...idle} clip={makeClip('1')} reprints={reprints} {...on} />);
    const text = find('.reprint').textContent;
    for (const word of ['团结报', '3亿元', '5亿元']) expect(text).toContain(word);
    click(find('.reprint button'));
    expect(on.onOpenClip).toHaveBeenCalledWith(other.id);
  });

  it('counts places above and names below, and says which', () => {
    const mentions = [zone({ start: 0 }), zone({ start: 20 }), company()];
    mount(<PageView page={report({ mentions })} {...idle} {...handlers()} />);
    expect(findAll('.count').map((each) => each.textContent)).toEqual(['开发区2 处', '企业1 处', '金额0 处']);
    expect(find('.names-zone .names-count').textContent).toBe('1');
  });

  it('has something of its own to say in every state of a page', () => {
    const said = PAGE_STATES.map((state) => {
      mount(<PageView page={report({ state, mentions: [] })} {...idle} {...handlers()} />);
      const text = find('.panel-body').textContent;
      unmount();
      return text;
    });
    expect(new Set(said).size).toBe(PAGE_STATES.length);
  });

  it.each([
    ['Chinese', CHINESE],
    ['English', ENGLISH],
  ])('says every problem in %s, and tries again', (_, messages) => {
    for (const problem of PROBLEMS) {
      const on = handlers();
      mount(<PageView page={{ is: 'unreadable', problem }} {...idle} {...on} />, wordsFrom(messages));
      expect(find('[role=alert]').textContent).toContain(translateFrom(messages)(PROBLEM_WORDS[problem]));
      expect(findAll('.clip-button')).toEqual([]);
      click(find('[role=alert] button'));
      expect(on.onRetry).toHaveBeenCalledOnce();
      unmount();
    }
  });

  it('tells of a page read in part, and of a browser that cannot paint', () => {
    mount(<PageView page={report({ truncated: true, canPaint: false })} {...idle} {...handlers()} />);
    expect(findAll('.notice').map((notice) => notice.textContent)).toEqual([
      '页面很长，只读了前 400,000 字。',
      '这个浏览器不能在网页上标记；下面的名单照常可用。',
    ]);
    expect(findAll('[role=switch]')).toEqual([]);
  });

  it('shows what a hostile page calls itself as text', () => {
    const title = '<img src=x onerror=alert(1)>';
    mount(<PageView page={report({ title })} {...idle} {...handlers()} />);
    expect(find('.page-title').textContent).toBe(title);
    expect(findAll('img')).toEqual([]);
  });
});
