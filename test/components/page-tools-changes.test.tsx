// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { ClipNote } from '../../components/page-tools/ClipNote';
import type { ClipOutcome } from '../../lib/model';
import { button, click, find, findAll, mount, unmount } from './mount';
import { actions, clipped, HOSTILE } from './page-tools-samples';

afterEach(unmount);

const updated = (changed: NonNullable<ClipOutcome['changed']>): ClipOutcome => ({
  clip: clipped('1'),
  reprints: [],
  how: 'updated',
  changed,
});

function show(outcome: ClipOutcome) {
  const on = actions();
  const told = { is: 'clipped', outcomes: [outcome] } as const;
  mount(<ClipNote id={1} told={told} savings={new Map()} problem={null} {...on} />);
  return on;
}

describe('a page that was clipped again with another text', () => {
  it('says what changed on the page, where the earlier text is, and goes back to it', () => {
    const differences = [
      { of: 'money', here: '128.8亿元', there: '126.8亿元' },
      { of: 'company', here: HOSTILE, there: '' },
      { of: 'date', here: '', there: '2026-07-20' },
    ] as const;
    const changed = { earlier: 'v1', differences };
    const on = show(updated(changed));
    expect(find('.clip-note-head').textContent).toBe('剪报已更新，网页上的内容改了撤销');
    expect(findAll('.differences .fact').map((row) => row.textContent)).toEqual([
      '金额原 126.8亿元，现 128.8亿元',
      `企业新增 ${HOSTILE}`,
      '日期已无 2026-07-20',
    ]);
    expect(find('.reprint').textContent).toContain('旧版在回收站里，留 30 天');
    click(button('撤销'));
    expect(on.onUndo.mock.calls).toEqual([[['v1']]]);
  });

  it('says so where no fact changed, and lists no more than can be read', () => {
    show(updated({ earlier: 'v1', differences: [] }));
    expect(find('.reprint').textContent).toContain('正文有改动');
    const differences = Array.from({ length: 30 }, (_, at) => ({
      of: 'money' as const,
      here: `${at}亿元`,
      there: '',
    }));
    unmount();
    show(updated({ earlier: 'v1', differences }));
    expect(findAll('.differences .fact')).toHaveLength(8);
    expect(find('.reprint').textContent).toContain('另有 22 处');
  });
});
