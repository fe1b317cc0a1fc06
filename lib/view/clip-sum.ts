/** The sum that stands for a clipping in lists, with what it is for. */
import { INVESTED_ROLES, type Clip } from '../model';
import { ROLE_WORDS, type Words } from './words';

export interface ClipSum {
  /** 15亿元; 产值 4000亿元 where it is no investment: it is not to be taken for one. */
  readonly short: string;
  /** 总投资 15亿元; 最大金额 15亿元 where nothing is said of it. */
  readonly full: string;
}

/** Null for a clipping that names no sum. */
export function toClipSum({ largestSum, sumRole }: Clip, { t, yuan }: Words): ClipSum | null {
  if (largestSum === null) return null;
  const figures = yuan(largestSum);
  if (sumRole === null || sumRole === '其他') return { short: figures, full: t('clipLargestSum', figures) };
  const full = `${t(ROLE_WORDS[sumRole])} ${figures}`;
  return { short: INVESTED_ROLES.some((role) => role === sumRole) ? figures : full, full };
}
