/**
 * The analysis of a clipping as it is stored: deflated JSON, a seventh of what its mentions take as objects, each of which
 * carries the names of its fields. Rows from before that hold the analysis itself.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Analysis } from '../model';

export type StoredAnalysis = Analysis | Uint8Array;

/** What a damaged row is read as: an analysis of no version, which the next rebuild makes again. */
const NONE: Analysis = { version: 0, articles: [], mentions: [] };

/** Of 1 to 9: in two thirds of the time of 6, and a twentieth larger. */
const LEVEL = 3;

/** To be called before a transaction begins, like `toStoredHtml`. */
export function toStoredAnalysis(analysis: Analysis): StoredAnalysis {
  return deflateSync(strToU8(JSON.stringify(analysis)), { level: LEVEL });
}

/** The analysis again; without mentions where the row is damaged, or lost. */
export function fromStoredAnalysis(stored: StoredAnalysis | undefined): Analysis {
  if (!(stored instanceof Uint8Array)) return isAnalysis(stored) ? stored : NONE;
  try {
    const analysis: unknown = JSON.parse(strFromU8(inflateSync(stored)));
    return isAnalysis(analysis) ? analysis : NONE;
  } catch {
    return NONE;
  }
}

/** What was stored whole is what was made; so no mention is looked at by itself. */
function isAnalysis(value: unknown): value is Analysis {
  return (
    typeof value === 'object' &&
    value !== null &&
    'articles' in value &&
    Array.isArray(value.articles) &&
    'mentions' in value &&
    Array.isArray(value.mentions)
  );
}
