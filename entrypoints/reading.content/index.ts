/**
 * Put into a frame by the background when its page has passed the gate, or the reader calls: reads the page, paints it, follows
 * it, and shows the tools. Where it is put in twice, by two who asked at once, the second takes the place of the first.
 */
import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { articleTitle } from '../../lib/article/article-title';
import { REPORT_WAIT_MS } from '../../lib/limits';
import { onPageMessage, sendToBackground } from '../../lib/messages';
import { takeOver } from '../../lib/only-one';
import { createHighlighter } from '../../lib/page/highlighter';
import { PageReader } from '../../lib/page/page-reader';
import { watchPointing } from '../../lib/page/pointing';
import { judge } from '../../lib/recognise/gate';
import { DEFAULT_SETTINGS, readSettings, watchSettings, type Settings } from '../../lib/settings';
import { isHostExcluded } from '../../lib/sites/site-wanted';
import { unanswered } from './ask';
import { PageTools } from './page-tools';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  // A message on the page's own window would tell it that the extension is there.
  noScriptStartedPostMessage: true,
  main() {
    const signal = takeOver('reading');
    const host = location.hostname;
    const highlighter = createHighlighter();
    const isOwn = (node: Node): boolean => node === tools.host;
    const reader: PageReader = new PageReader(
      document,
      { signal, highlighter, titleOf: articleTitle, judge, recognise, onChange, isOwn },
      { on: false, shown: DEFAULT_SETTINGS.shown },
    );
    const tools: PageTools = new PageTools(document, reader, signal);
    signal.addEventListener('abort', () => {
      highlighter.clear();
      tools.remove();
    });

    // The page is read while the settings are: they are there before anything is found that could be painted.
    const settled = readSettings()
      .catch(() => DEFAULT_SETTINGS)
      .then(apply);
    let isFollowing = false;
    const follow = () => {
      if (!isFollowing) reader.follow();
      isFollowing = true;
    };
    let done = Promise.all([reader.read(), settled]).then(follow);
    watchSettings((settings) => void apply(settings), signal);
    watchPointing(
      document,
      tools.host,
      {
        hitAt: (x, y) => reader.mentionAt(x, y),
        onPoint: (hit) => tools.showCard(hit),
        onLeave: () => tools.leaveCard(),
      },
      signal,
    );

    const listeners = [
      onPageMessage('isThere', () => true),
      onPageMessage('report', async () => {
        const wait = new Promise((resolve) => setTimeout(resolve, REPORT_WAIT_MS));
        await Promise.race([done, wait]);
        return reader.report;
      }),
      onPageMessage('refresh', () => void reader.refresh()),
      onPageMessage('confirmClip', ({ data }) => tools.confirmClip(data.outcome, data.wish)),
      onPageMessage('confirmWord', ({ data }) => tools.confirmWord(data)),
      onPageMessage('pickArticles', ({ data }) => tools.pickArticles(data)),
      onPageMessage('step', ({ data }) => tools.step(data.by, true)),
    ];
    signal.addEventListener('abort', () => listeners.forEach((stop) => stop()));

    // Back and Forward bring the page with its highlights from the cache, and the tab without its badge.
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return;
        // nb. What was asked when the page was left was answered to nobody.
        if (reader.report.state === 'reading') done = reader.read().then(follow);
        else reader.resume();
        showCount(reader.report.mentions.length);
        void tools.findClip();
      },
      { signal },
    );

    // It may have been clipped in another tab, or taken out of the collection, while the reader was there.
    const lookAgain = async () => {
      if (document.visibilityState === 'visible' && (await tools.findClip()))
        showCount(reader.report.mentions.length);
    };
    document.addEventListener('visibilitychange', () => void lookAgain(), { signal });
    window.addEventListener('focus', () => void lookAgain(), { signal });

    async function apply(settings: Settings): Promise<void> {
      tools.applySettings(settings, host);
      await reader.setPainting(toPainting(settings, host));
    }

    function onChange() {
      tools.update();
      const { state, mentions } = reader.report;
      if (state === 'painted' || state === 'quiet') showCount(mentions.length);
    }

    let counted = 0;
    function showCount(count: number) {
      // A page without mentions that never had any is nobody's business.
      if (signal.aborted || (count === 0 && counted === 0)) return;
      counted = count;
      sendToBackground('showCount', undefined).catch(unanswered);
    }
  },
});

/** What is painted here: nothing where the reader keeps us away, though the page may have been asked about. */
function toPainting({ highlights, paused, excludedHosts, shown }: Settings, host: string) {
  return { on: highlights && !paused && !isHostExcluded(host, excludedHosts), shown };
}

const recognise = (text: string, wait: boolean) => sendToBackground('recognise', { text, wait });
