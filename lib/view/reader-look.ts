/** How the reader has a clipping set, and what is marked in it: remembered from one clipping to the next. */
import { MENTION_TYPES, type MentionType } from '../model';

/** Sizes of the text, in pixels. */
export const TEXT_SIZES = [16, 17, 18, 20] as const;
/** Widths of a line, in characters. */
export const LINE_WIDTHS = [34, 37, 40] as const;

export interface ReaderLook {
  readonly size: (typeof TEXT_SIZES)[number];
  readonly width: (typeof LINE_WIDTHS)[number];
  /** Which kinds of mention are painted. */
  readonly shown: Readonly<Record<MentionType, boolean>>;
}

export const DEFAULT_LOOK: ReaderLook = {
  size: 17,
  width: 37,
  shown: { zone: true, company: true, money: true },
};

/** A look out of what was stored; whatever is missing or none of ours is as in DEFAULT_LOOK. */
export function toReaderLook(stored: unknown): ReaderLook {
  const from = isRecord(stored) ? stored : {};
  const shown = isRecord(from['shown']) ? from['shown'] : {};
  return {
    size: TEXT_SIZES.find((size) => size === from['size']) ?? DEFAULT_LOOK.size,
    width: LINE_WIDTHS.find((width) => width === from['width']) ?? DEFAULT_LOOK.width,
    shown: MENTION_TYPES.reduce(
      (all, type) => ({ ...all, [type]: shown[type] !== false }),
      DEFAULT_LOOK.shown,
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
