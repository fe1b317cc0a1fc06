/** Clips what a frame shows: has it drafted in the page, checks and analyses the draft, and saves it. */
import { browser } from 'wxt/browser';
import { bylineOf } from '../../lib/article/facts/article-byline';
import { checkJudgedDraft } from '../../lib/checks';
import { listArticles, splitDraft } from '../../lib/clip/split-draft';
import { CLIP_WAIT_MS } from '../../lib/limits';
import type {
  Analysis,
  ClipAnswer,
  ClipOutcome,
  ClipWish,
  JudgedDraft,
  PageDraft,
  PickedArticle,
  Problem,
  Result,
} from '../../lib/model';
import { saveClip } from '../../lib/store';
import { after, isOpen } from './frames';
import { analyseText, placesOf } from './recogniser';
import { isSameSite } from './senders';

const failed = (problem: Problem) => ({ ok: false, problem }) as const;

/** Where something is to be clipped. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
}

type Analysed = JudgedDraft & { readonly analysis: Analysis };

/** Clips a frame's page whole, its selection, or some of its articles, each a clipping of its own. */
export async function clipFrame(place: Place, wanted: ClipWish): Promise<Result<readonly ClipOutcome[]>> {
  const drafted = await draftFrame(place, wanted.scope === 'selection');
  if (!drafted.ok) return drafted;
  const { draft, verdict, analysis } = drafted.value;
  if (wanted.scope !== 'article') return all([await save(draft, verdict, analysis)]);
  const there = listArticles(draft, analysis);
  const isThere = ({ index, title, opening }: PickedArticle) =>
    there[index]?.title === title && there[index].opening === opening;
  if (!wanted.articles.every(isThere)) return failed('page-changed');
  const articles = splitDraft(
    draft,
    analysis,
    wanted.articles.map(({ index }) => index),
  );
  const outcomes: Result<ClipOutcome>[] = [];
  // nb. One after the other: what fails tells how far it came, and the first of a story is there before its reprint.
  for (const article of articles) {
    outcomes.push(await save(withByline(article, draft), verdict, await analyseText(article.text)));
  }
  return all(outcomes);
}

/** Clips a frame's page, unless it has several articles: those are listed, for the reader to pick. */
export async function clipOrList(place: Place): Promise<Result<ClipAnswer>> {
  const drafted = await draftFrame(place, false);
  if (!drafted.ok) return drafted;
  const { draft, verdict, analysis } = drafted.value;
  const articles = listArticles(draft, analysis);
  if (articles.length > 1) return { ok: true, value: { is: 'several', articles } };
  const saved = await save(draft, verdict, analysis);
  return saved.ok ? { ok: true, value: { is: 'clipped', outcomes: [saved.value] } } : saved;
}

/** Each article says itself who wrote it; whom the page names wrote the one of the page's headline. */
function withByline(article: PageDraft, page: PageDraft): PageDraft {
  const own = bylineOf(article.text);
  if (own) return { ...article, ...own };
  const [title, lead] = [squeezed(article.title), squeezed(page.title)];
  const isLead = title !== '' && lead !== '' && (title.includes(lead) || lead.includes(title));
  return isLead ? article : { ...article, author: '', correspondent: '' };
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

async function save(draft: PageDraft, verdict: JudgedDraft['verdict'], analysis: Analysis) {
  return saveClip({ draft, verdict, analysis, places: await placesOf(analysis), now: Date.now() });
}

/** The outcomes together. nb. Of several, those that were saved before one failed stay saved, and the failure is told. */
function all(outcomes: readonly Result<ClipOutcome>[]): Result<readonly ClipOutcome[]> {
  const values: ClipOutcome[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome;
    values.push(outcome.value);
  }
  return { ok: true, value: values };
}

async function draftFrame({ tabId, frameId }: Place, selection: boolean): Promise<Result<Analysed>> {
  if (!(await isOpen(tabId))) return failed('page-gone');
  const file = selection ? '/clip-selection.js' : '/clip.js';
  let answer: unknown;
  try {
    const drafting = browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [file],
    });
    const frames = await Promise.race([drafting, after(CLIP_WAIT_MS, 'late' as const)]);
    if (frames === 'late') return failed('page-unreadable');
    answer = frames[0]?.result;
  } catch {
    return failed((await isOpen(tabId)) ? 'page-forbidden' : 'page-gone');
  }
  if (!answer) return failed('page-unreadable'); // the script threw
  const judged = checkJudgedDraft(answer);
  // nb. What the page's process says of its address is held against what the browser says of the frame.
  if (!judged || !(await isOfFrame(judged.draft.url, { tabId, frameId }))) return failed('draft-refused');
  if (judged.draft.text.trim() === '') return failed(selection ? 'selection-empty' : 'page-empty');
  return { ok: true, value: { ...judged, analysis: await analyseText(judged.draft.text) } };
}

/** Whether an address is of the site that a frame shows: of the tab by the browser's own word, of a frame within it by the frame's. */
async function isOfFrame(url: string, { tabId, frameId }: Place): Promise<boolean> {
  const tab = frameId === 0 ? await browser.tabs.get(tabId).catch(() => undefined) : undefined;
  if (tab?.url !== undefined) return isSameSite(url, tab.url);
  const answers = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, func: () => location.href })
    .catch(() => []);
  return answers.some(({ result }) => typeof result === 'string' && isSameSite(url, result));
}
