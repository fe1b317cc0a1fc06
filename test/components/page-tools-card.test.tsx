// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { MentionCard } from '../../components/page-tools/MentionCard';
import type { MentionCardState } from '../../components/page-tools/mention-card-props';
import type { Mention } from '../../lib/model';
import { ENGLISH, wordsFrom } from '../locale-words';
import { button, click, find, findAll, mount, pageText, press, unmount } from './mount';
import { actions, card, clipped, company, HOSTILE, knowledge, money, zone } from './page-tools-samples';

afterEach(unmount);

const VIEWPORT = { width: 1000, height: 800 };
const show = (facts: Partial<MentionCardState> = {}, on = actions()) => {
  mount(<MentionCard {...card(facts)} {...on} viewport={VIEWPORT} />);
  return on;
};
const facts = () => findAll('.facts .fact').map((row) => [...row.children].map((cell) => cell.textContent));

describe('MentionCard', () => {
  it('says of a zone its official name, kind, level, place and rule', () => {
    const known = { level: '省级', place: '山西省吕梁市文水县', kindName: '经济开发区' };
    show({ knowledge: { is: 'known', knowledge: knowledge({ zone: known }) } });
    expect(find('h2').textContent).toBe('文水经济开发区');
    expect(facts()).toEqual([
      ['文中写作', '文水经开区'],
      ['类别', '经济开发区'],
      ['级别', '省级'],
      ['所在地', '山西省吕梁市文水县'],
      ['依据', '地名加开发区的简称后缀'],
    ]);
  });

  it('says what a reference stands for', () => {
    show({ mention: zone({ text: '经开区', generic: true, rule: 'zone.generic' }) });
    expect(find('.card-head').textContent).toBe('“经开区”在这里指文水经济开发区');
    expect(facts()).toEqual([
      ['类别', '开发区'],
      ['依据', '泛称，指前文的开发区'],
    ]);
  });

  it('says of a company its full name', () => {
    show({ mention: company() });
    expect(find('h2').textContent).toBe('山西晋昊科技有限公司');
    expect(facts()[0]).toEqual(['文中写作', '晋昊科技']);
  });

  it('says a sum in full, in 亿, with role and modifiers', () => {
    show({ mention: money() });
    expect(find('.card-head').textContent).toBe('约10.8亿元约数');
    expect(facts()).toEqual([
      ['全写', '1,080,000,000元'],
      ['简写', '约 10.8亿元'],
      ['用途', '总投资'],
      ['依据', '数字加亿、万等单位'],
    ]);
    expect(findAll('.known, .teach')).toEqual([]);
  });

  it('says that a size label is no sum', () => {
    show({ mention: money({ text: '千亿级', scale: true }) });
    expect(find('.card-head').textContent).toBe('千亿级规模称号，不是实际金额');
  });

  it('calls a rule without words by its name', () => {
    show({ mention: zone({ rule: 'zone.of-tomorrow' }) });
    expect(facts().at(-1)).toEqual(['依据', 'zone.of-tomorrow']);
  });

  it('is a dialog that is not modal, named by what it is about', () => {
    show();
    const dialog = find('dialog');
    expect(dialog.hasAttribute('open')).toBe(true);
    expect(find(`#${dialog.getAttribute('aria-labelledby')}`).textContent).toBe('文水经济开发区');
  });

  it('stands near its mention, and takes the focus only from a keyboard', () => {
    show();
    expect([find('.card').style.left, find('.card').style.top]).toEqual(['100px', '126px']);
    expect(document.activeElement).toBe(document.body);
    unmount();
    show({ byKeyboard: true });
    expect(document.activeElement).toBe(find('.card'));
  });

  it('closes by its button and by Escape', () => {
    const on = show();
    click(button('关闭'));
    press(button('不是开发区'), 'Escape');
    expect(on.onCloseCard).toHaveBeenCalledTimes(2);
  });

  it('is held while the focus is in it, wherever it wanders', () => {
    const on = show();
    button('关闭').focus();
    button('不是开发区').focus();
    expect(on.onHoldCard.mock.calls).toEqual([[true]]);
    button('不是开发区').blur();
    expect(on.onHoldCard.mock.calls).toEqual([[true], [false]]);
  });

  it.each<[string, Mention]>([
    ['zone', zone({ text: HOSTILE, canonical: HOSTILE, rule: HOSTILE })],
    ['company', company({ text: HOSTILE, canonical: HOSTILE })],
    ['money', money({ text: HOSTILE, per: HOSTILE, currency: HOSTILE, value: 1 })],
  ])('shows a hostile %s as text', (_, mention) => {
    const clips = [clipped('1', { title: HOSTILE, site: HOSTILE, date: HOSTILE })];
    show({ mention, knowledge: { is: 'known', knowledge: knowledge({ total: 1, clips }) } });
    expect(pageText().split(HOSTILE).length).toBeGreaterThan(3);
    expect(findAll('img')).toEqual([]);
  });
});

