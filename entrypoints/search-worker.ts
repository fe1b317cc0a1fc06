/**
 * The search: a worker that holds the collection in memory for one page, and answers it by comlink (lib/workers/search-client.ts).
 * It starts to read as soon as it runs, before the first question. What only helps (the names of the dictionary, jieba) is loaded
 * once nobody has asked anything for a while: it keeps the worker busy for a third of a second.
 */
import { expose } from 'comlink';
import builtInTopics from 'virtual:quwen/topics';
import variants from 'virtual:quwen/variants';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openStore } from '../lib/store';
import { toSearchVersion, watchChanges } from '../lib/store/catalogue';
import { createAnswers } from '../lib/collection/answers';
import { createHelp } from '../lib/collection/help';
import { LiveCollection } from '../lib/collection/live-collection';
import { paced } from '../lib/collection/pace';
import { isWorthWriting, writeBack } from '../lib/collection/write-back';

/** Changes of one burst (an import, a bulk change) are taken over together. */
const FOLLOW_MS = 40;

/** Without a question or a change for so long, there is time for what nobody waits for. */
const QUIET_MS = 400;
const WRITE_MS = 2_000;

/** A database that could not be read is asked again. */
const AGAIN_MS = 2_000;

export default defineUnlistedScript((): void => {
  const store = openStore();
  const version = toSearchVersion(checksum(variants));
  const live = new LiveCollection({
    store,
    variants,
    builtInTopics,
    version,
    rest,
    onChange: () => {
      answers.changed();
      writeSoon();
    },
    onProgress: (done, of) => answers.progressed(done, of),
  });
  const help = createHelp(live.folding.fold);
  const answers = createAnswers(live, store, {
    ...help,
    rest,
    wake(wish) {
      help.wish(wish);
      helpSoon();
    },
  });

  const helpSoon = debounced(QUIET_MS, async () => {
    await help.fulfil();
    answers.lookForOthers();
  });
  let canWrite = true;
  const writeSoon = debounced(WRITE_MS, async () => {
    if (!canWrite || !isWorthWriting(live)) return;
    await writeBack({ live, store, version, rest, locks: navigator.locks }).catch((error: unknown) => {
      canWrite = false;
      throw error;
    });
  });
  const followSoon = paced(FOLLOW_MS, () => live.follow(), tell);
  const again = () => void setTimeout(() => void begin(), AGAIN_MS);
  const begin = async (): Promise<void> => {
    try {
      await live.texts();
    } catch {
      // Who asks is told why; here it is only tried again.
      again();
      return;
    }
    watchChanges(followSoon, again, store);
    writeSoon();
  };
  void begin();
  expose(answers);
});

/** Lets what came meanwhile be answered. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Calls `work` once it has not been asked for during `ms`. */
function debounced(ms: number, work: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work().catch(tell), ms);
  };
}

/** What goes wrong behind the scenes concerns nobody who asks. */
function tell(error: unknown): void {
  console.warn('Quwen: the search:', error);
}

/** Another number for another text (FNV-1a): packs folded by another table of characters are made anew. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
