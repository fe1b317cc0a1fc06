/** Rows of every table as lib/store writes them. The derived tables (catalogue, packs) stay empty: their maker fills them. */
import { SKETCH_VERSION, toMarks, toPrint } from '../../lib/clip/likeness';
import type { Clip, Folder, FullClip, Passage, SavedSearch } from '../../lib/model';
import { EVERYTHING, NO_CHOICE } from '../../lib/model';
import type { BodyRow, TextRow, TraceRow } from '../../lib/store/rows';
import { toStoredAnalysis } from '../../lib/store/stored-analysis';
import { toStoredHtml } from '../../lib/store/stored-html';
import { NOW, toFolderId } from './make-clips';
import { FOLDERS } from './word-lists';

export interface CollectionRows {
  readonly clips: readonly Clip[];
  readonly texts: readonly TextRow[];
  readonly bodies: readonly BodyRow[];
  readonly traces: readonly TraceRow[];
  readonly passages: readonly Passage[];
}

/** The rows of some clippings. */
export function toRows(clips: readonly FullClip[]): CollectionRows {
  return {
    clips: clips.map(
      ({ text: _text, html: _html, analysis: _a, provenance: _p, passages: _q, ...clip }) => clip,
    ),
    texts: clips.map(({ id, text }) => ({ id, text })),
    bodies: clips.map(({ id, text, html, analysis, provenance }) => ({
      id,
      html: toStoredHtml(html, text),
      analysis: toStoredAnalysis(analysis),
      provenance,
    })),
    traces: clips.map(({ id, address, text }) => ({
      id,
      addresses: [address],
      canonical: null,
      marks: toMarks(toPrint(text, true)),
      sketch: SKETCH_VERSION,
    })),
    passages: clips.flatMap(({ passages }) => passages),
  };
}

/** The folders that made-up clippings lie in, and searches that a desk would keep. */
export function shelfRows(): {
  readonly folders: readonly Folder[];
  readonly searches: readonly SavedSearch[];
} {
  const addedAt = NOW - 400 * 86_400_000;
  return {
    folders: FOLDERS.map((name, number) => ({ id: toFolderId(number), name, addedAt: addedAt + number })),
    searches: [
      {
        id: 'search-1',
        name: '未读的半导体',
        addedAt,
        query: { ...EVERYTHING, text: '半导体', chosen: { ...NO_CHOICE, state: ['unread'] } },
      },
      {
        id: 'search-2',
        name: '十亿元以上',
        addedAt: addedAt + 1,
        query: { ...EVERYTHING, sumFrom: 1_000_000_000, sort: 'sum' },
      },
    ],
  };
}
