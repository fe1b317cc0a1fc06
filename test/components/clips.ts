import type { Clip } from '../../lib/model';

/** A clipping for tests, with what matters to the test put in. */
export function makeClip(id: string, facts: Partial<Clip> = {}): Clip {
  return {
    id,
    address: `https://paper.example.com/${id}.html`,
    url: `https://paper.example.com/${id}.html`,
    title: `文水经济开发区开工项目之${id}`,
    site: '山西日报',
    date: '2026-11-20',
    time: null,
    author: '',
    correspondent: '',
    editor: '',
    edition: '',
    scope: 'page',
    story: id,
    note: '',
    tags: [],
    verdict: { isZoneNews: true, score: 0.9, reasons: [] },
    zones: ['文水经济开发区'],
    companies: [],
    largestSum: 9_500_000_000,
    mentionCount: 3,
    places: [],
    analysisVersion: 1,
    state: 'unread',
    starred: false,
    folder: '',
    revision: 1,
    textRevision: 1,
    clippedAt: new Date(2026, 10, 21, 9, 0).getTime(),
    updatedAt: new Date(2026, 10, 21, 14, 5).getTime(),
    changedAt: new Date(2026, 10, 21, 14, 5).getTime(),
    deletedAt: null,
    ...facts,
  };
}
