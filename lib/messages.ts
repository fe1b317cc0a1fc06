/**
 * Every message between the contexts, one type a direction. Nobody compares action strings by hand: callers use
 * `sendToBackground` and `sendToPage`, listeners `onBackgroundMessage` and `onPageMessage`, and the compiler knows each
 * answer. What comes from a page is checked on arrival (see lib/checks.ts): a content script shares its process with it.
 *
 * The layer under the types is ours. @webext-core/messaging brings a whole polyfill of the extension API, which alone is
 * half of what the content script may weigh; a message is an envelope with a name, an answer, and a failure that is told.
 */
import { browser, type Browser } from 'wxt/browser';
import type {
  BulkChange,
  Clip,
  ClipAnswer,
  ClipOutcome,
  ClipWish,
  KeptClip,
  Knowledge,
  MentionType,
  PageArticle,
  PageReport,
  Problem,
  ReaderWord,
  Recognition,
  Result,
} from './model';
import type { PageChange } from './settings';
import type { ReadersBefore } from './store/change-clips';

/** To the background, from content scripts and the extension's own pages. */
export interface BackgroundMessages {
  /** Gate: this frame passed; put the reader into it. */
  wake(): void;
  /**
   * Reader: find what a frame's text mentions. With `wait: false` the answer comes at once, without words where the
   * segmenter is not awake yet (`isFinal: false`): paint it, and ask again with `wait: true`.
   */
  recognise(page: { text: string; wait: boolean }): Result<Recognition>;
  /** Reader: the number of mentions in the frame has changed, or the tab lost its badge (Back); show it. */
  showCount(): void;
  /** Reader: what the dictionary and the collection know of a name; `here`: the clipping that is read, where it is not that of the sender's page. */
  know(name: { type: MentionType; canonical: string; here?: string }): Result<Knowledge>;
  /** Reader: the clipping of the page it stands on; null where there is none. */
  clipOfPage(page: { url: string }): Result<Clip | null>;
  /** Reader: clip its page; of several articles, list them. */
  clipOrList(): Result<ClipAnswer>;
  /** Reader: clip its page whole, what is selected on it, or some of its articles by their index. */
  clipPage(wanted: ClipWish): Result<readonly ClipOutcome[]>;
  /** Reader: note and tags of the clipping of its own page, or of one made from it a moment ago; `was`: what the fields began with. */
  annotateClip(
    clip: { id: string; was?: Pick<Clip, 'note' | 'tags'> } & Pick<Clip, 'note' | 'tags'>,
  ): Result<Clip>;
  /** Reader: change what its page's tools can change of the settings. Rejects where the browser cannot store them. */
  changeSettings(change: PageChange): void;
  /** Reader: take back what clips of its own page made a moment ago (takeBackClips of the store). */
  undoClips(clips: { ids: readonly string[] }): Result<void>;
  /** Reader: teach the reader's own dictionary a word; every open page hears of it. */
  addWord(word: Pick<ReaderWord, 'kind' | 'name'>): Result<ReaderWord>;
  /** Reader: take a word back. */
  removeWord(word: { id: string }): Result<void>;
  /** Reader: show a clipping in the library. */
  showClip(clip: { id: string }): void;
  /** Reader: show in the library what mentions a zone or company. */
  showName(name: { type: MentionType; canonical: string }): void;
  /** Reader: open a clipping's page in a tab, and mark it read. */
  openClip(clip: { id: string }): void;
  /** Popup: make sure the reader stands in this tab (activeTab), and say what it knows. */
  readTab(tab: { tabId: number }): Result<PageReport>;
  /**
   * Popup: clip this tab, or list its several articles. In one message: a popup goes when the reader clicks beside it, and what was
   * asked for is done all the same.
   */
  clipOrListTab(tab: { tabId: number }): Result<ClipAnswer>;
  /** Popup: clip this tab; a page already clipped is brought up to date. */
  clipTab(tab: { tabId: number; wanted: ClipWish }): Result<readonly ClipOutcome[]>;
  /** Popup: why the last clip of this tab by menu or keyboard came to nothing; null where it did not, or was told. */
  takeClipProblem(tab: { tabId: number }): Problem | null;
  /** Popup: the clipping of a page, and its reprints; null where there is none. */
  keptOfAddress(page: { url: string }): Result<KeptClip | null>;
  /** Popup: change clippings; answered with what undoes it. */
  changeClips(wanted: { ids: readonly string[]; change: BulkChange }): Result<ReadersBefore>;
  /** Popup: undo a change. */
  putBackClips(before: ReadersBefore): Result<number>;
  /** Popup: take back what a clip made (takeBackClips of the store). */
  takeBackClips(made: { ids: readonly string[] }): Result<number>;
  /** Popup: open a clipping's page in a tab, and mark it read. */
  openOriginal(clip: { id: string }): void;
  /** Offscreen: what the automatic backup is to be made with; null where none is due any more. */
  autoBackupWish(): { madeAt: number; settings: Readonly<Record<string, unknown>> } | null;
  /** Offscreen: the backup wished for at that moment is made, and its file stands at this address while the document does; or why not. */
  autoBackupMade(answer: { madeAt: number; made: AutoBackupMade }): void;
}

