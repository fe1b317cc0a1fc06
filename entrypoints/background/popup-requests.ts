/**
 * What the popup asks of the collection. It has no database of its own: with Dexie it would be more than twice the size, and it is
 * opened for a glance. Its list comes from the search's worker.
 */
import { onBackgroundMessage } from '../../lib/messages';
import { changeClips, findClipByUrl, findReprints, putBack, takeBackClips } from '../../lib/store';
import { openOriginal } from './page-requests';
import { assertOwnPage } from './senders';

/** To be called synchronously when the background starts. */
export function answerPopup(): void {
  onBackgroundMessage('keptOfAddress', async ({ data, sender }) => {
    assertOwnPage(sender);
    const found = await findClipByUrl(data.url);
    if (!found.ok) return found;
    const clip = found.value;
    if (!clip) return { ok: true, value: null };
    const reprints = await findReprints(clip.id);
    return { ok: true, value: { clip, reprints: reprints.ok ? reprints.value : [] } };
  });
  onBackgroundMessage('changeClips', ({ data, sender }) => {
    assertOwnPage(sender);
    return changeClips(data.ids, data.change, Date.now());
  });
  onBackgroundMessage('putBackClips', ({ data, sender }) => {
    assertOwnPage(sender);
    return putBack(data);
  });
  onBackgroundMessage('takeBackClips', ({ data, sender }) => {
    assertOwnPage(sender);
    return takeBackClips(data.ids, Date.now());
  });
  onBackgroundMessage('openOriginal', async ({ data, sender }) => {
    assertOwnPage(sender);
    await openOriginal(data.id);
  });
}
