import { useEffect, useState } from 'preact/hooks';
import { sendToBackground } from '../../lib/messages';
import type { Clip, ClipAnswer, ClipOutcome, ClipWish, PageArticle, Problem, Result } from '../../lib/model';
import { findClipByUrl } from '../../lib/store';
import type { ActiveTab } from './use-active-tab';

/** A page of several articles, for the reader to choose from. */
export interface Picking {
  readonly articles: readonly PageArticle[];
  readonly problem: Problem | null;
}

/**
 * The clipping of the page beside the panel, and clipping it.
 * @param changes goes up with every change of the collection: it is looked up again
 * @param onClipped what came of clipping
 */
export function usePageClip(
  tab: ActiveTab | null,
  changes: number,
  onClipped: (outcomes: readonly ClipOutcome[]) => void,
  onProblem: (problem: Problem) => void,
) {
  const [clip, setClip] = useState<Clip | null>(null);
  const [isClipping, setClipping] = useState(false);
  const [picking, setPicking] = useState<Picking | null>(null);
  const url = tab?.url;

  useEffect(() => {
    if (url === undefined) {
      setClip(null);
      return undefined;
    }
    let isOver = false;
    void findClipByUrl(url).then((found) => !isOver && setClip((found.ok ? found.value : undefined) ?? null));
    return () => {
      isOver = true;
    };
  }, [url, changes]);
  // Another page: what there was to choose from is gone.
  useEffect(() => setPicking(null), [tab]);

  const clipPage = async () => {
    if (!tab) return;
    setClipping(true);
    const answer: Result<ClipAnswer> = await sendToBackground('clipOrListTab', { tabId: tab.tabId }).catch(
      unanswered,
    );
    setClipping(false);
    if (!answer.ok) onProblem(answer.problem);
    else if (answer.value.is === 'several') setPicking({ articles: answer.value.articles, problem: null });
    else onClipped(answer.value.outcomes);
  };
  const pick = async (indexes: readonly number[]) => {
    if (!tab || !picking) return;
    const wanted: ClipWish = {
      scope: 'article',
      articles: picking.articles.filter(({ index }) => indexes.includes(index)),
    };
    setClipping(true);
    const outcome: Result<readonly ClipOutcome[]> = await sendToBackground('clipTab', {
      tabId: tab.tabId,
      wanted,
    }).catch(unanswered);
    setClipping(false);
    if (outcome.ok) {
      setPicking(null);
      onClipped(outcome.value);
    } else setPicking({ ...picking, problem: outcome.problem });
  };

  return { clip, isClipping, picking, clipPage, pick, closePicker: () => setPicking(null) };
}

function unanswered(error: unknown): { ok: false; problem: Problem } {
  console.error('Quwen:', error);
  return { ok: false, problem: 'unexpected' };
}
