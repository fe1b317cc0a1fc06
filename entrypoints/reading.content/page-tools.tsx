/** The tools in the page: one state, drawn anew with each change, and what each of their buttons does. */
import { render } from 'preact';
import type { Saving } from '../../components/page-tools/AnnotationFields';
import type { Teaching } from '../../components/page-tools/mention-card-props';
import {
  PageTools as PageToolsView,
  type PageToolsActions,
  type PageToolsState,
} from '../../components/page-tools/PageTools';
import css from '../../components/page-tools/page-tools.css?inline';
import { WordsContext } from '../../components/words-context';
import { browserWords } from '../../lib/browser-words';
import { sendToBackground } from '../../lib/messages';
import {
  type Clip,
  type ClipOutcome,
  type ClipWish,
  type Mention,
  type PageArticle,
  type Problem,
  type ReaderWord,
  type Result,
} from '../../lib/model';
import type { MentionHit, PageReader } from '../../lib/page/page-reader';
import { createToolsHost, type ToolsHost } from '../../lib/page/tools-host';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings';
import { isHostExcluded } from '../../lib/sites/site-wanted';
import { Annotations } from './annotations';
import { askKnowledge, askToChange, OPENERS, unanswered } from './ask';
import { takenBackInWords } from '../../lib/view/outcome-words';
import { hasRoom, viewportOf } from './room';
import { NOTHING, noteOf, toLegend } from './to-parts';

export class PageTools {
  readonly #document: Document;
  readonly #reader: PageReader;
  readonly #host: ToolsHost;
  readonly #actions: PageToolsActions;
  #settings = DEFAULT_SETTINGS;
  readonly #annotations = new Annotations();
  /** Until the settings are known, nothing is shown. */
  #isKeptAway = true;
  #state = NOTHING;
  /** Where the reader has stepped to, among the mentions that are shown. */
  #step: number | null = null;
  #clip: Clip | null = null;
  #clippedAt = '';
  #isClipping = false;
  #isOver = false;
  #isCardHeld = false;
  #isFollowing = false;
  #word: ReaderWord | undefined;
  #lastWish: ClipWish | null = null;
  #notes = 0;

  constructor(document: Document, reader: PageReader, signal: AbortSignal) {
    this.#document = document;
    this.#reader = reader;
    this.#host = createToolsHost(document, css);
    this.#actions = this.#toActions();
    const options = { signal, passive: true, capture: true } as const;
    document.defaultView?.addEventListener('resize', () => this.#follow(), options);
    document.addEventListener('scroll', () => this.#follow(), options);
  }

  get host(): HTMLElement {
    return this.#host.element;
  }

  /** Draws what the reader of the page knows by now. */
  update(): void {
    const { url, state } = this.#reader.report;
    if (url !== this.#clippedAt && state !== 'reading') void this.findClip();
    this.#set({});
  }

  applySettings(settings: Settings, host: string): void {
    this.#settings = settings;
    this.#isKeptAway = settings.paused || isHostExcluded(host, settings.excludedHosts);
    this.#set(this.#isKeptAway ? { card: null, picker: null } : {});
  }

  /** Looks up whether this page is in the collection; true where that is no longer as it was: other tabs and the library change it too. */
  async findClip(): Promise<boolean> {
    const { url } = this.#reader.report;
    this.#clippedAt = url;
    const found = await sendToBackground('clipOfPage', { url }).catch(unanswered);
    if (url !== this.#reader.report.url) return false;
    const before = this.#clip;
    this.#clip = found.ok ? found.value : null;
    this.#set({});
    return before?.id !== this.#clip?.id;
  }

  showCard(hit: MentionHit, byKeyboard = false): void {
    if (this.#isKeptAway || !this.#settings.highlights) return;
    const { mention, rects } = hit;
    this.#isCardHeld = false;
    this.#set({ card: { mention, rects, byKeyboard, knowledge: { is: 'asking' }, teaching: null } });
    void this.#ask(mention);
  }

  /** The pointer has left the mention: so does its card, unless the reader is in it. */
  leaveCard(): void {
    if (!this.#isCardHeld) this.#set({ card: null });
  }

  /** Goes to the next or the last mention and shows its card. */
  step(by: 1 | -1, byKeyboard: boolean): void {
    const hit = this.#reader.step(by);
    if (!hit) return;
    this.#step = hit.at;
    this.showCard(hit, byKeyboard);
  }

  /** Tells what came of a clip; `wish` is what "try again" would clip, null where it cannot. */
  confirmClip(outcome: Result<readonly ClipOutcome[]>, wish: ClipWish | null): boolean {
    this.#lastWish = wish;
    if (!outcome.ok) return this.#tellFailure(outcome.problem, 'clip');
    this.#notes++;
    this.#isClipping = false;
    this.#annotations.begin(outcome.value.map(({ clip }) => clip));
    this.#set({
      picker: null,
      clipNote: noteOf(this.#notes, { is: 'clipped', outcomes: outcome.value }),
    });
    void this.findClip();
    return this.#isDrawn;
  }

  /** A word taught by menu: by now it is painted, and this says so, with undo. */
  confirmWord(added: Result<ReaderWord>): boolean {
    if (!added.ok) return this.#tellFailure(added.problem, 'word');
    this.#word = added.value;
    this.#set({ taught: added.value });
    return this.#isDrawn;
  }

  pickArticles(articles: readonly PageArticle[]): boolean {
    this.#set({ picker: { articles, isClipping: false, problem: null }, clipNote: null });
    return this.#isDrawn;
  }

  #tellFailure(problem: Problem, what: 'clip' | 'word'): boolean {
    this.#notes++;
    this.#isClipping = false;
    const canRetry = what === 'clip' && this.#lastWish !== null;
    this.#set({
      picker: null,
      clipNote: noteOf(this.#notes, { is: 'failed', problem, what, canRetry }),
    });
    return this.#isDrawn;
  }

  /** For good: whatever comes later draws nothing any more. */
  remove(): void {
    this.#isOver = true;
    render(null, this.#host.root);
    this.#host.remove();
  }

  /** The page moves under the card: it goes along, and away with its mention. */
  #follow(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    requestAnimationFrame(() => {
      this.#isFollowing = false;
      const { card } = this.#state;
      if (!card) return this.#set({});
      const rects = this.#reader.rectsOf(card.mention);
      const { height } = this.#viewport;
      const isInSight = rects.some(({ top, bottom }) => bottom > 0 && top < height);
      this.#set({ card: isInSight ? { ...card, rects } : null });
    });
  }

  get #isDrawn(): boolean {
    return this.#host.element.isConnected;
  }