describe('what the collection knows', () => {
  const clips = ['1', '2', '3', '4'].map((id) => clipped(id));
  const sums = [
    {
      mention: money({ cny: 9_500_000_000, approx: false }),
      isLoose: false,
      clipId: '1',
      date: '2026-11-20',
    },
    { mention: money({ role: '其他' }), isLoose: true, clipId: '2', date: null },
  ];

  it('is being asked for', () => {
    show({ knowledge: { is: 'asking' } });
    expect(find('.known').getAttribute('aria-busy')).toBe('true');
    expect(find('.known-news').textContent).toBe('我的剪报 正在查我的剪报…');
  });

  it('is nothing', () => {
    show();
    expect(find('.known').textContent).toBe('我的剪报 剪报里还没有提到过');
  });

  it('is the clipping of this page, and those beside it', () => {
    show({ knowledge: { is: 'known', knowledge: knowledge({ isHere: true }) } });
    expect(find('.known').textContent).toBe('我的剪报 只有本页的这篇剪报提到');
    unmount();
    show({ knowledge: { is: 'known', knowledge: knowledge({ isHere: true, total: 2 }) } });
    expect(find('.known-news').textContent).toBe('我的剪报 另有 2 篇提到');
  });

  it('cannot be told', () => {
    show({ knowledge: { is: 'failed', problem: 'storage-failed' } });
    expect(find('.known [role=alert]').textContent).toBe('剪报库打不开。重启浏览器后再试。');
  });

  it('is the number of clippings, the last three and the last sums, each a click away', () => {
    const on = show({ knowledge: { is: 'known', knowledge: knowledge({ total: 12, clips, sums }) } });
    expect(find('.known-news').textContent).toBe('我的剪报 12 篇提到');
    expect(findAll('.known-clip').map((each) => each.textContent)).toEqual([
      '文水经济开发区开工项目之1 山西日报 11月20日',
      '文水经济开发区开工项目之2 山西日报 11月20日',
      '文水经济开发区开工项目之3 山西日报 11月20日',
    ]);
    expect(findAll('.known-sums .fact').map((row) => row.textContent)).toEqual([
      '11月20日95亿元 总投资',
      '–约 10.8亿元  同一句',
    ]);
    for (const each of findAll('.known button')) click(each);
    expect(on.onShowName.mock.calls).toEqual([[{ type: 'zone', canonical: '文水经济开发区' }]]);
    expect(on.onShowClip.mock.calls).toEqual([['1'], ['2'], ['3'], ['1'], ['2']]);
    expect(on.onOpenClip).not.toHaveBeenCalled();
  });
});

describe('what the reader teaches', () => {
  it.each<[string, Mention, string, { kind: string; name: string }]>([
    ['no zone', zone(), '不是开发区', { kind: 'not-zone', name: '文水经开区' }],
    ['no company', company(), '不是企业', { kind: 'not-company', name: '晋昊科技' }],
    ['a zone', zone(), '加入我的词典', { kind: 'zone', name: '文水经开区' }],
    ['a company', company(), '加入我的词典', { kind: 'company', name: '晋昊科技' }],
  ])('is that a name is %s', (_, mention, name, word) => {
    const on = show({ mention });
    click(button(name));
    expect(on.onTeach.mock.calls).toEqual([[word]]);
  });

  it('is not offered twice: a dictionary’s name cannot be added', () => {
    show({ mention: zone({ rule: 'zone.dictionary' }) });
    expect(findAll('.teach button').map((each) => each.textContent)).toEqual(['不是开发区']);
  });

  it('is not taught again while it is being written', () => {
    const on = show({ teaching: { is: 'working' } });
    expect(find('.teach-news').textContent).toBe('正在记入我的词典…');
    click(button('不是开发区'));
    expect(on.onTeach).not.toHaveBeenCalled();
  });

  it.each([
    ['zone', '已把“文水”作为开发区加入我的词典'],
    ['company', '已把“文水”作为企业加入我的词典'],
    ['not-zone', '以后不再把“文水”认作开发区'],
    ['not-company', '以后不再把“文水”认作企业'],
  ] as const)('is told: %s', (kind, words) => {
    show({ teaching: { is: 'taught', word: { kind, name: '文水' } } });
    expect(find('output.teach-news').textContent).toBe(words);
  });

  it('can be taken back, by a keyboard without a search for the button', () => {
    const on = show();
    click(button('不是开发区'));
    show({ teaching: { is: 'taught', word: { kind: 'not-zone', name: '文水经开区' } } }, on);
    expect(document.activeElement).toBe(button('撤销'));
    click(button('撤销'));
    expect(on.onUnteach).toHaveBeenCalledOnce();
    show({ teaching: { is: 'taken-back' } }, on);
    expect(find('.teach-news').textContent).toBe('已撤销');
    expect(document.activeElement).toBe(button('不是开发区'));
  });

  it('that could not be written is told, and can be tried again', () => {
    const on = show({ teaching: { is: 'failed', problem: 'storage-full' } });
    expect(find('.teach [role=alert]').textContent).toContain('磁盘空间不够');
    click(button('不是开发区'));
    expect(on.onTeach).toHaveBeenCalledOnce();
  });

  it('that could not be taken back can be tried again', () => {
    const word = { kind: 'not-zone', name: '文水经开区' } as const;
    const on = show({ teaching: { is: 'failed', problem: 'storage-failed', word } });
    expect(find('.teach [role=alert]').textContent).toContain('剪报库打不开');
    expect(findAll('.teach-actions')).toEqual([]);
    click(button('撤销'));
    expect(on.onUnteach).toHaveBeenCalledOnce();
  });

  it('is whole in English', () => {
    const named = zone({ text: 'Wenshui', canonical: 'Wenshui EDZ' });
    mount(
      <MentionCard {...card({ mention: named })} {...actions()} viewport={VIEWPORT} />,
      wordsFrom(ENGLISH),
    );
    expect(pageText()).not.toMatch(/\p{Script=Han}/u);
  });
});
