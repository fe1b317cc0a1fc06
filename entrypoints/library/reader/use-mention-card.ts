import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CardKnowledge } from '../../../components/page-tools/mention-card-props';
import { LEAVE_MS, REST_MS } from '../../../lib/limits';
import { sendToBackground } from '../../../lib/messages';
import type { FullClip, Mention } from '../../../lib/model';
import type { ReaderLook } from '../../../lib/view/reader-look';
import type { Rect } from '../../../lib/view/place-card';
import { isInSight, mentionOf, rectsOfMention } from './article-places';

export interface OpenCard {
  readonly index: number;
  readonly mention: Mention;
  readonly rects: readonly Rect[];
  readonly byKeyboard: boolean;
  readonly knowledge: CardKnowledge;
}

interface Pane {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/**
 * The card of a mention: it comes up where the pointer rests or clicks, and where the keyboard has gone to; it goes with the
 * pointer, unless that is on its way to it.
 */
export function useMentionCard(clip: FullClip, { sheet, scroller }: Pane, shown: ReaderLook['shown']) {
  const [card, setCard] = useState<OpenCard | null>(null);
  const isHeld = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = useRef<OpenCard | null>(null);
  current.current = card;
  const { mentions } = clip.analysis;

  const later = useCallback((milliseconds: number, act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, milliseconds);
  }, []);

  const open = useCallback(
    (index: number, byKeyboard: boolean) => {
      const mention = mentions[index];
      if (!mention || !sheet.current) return;
      clearTimeout(timer.current);
      const isSum = mention.type === 'money';
      setCard({
        index,
        mention,
        rects: rectsOfMention(sheet.current, index),
        byKeyboard,
        knowledge: isSum
          ? { is: 'known', knowledge: { total: 0, isHere: false, clips: [], sums: [], zone: null } }
          : { is: 'asking' },
      });
      if (isSum) return;
      void knowledgeOf(mention, clip.id).then((knowledge) =>
        setCard((now) => (now?.index === index && now.mention === mention ? { ...now, knowledge } : now)),
      );
    },
    [mentions, clip.id, sheet],
  );

  const close = useCallback(() => {
    clearTimeout(timer.current);
    isHeld.current = false;
    // nb. Gone with the card, the focus would be nowhere; where it is elsewhere it stays.
    if (document.activeElement?.closest('.reader-card')) scroller.current?.focus({ preventScroll: true });
    setCard(null);
  }, [scroller]);

  const hold = useCallback(
    (held: boolean) => {
      isHeld.current = held;
      if (held) clearTimeout(timer.current);
      else if (current.current && !current.current.byKeyboard) later(LEAVE_MS, () => setCard(null));
    },
    [later],
  );

  /** To the next (1) or previous (-1) mention of a kind that is shown; false where there is none. */
  const step = useCallback(
    (by: 1 | -1): boolean => {
      const walked = mentions.flatMap((mention, index) => (shown[mention.type] ? [index] : []));
      const at = current.current ? walked.indexOf(current.current.index) : -1;
      const next = at < 0 ? firstInView(walked, by, sheet.current, scroller.current) : at + by;
      const index = walked[(next + walked.length) % walked.length];
      if (index === undefined || !sheet.current) return false;
      sheet.current.querySelector(`[data-mention="${index}"]`)?.scrollIntoView({ block: 'center' });
      open(index, true);
      return true;
    },
    [mentions, shown, open, sheet, scroller],
  );

  useEffect(() => setCard(null), [clip.id, shown]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const article = sheet.current;
    if (!article) return undefined;
    const over = new AbortController();
    article.addEventListener(
      'pointerover',
      ({ target, pointerType, buttons }) => {
        // nb. A pressed button selects text: nothing may come up under it.
        if (pointerType !== 'mouse' || buttons !== 0) return;
        const index = mentionOf(target);
        if (isSelecting()) clearTimeout(timer.current);
        else if (index !== null && index !== current.current?.index) later(REST_MS, () => open(index, false));
        else if (index === null && !current.current) clearTimeout(timer.current);
        else if (index === null && current.current && !current.current.byKeyboard && !isHeld.current)
          later(LEAVE_MS, () => setCard(null));
      },
      over,
    );
    article.addEventListener(
      'pointerdown',
      () => {
        // Here a selection may begin: what was about to come up, or is up, would stand in its way.
        clearTimeout(timer.current);
        setCard(null);
      },
      over,
    );
    article.addEventListener(
      'click',
      ({ target }) => {
        const index = mentionOf(target);
        if (index !== null && !isSelecting()) open(index, false);
      },
      over,
    );
    return () => over.abort();
  }, [sheet, open, later, clip.id]);
  useEffect(() => {
    const pane = scroller.current;
    if (!pane || !card) return undefined;
    const over = new AbortController();
    const follow = () => {
      const article = sheet.current;
      const now = current.current;
      if (!article || !now) return;
      const rects = rectsOfMention(article, now.index);
      // It goes along with its mention, and away with it.
      if (isInSight(rects, pane)) setCard({ ...now, rects });
      else close();
    };
    pane.addEventListener('scroll', follow, { signal: over.signal, passive: true });
    window.addEventListener('resize', follow, over);
    return () => over.abort();
  }, [scroller, sheet, close, card?.index]);

  return { card, open, close, hold, step };
}

const isSelecting = (): boolean => document.getSelection()?.isCollapsed === false;

/** The place, among those walked, of the first mention below the upper edge of the pane (1), or the last above its lower one (-1). */
function firstInView(
  walked: readonly number[],
  by: 1 | -1,
  sheet: HTMLElement | null,
  pane: HTMLElement | null,
): number {
  if (!sheet || !pane) return 0;
  const { top, bottom } = pane.getBoundingClientRect();
  const topOf = (index: number) => rectsOfMention(sheet, index)[0]?.top ?? 0;
  if (by === 1)
    return Math.max(
      0,
      walked.findIndex((index) => topOf(index) >= top),
    );
  return Math.max(
    0,
    walked.findLastIndex((index) => topOf(index) <= bottom),
  );
}

/** nb. The clipping that is being read is none that the reader wants to be sent to. */
async function knowledgeOf({ type, canonical }: Mention, here: string): Promise<CardKnowledge> {
  try {
    const known = await sendToBackground('know', { type, canonical, here });
    return known.ok ? { is: 'known', knowledge: known.value } : { is: 'failed', problem: known.problem };
  } catch (error) {
    console.error('Quwen:', error);
    return { is: 'failed', problem: 'unexpected' };
  }
}
