/**
 * The browser as the background sees it: storage that takes its time, locks, alarms, downloads and the document behind the
 * scenes. To be imported before anything that asks for the browser.
 */
import 'fake-indexeddb/auto';
import { vi } from 'vitest';

type Listener = (...parameters: never[]) => unknown;

class FakeEvent<L extends Listener> {
  private readonly listeners = new Set<L>();
  readonly addListener = (listener: L): void => void this.listeners.add(listener);
  readonly removeListener = (listener: L): void => void this.listeners.delete(listener);
  fire(...parameters: Parameters<L>): unknown[] {
    return [...this.listeners].map((listener) => listener(...parameters));
  }
}

/** Each answer comes after others had their turn: whoever reads, waits and writes meets whoever does the same. */
const soon = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));

type Changes = Record<string, { readonly newValue?: unknown }>;
export const onStorageChanged = new FakeEvent<(changes: Changes, area: string) => void>();

class FakeStorage {
  readonly kept = new Map<string, unknown>();
  /** What the next write rejects with. */
  failure: Error | null = null;
  constructor(private readonly area: string) {}

  readonly get = async (keys: string | readonly string[]): Promise<Record<string, unknown>> => {
    await soon();
    const wanted = [keys].flat().filter((key) => this.kept.has(key));
    return Object.fromEntries(wanted.map((key) => [key, structuredClone(this.kept.get(key))]));
  };
  readonly set = async (items: Record<string, unknown>): Promise<void> => {
    await soon();
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
    for (const [key, value] of Object.entries(items)) {
      this.kept.set(key, structuredClone(value));
      onStorageChanged.fire({ [key]: { newValue: structuredClone(value) } }, this.area);
    }
  };
  readonly remove = async (key: string): Promise<void> => {
    await soon();
    this.kept.delete(key);
  };
}

export const local = new FakeStorage('local');
export const session = new FakeStorage('session');

type Change = { readonly id: number; readonly state: { readonly current: string } };
/** What the browser downloads. Each is begun and left to the test. */
export const downloads = {
  begun: new Array<{ url: string; filename: string }>(),
  states: new Map<number, string>(),
  onChanged: new FakeEvent<(change: Change) => void>(),
  download: async (wish: { url: string; filename: string }): Promise<number> => {
    await soon();
    downloads.begun.push(wish);
    downloads.states.set(downloads.begun.length, 'in_progress');
    return downloads.begun.length;
  },
  search: async ({ id }: { id: number }) => {
    await soon();
    const state = downloads.states.get(id);
    return state === undefined ? [] : [{ id, state }];
  },
  /** Ends a download, and has the event told; `isErased`: the list is cleared of it at once. */
  end(id: number, state: 'complete' | 'interrupted', isErased = false): void {
    if (isErased) downloads.states.delete(id);
    else downloads.states.set(id, state);
    downloads.onChanged.fire({ id, state: { current: state } });
  },
};

/** The document behind the scenes. Chromium refuses a second, and to close one that is not there. */
export const offscreen = {
  documents: 0,
  isOpen: false,
  failure: null as Error | null,
  hasDocument: async () => {
    await soon();
    return offscreen.isOpen;
  },
  createDocument: async () => {
    await soon();
    if (offscreen.failure) throw offscreen.failure;
    if (offscreen.isOpen) throw new Error('Only a single offscreen document may be created.');
    offscreen.isOpen = true;
    offscreen.documents += 1;
  },
  closeDocument: async () => {
    await soon();
    if (!offscreen.isOpen) throw new Error('No current offscreen document.');
    offscreen.isOpen = false;
  },
};

export const alarms = {
  onAlarm: new FakeEvent<(alarm: { name: string }) => void>(),
  get: async () => undefined,
  clear: async () => true,
  create: async () => undefined,
};

const URL_OF_OURS = 'chrome-extension://quwen/';
const OWN_PAGE = { id: 'quwen', url: `${URL_OF_OURS}offscreen.html` };
const onMessage = new FakeEvent<
  (message: unknown, sender: unknown, answer: (value: unknown) => void) => unknown
>();

/** Sends a message to the background, as a page of the extension, and waits for the answer. */
export function ask(quwen: string, data?: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    onMessage.fire({ quwen, data }, OWN_PAGE, resolve);
  });
}

/** What answers those who ask the background from a page. */
export const toBackground = { answer: (_data: unknown): unknown => null };

/** Match patterns that the browser grants. */
export const granted = new Set<string>();
export const onGranted = new FakeEvent<() => void>();

export const builtInSites = ['*://*.paper.example/*'];

/** Locks as browsers have them: one holder at a time, the others in their order. */
const queues = new Map<string, Promise<unknown>>();
const locks = {
  request: (name: string, work: () => Promise<unknown>): Promise<unknown> => {
    const done = (queues.get(name) ?? Promise.resolve()).then(work);
    queues.set(
      name,
      done.catch(() => undefined),
    );
    return done;
  },
};

vi.stubGlobal('navigator', { locks });
vi.stubGlobal('chrome', {
  storage: { local, session, onChanged: onStorageChanged },
  downloads,
  offscreen,
  alarms,
  runtime: {
    id: 'quwen',
    getURL: (path: string) => URL_OF_OURS + path.replace(/^\//u, ''),
    getManifest: () => ({ content_scripts: [{ matches: builtInSites }] }),
    onMessage,
    sendMessage: async ({ data }: { data: unknown }) => ({ value: toBackground.answer(data) }),
    onInstalled: new FakeEvent(),
    onStartup: new FakeEvent(),
  },
  permissions: {
    contains: async ({ origins = [] }: { origins?: string[] }) => {
      await soon();
      return origins.every((origin) => granted.has(origin));
    },
    request: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.add(origin);
      onGranted.fire();
      await soon();
      return true;
    },
    remove: async () => true,
    onAdded: onGranted,
    onRemoved: new FakeEvent(),
  },
});

/** Everything as at the first start. */
export function resetExtension(): void {
  local.kept.clear();
  session.kept.clear();
  granted.clear();
  downloads.begun.length = 0;
  downloads.states.clear();
  offscreen.isOpen = false;
  offscreen.failure = null;
  offscreen.documents = 0;
}
