import type { FigureRow } from '../../lib/model';

let made = 0;

/** A row of the charts; name only what a test is about. Each is a story of its own. */
export function figureRow(facts: Partial<FigureRow> = {}): FigureRow {
  made += 1;
  return {
    id: `c${made}`,
    story: `c${made}`,
    day: '2026-03-18',
    hasOwnDate: true,
    zones: ['兴县经济技术开发区'],
    largestSum: null,
    sumRole: '总投资',
    ...facts,
  };
}