/** What came of making an automatic backup: the address of the file, a blob: of our own, or why there is none. */
export type AutoBackupMade =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly trouble: string };

/** To the content scripts of one tab, from the background. */
export interface PageMessages {
  /** Does a reader stand in this frame? */
  isThere(): boolean;
  /** What do you know of your page? Answered when the page is read, or as it stands after REPORT_WAIT_MS. */
  report(): PageReport;
  /** The reader's dictionary changed: have the page's text analysed again. */
  refresh(): void;
  /**
   * A clip by menu or keyboard came to this: confirm it in the page. `wish` is what can be tried again from there, or null.
   * True where that was shown.
   */
  confirmClip(told: { outcome: Result<readonly ClipOutcome[]>; wish: ClipWish | null }): boolean;
  /** The page has several articles: let the reader pick. True where the choice is shown. */
  pickArticles(articles: readonly PageArticle[]): boolean;
  /** A word taught by menu came to this: confirm it in the page. True where that was shown. */
  confirmWord(word: Result<ReaderWord>): boolean;
  /** Go to the next mention (1) or the one before (-1). */
  step(by: { by: 1 | -1 }): void;
}

type Messages<M> = { [N in keyof M]: (...data: never[]) => unknown };
type Data<F> = F extends (data: infer D) => unknown ? D : undefined;
type Answer<F> = F extends (...data: never[]) => infer A ? A : never;

export interface Message<D> {
  readonly data: D;
  readonly sender: Browser.runtime.MessageSender;
}
type Handler<F> = (message: Message<Data<F>>) => Answer<F> | Promise<Answer<F>>;

interface Envelope {
  readonly quwen: string;
  readonly data?: unknown;
}

/** Asks the background. Rejects when nobody answers (the extension was reloaded) or the handler threw. */
export async function sendToBackground<N extends keyof BackgroundMessages>(
  name: N,
  data: Data<BackgroundMessages[N]>,
): Promise<Answer<BackgroundMessages[N]>> {
  return opened<Answer<BackgroundMessages[N]>>(
    await browser.runtime.sendMessage({ quwen: name, data } satisfies Envelope),
  );
}

/** Asks the content script in a frame of a tab (0 is the top one), or in all of them: then one answers for all. Rejects when there is none. */
export async function sendToPage<N extends keyof PageMessages>(
  name: N,
  data: Data<PageMessages[N]>,
  tabId: number,
  frameId: number | 'all' = 0,
): Promise<Answer<PageMessages[N]>> {
  return opened<Answer<PageMessages[N]>>(
    await browser.tabs.sendMessage(tabId, { quwen: name, data } satisfies Envelope, {
      ...(frameId !== 'all' && { frameId }),
    }),
  );
}

/** Answers one message in the background. The function returned ends that. */
export const onBackgroundMessage = listener<BackgroundMessages>();
/** Answers one message in a content script. The function returned ends that. */
export const onPageMessage = listener<PageMessages>();

function listener<M extends Messages<M>>() {
  return <N extends keyof M & string>(name: N, handle: Handler<M[N]>): (() => void) => {
    const onMessage = (
      message: unknown,
      sender: Browser.runtime.MessageSender,
      answer: (reply: unknown) => void,
    ): true | undefined => {
      if (!isEnvelope(message) || message.quwen !== name) return undefined;
      // The data has the type its sender gave it; a handler that fears its sender checks it (lib/checks.ts).
      const data = message.data as Data<M[N]>;
      (async () => handle({ data, sender }))().then(
        (value) => answer({ value }),
        (error: unknown) => answer({ error: String(error) }),
      );
      return true; // keeps the channel open until the answer
    };
    browser.runtime.onMessage.addListener(onMessage);
    // nb. After the extension was reloaded its API is gone from old pages, piece by piece.
    return () => browser.runtime?.onMessage?.removeListener(onMessage);
  };
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' && message !== null && 'quwen' in message && typeof message.quwen === 'string'
  );
}

/** The answer out of its envelope; the type is that of the one handler there is, which the compiler has checked. */
function opened<A>(reply: { value: A } | { error: string } | undefined): A {
  if (!reply) throw new Error('nobody answered');
  if ('error' in reply) throw new Error(reply.error);
  return reply.value;
}
