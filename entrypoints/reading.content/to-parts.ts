import type { ClipNoteState } from '../../components/page-tools/clip-note-props';
import type { LegendState } from '../../components/page-tools/legend-props';
import type { PageToolsState } from '../../components/page-tools/PageTools';
import { FOLDED_BELOW_WIDTH } from '../../lib/limits';
import type { Clip, Mention, MentionType, PageReport } from '../../lib/model';
import type { Settings } from '../../lib/settings';

/** Nothing is shown. */
export const NOTHING: PageToolsState = {
  legend: null,
  card: null,
  clipNote: null,
  picker: null,
  leftHost: null,
  taught: null,
  viewport: { width: 0, height: 0 },
};

interface Standing {
  /** Where the reader has stepped to, among the mentions that are shown. */
  readonly at: number | null;
  readonly clip: Clip | null;
  readonly isClipping: boolean;
  readonly host: string;
  readonly width: number;
}

/** The legend of a page of zone news. */
export function toLegend(report: PageReport, settings: Settings, standing: Standing): LegendState {
  const { state, mentions, problem, canPaint, truncated } = report;
  const { shown, highlights, foldedHosts, unfoldedHosts } = settings;
  const { at, clip, isClipping, host, width } = standing;
  return {
    state: state === 'painted' ? 'ready' : state === 'failed' ? 'failed' : 'reading',
    problem,
    counts: countsOf(mentions),
    shown,
    highlights,
    canPaint,
    truncated,
    step: { at, of: mentions.filter(({ type }) => shown[type]).length },
    clip,
    isClipping,
    // On a narrow page it would stand in the text: there it waits until it is asked for.
    isFolded: foldedHosts.includes(host) || (width < FOLDED_BELOW_WIDTH && !unfoldedHosts.includes(host)),
  };
}

function countsOf(mentions: readonly Mention[]): Record<MentionType, number> {
  const counts: Record<MentionType, number> = { zone: 0, company: 0, money: 0 };
  for (const { type } of mentions) counts[type]++;
  return counts;
}

/** A new confirmation; `id` tells it from the one before. */
export function noteOf(id: number, told: ClipNoteState['told']): ClipNoteState {
  return { id, told, savings: new Map(), problem: null };
}
