import type { ZoneEntry } from '../dictionary';
import type { Span } from '../model';
import type { ZoneSuffix } from './words/zone-kinds';

/** A zone or park found in clean text, not yet under its canonical name. */
export interface ZoneFind extends Span {
  readonly name: string;
  /** The words before the ending (湘潭 of 湘潭高新区). */
  readonly stem: string;
  readonly suffix: ZoneSuffix;
  /** What the dictionary says of it. */
  readonly entry: ZoneEntry | undefined;
  /** Of the area of a zone (广西自贸试验区 | 钦州港片区): the zone, and the area's own name. */
  readonly area?: { readonly of: ZoneFind; readonly name: string } | undefined;
  /** Of a name that the page gave a zone (以下简称“中德园”): the zone. */
  readonly means?: ZoneFind;
  readonly rule: string;
}
