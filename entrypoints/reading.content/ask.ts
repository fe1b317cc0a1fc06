/** What the tools ask the background for, with an answer in any case. */
import type { CardKnowledge } from '../../components/page-tools/mention-card-props';
import { sendToBackground } from '../../lib/messages';
import type { Mention, Problem } from '../../lib/model';
import type { PageChange } from '../../lib/settings';

/** What dictionary and collection know of a mention's name. A sum has no name by which they could. */
export async function askKnowledge({ type, canonical }: Mention): Promise<CardKnowledge> {
  if (type === 'money')
    return { is: 'known', knowledge: { total: 0, isHere: false, clips: [], sums: [], zone: null } };
  const known = await sendToBackground('know', { type, canonical }).catch(unanswered);
  return known.ok ? { is: 'known', knowledge: known.value } : { is: 'failed', problem: known.problem };
}

/** The extension was reloaded or taken away: the page's tools are a relic. */
export function unanswered(error: unknown): { ok: false; problem: Problem } {
  console.debug('Quwen:', error);
  return { ok: false, problem: 'unexpected' };
}

/** Changes the reader's settings; false where the browser could not store that, or nobody answers any more. */
export function askToChange(change: PageChange): Promise<boolean> {
  return sendToBackground('changeSettings', change).then(
    () => true,
    (error: unknown) => {
      console.warn('Quwen:', error);
      return false;
    },
  );
}

/** What leads out of the page: to a clipping's own page, to it in the library, and to all that mentions a name. */
export const OPENERS = {
  onOpenClip: (id: string) => void sendToBackground('openClip', { id }).catch(unanswered),
  onShowClip: (id: string) => void sendToBackground('showClip', { id }).catch(unanswered),
  onShowName: ({ type, canonical }: Pick<Mention, 'type' | 'canonical'>) =>
    void sendToBackground('showName', { type, canonical }).catch(unanswered),
};
