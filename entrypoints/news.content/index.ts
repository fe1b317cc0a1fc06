/**
 * The gate: on every page of the list the only thing of ours that runs, until it has passed. It reads the page cheaply, judges
 * it, and for zone news calls the reader. Nobody hears of any other page; one that changes is judged again.
 */
import patterns from 'virtual:quwen/site-patterns';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { articleTitle } from '../../lib/article/article-title';
import { sendToBackground } from '../../lib/messages';
import { takeOver } from '../../lib/only-one';
import { watchPage } from '../../lib/page/page-watch';
import { quickText } from '../../lib/page/quick-text';
import { whenShown } from '../../lib/page/when-shown';
import { judge } from '../../lib/recognise/gate';
import { readSettings, watchSettings } from '../../lib/settings';
import { isSiteWanted } from '../../lib/sites/site-wanted';

export default defineContentScript({
  matches: [], // the sites of seeds/sites.tsv, put in by wxt.config.ts
  allFrames: true,
  runAt: 'document_idle',
  // A message on the page's own window would tell it that the extension is there.
  noScriptStartedPostMessage: true,
  async main() {
    // Over when the page has passed: from then on the reader follows it.
    const watch = new AbortController();
    takeOver('gate').addEventListener('abort', () => watch.abort());
    await whenShown(document, watch.signal);
    let isWanted = await readSettings().then(isWantedHere, () => false);
    watchSettings((settings) => {
      isWanted = isWantedHere(settings);
      if (isWanted) void look();
    }, watch.signal);
    await look();
    watchPage(document, { signal: watch.signal, isOwn: () => false, onChange: look });

    async function look() {
      if (!isWanted || watch.signal.aborted) return;
      if (!judge(articleTitle(document), quickText(document)).isZoneNews) return;
      watch.abort();
      await sendToBackground('wake', undefined).catch((error: unknown) => console.debug('Quwen:', error));
    }
  },
});

const isWantedHere = (settings: Parameters<typeof isSiteWanted>[1]) =>
  isSiteWanted(location.href, settings, patterns);
