import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageKnowledge } from '../../components/PageView';
import { READ_AGAIN_MS } from '../../lib/limits';
import { sendToBackground } from '../../lib/messages';
import type { PageReport, Result } from '../../lib/model';
import { findTargetTab } from './target-tab';

/** What is known of the reader's page, asked again until it has been read. */
export function usePage() {
  const [page, setPage] = useState<PageKnowledge>({ is: 'asking' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const over = new AbortController();
    const ask = async () => {
      const tabId = await findTargetTab();
      while (!over.signal.aborted) {
        const answer = await readPage(tabId);
        if (over.signal.aborted) return;
        setPage(
          answer.ok ? { is: 'known', report: answer.value } : { is: 'unreadable', problem: answer.problem },
        );
        if (!answer.ok || answer.value.state !== 'reading') return;
        await new Promise((resolve) => setTimeout(resolve, READ_AGAIN_MS));
      }
    };
    void ask();
    return () => over.abort();
  }, [attempt]);

  const retry = useCallback(() => {
    setPage({ is: 'asking' });
    setAttempt((before) => before + 1);
  }, []);
  return { page, retry };
}

async function readPage(tabId: number | undefined): Promise<Result<PageReport>> {
  if (tabId === undefined) return { ok: false, problem: 'page-gone' };
  return sendToBackground('readTab', { tabId }).catch((error: unknown) => {
    console.error('Quwen:', error);
    return { ok: false, problem: 'unexpected' } as const;
  });
}
