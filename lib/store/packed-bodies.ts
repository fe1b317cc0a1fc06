/** What takes longest of a restoring, done before the transaction that writes it: deflating analyses and HTML. */
import type { Analysis } from '../model';
import type { ClipRecord } from './keep-records';
import { toStoredAnalysis, type StoredAnalysis } from './stored-analysis';
import { toStoredHtml, type StoredHtml } from './stored-html';

interface Packed {
  /** Of which text and HTML the stored one is. */
  readonly text: string;
  readonly html: string;
  readonly stored: { readonly html: StoredHtml; readonly analysis: StoredAnalysis };
}

/** By the analysis, which goes along unchanged when clippings are merged; their ids and keys may not. */
export type PackedBodies = ReadonlyMap<Analysis, Packed>;

type Body = Pick<ClipRecord, 'text' | 'html' | 'analysis'>;

/** Some tens of milliseconds for a hundred long articles. */
export function packBodies(records: readonly Body[]): PackedBodies {
  return new Map(
    records.map(({ text, html, analysis }) => [
      analysis,
      { text, html, stored: { html: toStoredHtml(html, text), analysis: toStoredAnalysis(analysis) } },
    ]),
  );
}

/** A body as it is stored, from what was packed before where that is of the same; `stored`: its HTML, where that lies there already. */
export function packBody(
  { text, html, analysis }: Body,
  packed: PackedBodies,
  stored: StoredHtml | undefined,
): Packed['stored'] {
  const before = packed.get(analysis);
  return {
    html:
      stored ??
      (before?.html === html && before.text === text ? before.stored.html : toStoredHtml(html, text)),
    analysis: before?.stored.analysis ?? toStoredAnalysis(analysis),
  };
}
