import type { Story } from '../../lib/figures/count';
import type { Place } from './next-mark';
import type { MarkLink } from './Picture';

/** What a mark of a picture narrows the search to. */
export interface MarkTarget {
  readonly zone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sort?: 'sum';
}

export interface FigureProps {
  readonly stories: readonly Story[];
  /** Makes the link of a mark. The same function as long as the search is the same. */
  readonly toLink: (target: MarkTarget, name: string, place: Place) => MarkLink;
}
