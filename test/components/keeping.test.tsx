// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AutoBackupPart } from '../../components/keeping/AutoBackupPart';
import { ImportPart } from '../../components/keeping/ImportPart';
import { RestorePart } from '../../components/keeping/RestorePart';
import { RoomPart } from '../../components/keeping/RoomPart';
import type { FileWork } from '../../components/keeping/work-state';
import { FILE_PROBLEMS, type AddressPreview, type BackupPreview } from '../../lib/model';
import { toReportText } from '../../lib/view/keep-words';
import { CHINESE, wordsFrom } from '../locale-words';
import { button, click, find, findAll, mount, NOW, pageText, unmount } from './mount';

afterEach(unmount);

const PREVIEW: BackupPreview = {
  madeAt: NOW,
  clips: 1_200,
  inBin: 3,
  passages: 2,
  folders: 1,
  topics: 0,
  searches: 0,
  words: 4,
  settings: { highlights: true },
  refused: [{ line: 7, why: 'wrong-shape', about: '残缺的一篇' }],
};
const REPORT = { added: 2, merged: 1, unchanged: 0, others: 0, refused: PREVIEW.refused };

function showRestore(work: FileWork<BackupPreview>) {
  const does = {
    onFile: vi.fn(),
    onMerge: vi.fn(),
    onCancel: vi.fn(),
    onClose: vi.fn(),
    onCopy: vi.fn(),
  };
  mount(<RestorePart work={work} {...does} />);
  return does;
}

describe('a restoring', () => {
  it.each(FILE_PROBLEMS)('says in words why a file was not taken: %s', (trouble) => {
    showRestore({ is: 'refused', name: 'b.zip', trouble });
    expect(find('[role=alert]').textContent).toMatch(/^b\.zip 没有采用：.{5,}。$/u);
    button('选择备份文件');
  });

  it('shows what a file holds before anything is changed; settings only when asked for', () => {
    const { onMerge, onClose } = showRestore({ is: 'checked', name: 'b.zip', preview: PREVIEW });
    expect(pageText()).toContain('1,200 篇剪报，其中 3 篇在回收站');
    expect(pageText()).toContain('第 7 行：内容不合格式，写的是“残缺的一篇”');
    click(button('合并到剪报库'));
    expect(onMerge).toHaveBeenLastCalledWith(false);
    click(find('input[type=checkbox]'));
    click(button('合并到剪报库'));
    expect(onMerge).toHaveBeenLastCalledWith(true);
    click(button('取消'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('tells how far it is, and can be cancelled', () => {
    const { onCancel } = showRestore({ is: 'merging', name: 'b.zip', progress: { done: 30, of: 120 } });
    const bar = find('progress');
    expect(bar.getAttribute('value')).toBe('25');
    expect(bar.getAttribute('aria-valuetext')).toBe('已做 30，共 120');
    click(button('取消'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('that ended early says why, and what was done; the report can be copied whole', () => {
    const merged = { report: REPORT, trouble: 'storage-full', added: ['a', 'b'] } as const;
    const { onCopy } = showRestore({ is: 'done', name: 'b.zip', merged });
    expect(find('[role=alert]').textContent).toContain('已做的都留着');
    expect(find('output').textContent).toContain('新增 2 篇');
    click(button('复制报告'));
    expect(onCopy).toHaveBeenCalledWith(toReportText(wordsFrom(CHINESE), REPORT));
    expect(toReportText(wordsFrom(CHINESE), REPORT)).toContain('第 7 行');
  });
});

const does = () => ({
  onFile: vi.fn(),
  onImport: vi.fn(),
  onCancel: vi.fn(),
  onClose: vi.fn(),
  onCopy: vi.fn(),
  onUndo: vi.fn(),
});

describe('addresses', () => {
  const preview: AddressPreview = {
    kind: 'bookmarks',
    fresh: 0,
    known: 5,
    repeated: 0,
    folders: [],
    first: [],
    refused: [],
  };

  it('of which none is new offer nothing to import', () => {
    mount(<ImportPart work={{ is: 'checked', name: 'b.html', preview }} {...does()} />);
    expect(pageText()).toContain('0 个新的，5 个已经在剪报库里');
    expect(findAll('.button-seal')).toEqual([]);
  });

  it('go into folders unless the reader says otherwise', () => {
    const verbs = does();
    const fresh = { ...preview, fresh: 2, folders: ['专题'], first: ['一', '二'] };
    mount(<ImportPart work={{ is: 'checked', name: 'b.html', preview: fresh }} {...verbs} />);
    click(button('导入 2 个'));
    expect(verbs.onImport).toHaveBeenLastCalledWith(true);
    click(find('input[type=checkbox]'));
    click(button('导入 2 个'));
    expect(verbs.onImport).toHaveBeenLastCalledWith(false);
  });
});

it('the automatic backup tells when it was last written, and why it was not', () => {
  const onRhythm = vi.fn();
  mount(
    <AutoBackupPart rhythm="daily" savedAt={NOW} isWriting={false} trouble="not-saved" onRhythm={onRhythm} />,
  );
  expect(pageText()).toContain('上次自动备份：今天 14:30');
  expect(find('[role=alert]').textContent).toContain('没有写成');
  click(find('input[value=weekly]'));
  expect(onRhythm).toHaveBeenCalledWith('weekly');
});

it('room is told with what is used of what there is; where the browser is silent, that', () => {
  const onPersist = vi.fn();
  const storage = { used: 37_000_000, quota: 10_000_000_000, isPersistent: false };
  mount(<RoomPart kept={12} storage={storage} isShort isRefused={false} onPersist={onPersist} />);
  expect(pageText()).not.toContain('浏览器没有答应');
  expect(pageText()).toMatch(/37\s?MB，可用上限 10\s?GB/u);
  expect(find('[role=alert]').textContent).toContain('空间快用完了');
  click(button('请浏览器保留'));
  expect(onPersist).toHaveBeenCalledOnce();
  mount(
    <RoomPart
      kept={null}
      storage={{ used: null, quota: null, isPersistent: true }}
      isShort={false}
      isRefused={false}
      onPersist={onPersist}
    />,
  );
  expect(pageText()).toContain('浏览器没有说明');
  expect(findAll('meter')).toEqual([]);
});

it('a browser that does not agree to keep the library is told of where it was asked, with what helps', () => {
  const storage = { used: 1, quota: 10_000_000_000, isPersistent: false };
  mount(<RoomPart kept={12} storage={storage} isShort={false} isRefused onPersist={vi.fn()} />);
  expect(find('[role=alert]').textContent).toContain('浏览器没有答应');
  expect(find('[role=alert]').textContent).toContain('自动备份');
  expect(button('请浏览器保留').textContent).toBe('请浏览器保留');
});