  get #viewport() {
    return viewportOf(this.#document);
  }

  #set(changes: Partial<PageToolsState>): void {
    if (this.#isOver) return;
    this.#state = { ...this.#state, ...changes, viewport: this.#viewport, legend: this.#toLegend() };
    const { viewport: _, ...parts } = this.#state;
    if (Object.values(parts).some((part) => part !== null)) this.#host.show();
    else this.#host.hide();
    render(
      <WordsContext.Provider value={browserWords}>
        <PageToolsView state={this.#state} actions={this.#actions} />
      </WordsContext.Provider>,
      this.#host.root,
    );
  }

  #toLegend(): PageToolsState['legend'] {
    const { report } = this.#reader;
    if (this.#isKeptAway || !report.verdict.isZoneNews || !hasRoom(this.#document)) return null;
    return toLegend(report, this.#settings, {
      at: this.#step,
      clip: this.#clip,
      isClipping: this.#isClipping,
      host: this.#hostName,
      width: this.#viewport.width,
    });
  }

  get #hostName(): string {
    return this.#document.location.hostname;
  }

  async #ask(mention: Mention): Promise<void> {
    const knowledge = await askKnowledge(mention);
    const { card } = this.#state;
    if (card?.mention === mention) this.#set({ card: { ...card, knowledge } });
  }

  #picked(indexes: readonly number[]): readonly PageArticle[] {
    return this.#state.picker?.articles.filter(({ index }) => indexes.includes(index)) ?? [];
  }

  async #clipNow(wish: ClipWish): Promise<void> {
    if (this.#isClipping) return;
    this.#isClipping = true;
    const { picker } = this.#state;
    this.#set(picker ? { picker: { ...picker, isClipping: true, problem: null } } : {});
    const outcome = await sendToBackground('clipPage', wish).catch(unanswered);
    this.#isClipping = false;
    const open = this.#state.picker;
    if (!outcome.ok && open) this.#set({ picker: { ...open, isClipping: false, problem: outcome.problem } });
    else this.confirmClip(outcome, wish);
  }

  /** Clips the page; where it has several articles the reader picks. */
  async #clipPage(): Promise<void> {
    if (this.#isClipping) return;
    this.#isClipping = true;
    this.#set({});
    const answer = await sendToBackground('clipOrList', undefined).catch(unanswered);
    this.#isClipping = false;
    if (!answer.ok) this.confirmClip(answer, { scope: 'page' });
    else if (answer.value.is === 'several') this.pickArticles(answer.value.articles);
    else this.confirmClip({ ok: true, value: answer.value.outcomes }, null);
  }

  /** Shows note and tags of the clipping of this page as they are now; pressed again, it puts them away. */
  async #noteClip(): Promise<void> {
    if (this.#state.clipNote?.told.is === 'kept') return this.#set({ clipNote: null });
    await this.findClip();
    if (!this.#clip) return;
    this.#annotations.begin([this.#clip]);
    this.#set({ picker: null, clipNote: noteOf(++this.#notes, { is: 'kept', clip: this.#clip }) });
  }

  async #annotate(id: string, annotation: { note: string; tags: readonly string[] }): Promise<void> {
    this.#setSaving(id, { is: 'saving' });
    const saved = await this.#annotations.store(id, annotation);
    this.#setSaving(id, saved.ok ? { is: 'saved' } : { is: 'failed', problem: saved.problem });
  }

  #setSaving(id: string, saving: Saving): void {
    const { clipNote } = this.#state;
    if (clipNote)
      this.#set({ clipNote: { ...clipNote, savings: new Map(clipNote.savings).set(id, saving) } });
  }

  async #undo(ids: readonly string[]): Promise<void> {
    const undone = await sendToBackground('undoClips', { ids }).catch(unanswered);
    const { clipNote } = this.#state;
    if (clipNote?.told.is === 'clipped') {
      const words = takenBackInWords(clipNote.told.outcomes, browserWords);
      this.#set({
        clipNote: undone.ok
          ? { ...clipNote, id: ++this.#notes, told: { is: 'undone', words }, problem: null }
          : { ...clipNote, problem: undone.problem },
      });
    }
    void this.findClip();
  }

  async #teach(word: Pick<ReaderWord, 'kind' | 'name'>): Promise<void> {
    this.#setTeaching({ is: 'working' });
    const added = await sendToBackground('addWord', word).catch(unanswered);
    if (added.ok) this.#word = added.value;
    this.#setTeaching(added.ok ? { is: 'taught', word } : { is: 'failed', problem: added.problem });
  }

  async #unteach(): Promise<void> {
    const word = this.#word;
    if (!word) return;
    this.#setTeaching({ is: 'working' });
    const removed = await sendToBackground('removeWord', { id: word.id }).catch(unanswered);
    if (removed.ok) this.#setTeaching({ is: 'taken-back' });
    else if (this.#state.card) this.#setTeaching({ is: 'failed', problem: removed.problem, word });
    else this.#tellFailure(removed.problem, 'word');
  }

  #setTeaching(teaching: Teaching): void {
    const { card } = this.#state;
    if (card) this.#set({ card: { ...card, teaching } });
  }

  async #leave(isAway: boolean): Promise<void> {
    const host = this.#hostName;
    this.#set({ leftHost: isAway ? host : null });
    const isDone = await askToChange({ of: 'host', host, on: !isAway });
    // Where it could not be stored the legend is as it was.
    if (!isDone) this.#set({ leftHost: isAway ? null : host });
  }

  #toActions(): PageToolsActions {
    return {
      onShow: (kind, on) => void askToChange({ of: 'kind', kind, on }),
      onHighlights: (on) => void askToChange({ of: 'highlights', on }),
      onStep: (by) => this.step(by, false),
      onClip: () => void this.#clipPage(),
      onNoteClip: () => void this.#noteClip(),
      onFold: (folded) => void askToChange({ of: 'legend', host: this.#hostName, on: !folded }),
      onLeave: () => void this.#leave(true),
      onReturn: () => void this.#leave(false),
      onCloseLeft: () => this.#set({ leftHost: null }),
      onForget: () => {
        this.#set({ taught: null });
        void this.#unteach();
      },
      onCloseTaught: () => this.#set({ taught: null }),
      onRetry: () => void this.#reader.read(),
      ...OPENERS,
      onTeach: (word) => void this.#teach(word),
      onUnteach: () => void this.#unteach(),
      onCloseCard: () => this.#set({ card: null }),
      onHoldCard: (held) => {
        this.#isCardHeld = held;
      },
      onUndo: (ids) => void this.#undo(ids),
      onAnnotate: (id, annotation) => void this.#annotate(id, annotation),
      onRetryClip: () => void (this.#lastWish && this.#clipNow(this.#lastWish)),
      onCloseNote: () => this.#set({ clipNote: null }),
      onPick: (indexes) => void this.#clipNow({ scope: 'article', articles: this.#picked(indexes) }),
      onClosePicker: () => this.#set({ picker: null }),
    };
  }
}
