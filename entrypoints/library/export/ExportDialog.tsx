/** Hands clippings out: asks in which form, has the file made by the export worker, and saves it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ExportSheet } from '../../../components/export/ExportSheet';
import { useWords } from '../../../components/words-context';
import { EXPORT_FORMATS, exportFileName, fittingFormat, type ExportFormatId } from '../../../lib/export';
import { PROBLEMS, type Progress } from '../../../lib/model';
import { PROBLEM_WORDS } from '../../../lib/view/words';
import { startExport, type ExportJob } from '../../../lib/workers/export-client';
import { saveFile } from '../../popup/save-file';
import { copyClips } from './copy-clips';
import { COPIES, isFormatId, toCopyChoices, toExportChoices } from './export-choices';

export interface ExportDialogProps {
  /** Clippings, in the order in which they are to stand in the file. */
  readonly ids: readonly string[];
  /** What they are: 所选 3 篇, or what was searched for. */
  readonly name: string;
  readonly onClose: () => void;
  /** Says what came of it, in words. */
  readonly tell: (text: string, onUndo?: () => void) => void;
}

/** Where this browser keeps which form was chosen last. */
const LAST_FORM = 'quwen.export-form';
const LAST_TITLE = 'quwen.export-title';

interface Note {
  readonly text: string;
  readonly isProblem: boolean;
}

export function ExportDialog({ ids, name, onClose, tell }: ExportDialogProps) {
  const words = useWords();
  const { t, count } = words;
  const groups = toExportChoices(words, ids.length);
  const [form, setForm] = useState<ExportFormatId>(() => firstForm(groups, ids.length));
  const [title, setTitle] = useState(() => localStorage.getItem(LAST_TITLE) ?? t('exportDefaultTitle'));
  const [progress, setProgress] = useState<Progress | null>(null);
  const [note, setNote] = useState<Note>({ text: '', isProblem: false });
  const job = useRef<ExportJob | null>(null);

  // Closed while a file is made, it is not wanted.
  useEffect(() => () => job.current?.cancel(), []);

  const make = async () => {
    const format = EXPORT_FORMATS.find(({ id }) => id === form);
    if (!format) return;
    localStorage.setItem(LAST_FORM, form);
    if (format.isTitled) localStorage.setItem(LAST_TITLE, title);
    setNote({ text: '', isProblem: false });
    setProgress({ done: 0, of: ids.length });
    const madeAt = Date.now();
    const wanted = title.trim() || t('exportDefaultTitle');
    job.current = startExport({ form, ids, title: wanted, madeAt }, setProgress);
    const made = await job.current.made;
    job.current = null;
    setProgress(null);
    if (made === null) setNote({ text: t('exportCancelled'), isProblem: false });
    else if (!made.ok) setNote({ text: t(PROBLEM_WORDS[made.problem]), isProblem: true });
    else {
      const file = exportFileName(format, madeAt, made.value.count);
      saveFile(file, made.value.blob);
      tell(t('exportDone', count(made.value.count), file));
      onClose();
    }
  };

  const copy = async (id: string) => {
    const wanted = COPIES.find((each) => each === id);
    if (wanted === undefined) return;
    setNote({ text: t('exportCopying'), isProblem: false });
    try {
      await copyClips(ids, wanted, Date.now());
      tell(t('exportCopied', count(ids.length)));
      onClose();
    } catch (error) {
      const problem = PROBLEMS.find((each) => error instanceof Error && each === error.message);
      setNote({ text: problem ? t(PROBLEM_WORDS[problem]) : t('exportCopyRefused'), isProblem: true });
    }
  };

  return (
    <ExportSheet
      name={name}
      groups={groups}
      form={form}
      title={title}
      copies={toCopyChoices(words, ids.length)}
      progress={progress}
      note={note.text}
      isProblem={note.isProblem}
      onForm={(id) => isFormatId(id) && setForm(id)}
      onTitle={setTitle}
      onExport={() => void make()}
      onCopy={(id) => void copy(id)}
      onCancel={() => job.current?.cancel()}
      onClose={onClose}
    />
  );
}

/** The form that was chosen last, as it can be had; else the first. */
function firstForm(groups: ReturnType<typeof toExportChoices>, number: number): ExportFormatId {
  const [first] = groups.flatMap(({ choices }) => choices).flatMap(({ forms }) => forms.map(({ id }) => id));
  const last = localStorage.getItem(LAST_FORM);
  const wanted = isFormatId(last) ? last : (first ?? null);
  return isFormatId(wanted) ? fittingFormat(wanted, number) : 'json';
}
