/** On a page: read it, judge it, ask the background, paint. Without a trace in the page, and gone with its context. */
import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { articleTitle } from '../../lib/article/article-title';
import { REPORT_WAIT_MS } from '../../lib/limits';
import { onPageMessage, sendToBackground } from '../../lib/messages';
import { createHighlighter } from '../../lib/page/highlighter';
import { PageReader } from '../../lib/page/page-reader';
import { judge } from '../../lib/recognise/gate';
import { areHighlightsOn, watchHighlights } from '../../lib/settings';

export default defineContentScript({
  matches: [], // the sites of seeds/sites.tsv, put in by wxt.config.ts
  runAt: 'document_idle',
  // A message on the page's own window would tell it that the extension is there.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { signal } = ctx;
    const highlighter = createHighlighter();
    ctx.onInvalidated(() => highlighter.clear());

    const reader = areHighlightsOn().then(
      (on) =>
        new PageReader(
          document,
          { signal, highlighter, titleOf: articleTitle, judge, recognise, onFound },
          on,
        ),
    );
    const done = reader.then((each) => each.read());
    watchHighlights(
      (on) => void reader.then((each) => each.setPainting(on)).catch(() => ctx.isInvalid),
      signal,
    );

    const stopAnswering = onPageMessage('report', async () => {
      const wait = new Promise((resolve) => ctx.setTimeout(() => resolve(undefined), REPORT_WAIT_MS));
      await Promise.race([done, wait]);
      return (await reader).report;
    });
    ctx.onInvalidated(stopAnswering);

    // Back and Forward bring the page with its highlights from the cache, and the tab without its badge.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) void reader.then(({ report }) => onFound(report.mentions.length));
    });

    function onFound(count: number) {
      if (count > 0 && ctx.isValid) sendToBackground('showCount', { count }).catch(() => ctx.isInvalid);
    }
  },
});

const recognise = (text: string) => sendToBackground('recognise', { text });
