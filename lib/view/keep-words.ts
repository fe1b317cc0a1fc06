/** The words of keeping: why a file was refused, what came of a restoring, how much room there is. */
import { FILE_PROBLEMS } from '../model';
import type {
  AddressKind,
  AutoBackupTrouble,
  BackupRhythm,
  FileProblem,
  KeepTrouble,
  MergeReport,
  Refusal,
} from '../model';
import { PROBLEM_WORDS, type MessageKey, type Words } from './words';

const FILE_PROBLEM_WORDS = {
  'not-ours': 'keepFile_not_ours',
  newer: 'keepFile_newer',
  broken: 'keepFile_broken',
  cut: 'keepFile_cut',
  'too-large': 'keepFile_too_large',
  empty: 'keepFile_empty',
  'unknown-format': 'keepFile_unknown_format',
} as const satisfies Record<FileProblem, MessageKey>;

export const REFUSAL_WORDS = {
  'not-json': 'keepRefused_not_json',
  'wrong-shape': 'keepRefused_wrong_shape',
  'too-large': 'keepRefused_too_large',
  'no-web-address': 'keepRefused_no_web_address',
  conflict: 'keepRefused_conflict',
} as const satisfies Record<Refusal, MessageKey>;

export const RHYTHM_WORDS = {
  off: 'keepRhythm_off',
  daily: 'keepRhythm_daily',
  weekly: 'keepRhythm_weekly',
} as const satisfies Record<BackupRhythm, MessageKey>;

export const AUTO_TROUBLE_WORDS = {
  'not-allowed': 'keepAuto_not_allowed',
  'not-saved': 'keepAuto_not_saved',
  'storage-full': 'problem_storage_full',
  'storage-newer': 'problem_storage_newer',
  'storage-denied': 'problem_storage_denied',
  'storage-failed': 'problem_storage_failed',
  'too-large': 'keepTooLarge',
  unexpected: 'problem_unexpected',
} as const satisfies Record<AutoBackupTrouble, MessageKey>;

export const KIND_WORDS = {
  bookmarks: 'keepKind_bookmarks',
  table: 'keepKind_table',
  list: 'keepKind_list',
  quwen: 'keepKind_quwen',
} as const satisfies Record<AddressKind, MessageKey>;

/** Why it ended, in a sentence. */
export function toTroubleWords({ t }: Words, trouble: KeepTrouble): string {
  if (trouble === 'cancelled') return t('keepCancelled');
  const ofFile = FILE_PROBLEMS.find((each) => each === trouble);
  if (ofFile) return t(FILE_PROBLEM_WORDS[ofFile]);
  return t(PROBLEM_WORDS[isProblem(trouble) ? trouble : 'unexpected']);
}

function isProblem(trouble: KeepTrouble): trouble is keyof typeof PROBLEM_WORDS {
  return trouble in PROBLEM_WORDS;
}

/** A refused line: which, why, and what it was about. */
export function toRefusedWords(
  { t, count }: Words,
  { line, why, about }: MergeReport['refused'][number],
): string {
  const reason = t(REFUSAL_WORDS[why]);
  const what = about === '' ? reason : t('keepRefusedAbout', reason, about);
  return line === 0 ? what : t('keepRefusedLine', count(line), what);
}

/** What came of it, a line each; what is none of is left out, but for the first. Refused lines are told apart. */
export function toReportLines(words: Words, report: MergeReport): string[] {
  const { t, count } = words;
  const { added, merged, unchanged, others } = report;
  return [
    t('keepReportAdded', count(added)),
    ...(merged > 0 ? [t('keepReportMerged', count(merged))] : []),
    ...(unchanged > 0 ? [t('keepReportUnchanged', count(unchanged))] : []),
    ...(others > 0 ? [t('keepReportOthers', count(others))] : []),
  ];
}

/** The report as a text of its own, every refused line in it. */
export function toReportText(words: Words, report: MergeReport): string {
  const { refused } = report;
  return [
    ...toReportLines(words, report),
    ...(refused.length > 0 ? [words.t('keepReportRefused', words.count(refused.length))] : []),
    ...refused.map((each) => `  ${toRefusedWords(words, each)}`),
  ].join('\n');
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1_000;

/** Bytes as a reader says them: 37 MB. */
export function toRoomWords(language: string, bytes: number): string {
  let [figure, at] = [bytes, 0];
  while (figure >= STEP && at < UNITS.length - 1) {
    figure /= STEP;
    at += 1;
  }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[at] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: figure < 10 && at > 1 ? 1 : 0,
  }).format(figure);
}
