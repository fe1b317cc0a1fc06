/** What scripts of ours in pages ask for. They share a process with the page: each word of theirs is checked. */
import { browser } from 'wxt/browser';
import {
  checkAnnotation,
  checkId,
  checkIds,
  checkName,
  checkPage,
  checkPageChange,
  checkText,
  checkWish,
  checkWord,
} from '../../lib/checks';
import { onBackgroundMessage, sendToPage } from '../../lib/messages';
import {
  EVERYTHING,
  NO_CHOICE,
  type ClipOutcome,
  type MentionType,
  type Problem,
  type Result,
  type SearchQuery,
} from '../../lib/model';
import { changeFromPage } from '../../lib/settings';
import {
  addWord,
  annotateClip,
  changeClips,
  findClipByUrl,
  knowledgeOf,
  readClips,
  removeWord,
  takeBackClips,
} from '../../lib/store';
import { openLibrary } from '../library/open-library';
import { showCount } from './badge';
import { clipFrame, clipOrList } from './clipping';
import { wakeReader } from './frames';
import { areRecent, keepRecent } from './recent-clips';
import { describeZone, forgetWords, recogniseText } from './recogniser';
import { frameOf, isSameSite } from './senders';

const failed = (problem: Problem) => ({ ok: false, problem }) as const;

export function answerPages(): void {
  onBackgroundMessage('wake', async ({ sender }) => {
    const { tabId, frameId } = frameOf(sender);
    await wakeReader(tabId, frameId);
  });
  onBackgroundMessage('recognise', async ({ data, sender }) => {
    frameOf(sender);
    const page = checkText(data);
    if (!page) return failed('draft-refused');
    return { ok: true, value: await recogniseText(page.text, page.wait) };
  });
  onBackgroundMessage('showCount', ({ sender }) => showCount(frameOf(sender).tabId));
  onBackgroundMessage('know', async ({ data, sender }) => {
    const { url } = frameOf(sender);
    const name = checkName(data);
    if (!name) return failed('draft-refused');
    const ofPage = name.here === undefined ? await findClipByUrl(url) : undefined;
    const here = name.here ?? (ofPage?.ok ? ofPage.value?.id : undefined);
    const known = await knowledgeOf(name.type, name.canonical, here);
    if (!known.ok) return known;
    const zone = name.type === 'zone' ? await describeZone(name.canonical) : null;
    return { ok: true, value: { ...known.value, zone } };
  });
  onBackgroundMessage('clipOfPage', async ({ data, sender }) => {
    const page = checkPage(data);
    // nb. Firefox goes on naming the address that was loaded when a page has changed its own: the script's word is taken, for its site.
    if (!page || !isSameSite(page.url, frameOf(sender).url)) return failed('draft-refused');
    const found = await findClipByUrl(page.url);
    return found.ok ? { ok: true, value: found.value ?? null } : found;
  });
  onBackgroundMessage('clipOrList', async ({ sender }) => {
    const place = frameOf(sender);
    const answer = await clipOrList(place).catch(unexpected);
    if (answer.ok && answer.value.is === 'clipped') await clipped(place.tabId, answer.value.outcomes);
    return answer;
  });
  onBackgroundMessage('clipPage', async ({ data, sender }) => {
    const place = frameOf(sender);
    const wanted = checkWish(data);
    if (!wanted) return failed('draft-refused');
    const outcome = await clipFrame(place, wanted).catch(unexpected);
    if (outcome.ok) await clipped(place.tabId, outcome.value);
    return outcome;
  });
  onBackgroundMessage('annotateClip', async ({ data, sender }) => {
    const { tabId, url } = frameOf(sender);
    const annotation = checkAnnotation(data);
    const isAllowed =
      annotation && ((await areRecent(tabId, [annotation.id])) || (await isOfPage(annotation.id, url)));
    if (!isAllowed) return failed('draft-refused');
    return annotateClip(annotation.id, annotation, Date.now());
  });
  onBackgroundMessage('changeSettings', async ({ data, sender }) => {
    frameOf(sender);
    const change = checkPageChange(data);
    if (change) await changeFromPage(change);
  });
  onBackgroundMessage('undoClips', async ({ data, sender }) => {
    const { tabId } = frameOf(sender);
    const clips = checkIds(data);
    if (!clips || !(await areRecent(tabId, clips.ids))) return failed('draft-refused');
    const undone = await takeBackClips(clips.ids, Date.now());
    void showCount(tabId);
    return undone.ok ? { ok: true, value: undefined } : undone;
  });
  onBackgroundMessage('addWord', async ({ data, sender }) => {
    frameOf(sender);
    const word = checkWord(data);
    if (!word) return failed('draft-refused');
    return heard(await addWord(word.kind, word.name, Date.now()));
  });
  onBackgroundMessage('removeWord', async ({ data, sender }) => {
    frameOf(sender);
    const word = checkId(data);
    if (!word) return failed('draft-refused');
    const removed = await removeWord(word.id);
    return heard<void>(removed.ok ? { ok: true, value: undefined } : removed);
  });
  onBackgroundMessage('openClip', async ({ data, sender }) => {
    frameOf(sender);
    const wanted = checkId(data);
    if (wanted) await openOriginal(wanted.id);
  });
  onBackgroundMessage('showClip', async ({ data, sender }) => {
    frameOf(sender);
    const wanted = checkId(data);
    if (wanted) await openLibrary({ clipId: wanted.id });
  });
  onBackgroundMessage('showName', async ({ data, sender }) => {
    frameOf(sender);
    const name = checkName(data);
    if (name) await openLibrary({ query: queryFor(name.type, name.canonical) });
  });
}

/** Whether a clipping is that of the page at an address. */
async function isOfPage(id: string, url: string): Promise<boolean> {
  const found = await findClipByUrl(url);
  return found.ok && found.value?.id === id;
}

/** The search that finds what mentions a zone or company, under whatever name the article has for it; a sum has none. */
function queryFor(type: MentionType, canonical: string): SearchQuery {
  if (type === 'money') return EVERYTHING;
  return { ...EVERYTHING, chosen: { ...NO_CHOICE, [type]: [canonical] } };
}

/** Opens the page of a clipping in a tab. That counts as read; what the reader put down as being read, or done with, stays so. */
export async function openOriginal(id: string): Promise<void> {
  const found = await readClips([id]);
  const clip = found.ok ? found.value[0] : undefined;
  if (!clip) return;
  await browser.tabs.create({ url: clip.url });
  if (clip.state === 'unread') await changeClips([clip.id], { do: 'state', state: 'done' }, Date.now());
}

/** What was clipped from a page may be annotated and taken back there, and its badge says so. */
async function clipped(tabId: number, outcomes: readonly ClipOutcome[]): Promise<void> {
  await keepRecent(tabId, outcomes);
  void showCount(tabId);
}

/** Tells every page that the reader's dictionary changed, so that it shows at once. Pages without a reader do not answer. */
export async function refreshPages(): Promise<void> {
  forgetWords();
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && sendToPage('refresh', undefined, id, 'all')),
  );
}

function heard<T>(result: Result<T>): Result<T> {
  if (result.ok) void refreshPages();
  return result;
}

export function unexpected(error: unknown): Result<never> {
  console.error('Quwen:', error);
  return failed('unexpected');
}
