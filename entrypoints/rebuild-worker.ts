/**
 * Makes analyses again that an older version of the recognisers made. A worker of the library's, since a service worker can be
 * stopped at any time and starts no workers. See lib/workers/rebuild-work.ts and its client beside it.
 */
import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ANALYSIS_VERSION } from '../lib/recognise/analysis-version';
import { countUnsketched, listStale, readStaleTexts, sketchSome, writeAnalyses } from '../lib/store';
import { REBUILD_FAILED, rebuild, type RebuildMeans, type RebuildWork } from '../lib/workers/rebuild-work';
import { analyseText, placesOf } from './background/recogniser';

/** One tab at a time, by a lock that the browser lets go when its tab or worker ends. */
const LOCK = 'quwen-rebuild';

const MEANS: RebuildMeans = {
  listStale: () => listStale(ANALYSIS_VERSION),
  readTexts: (ids) => readStaleTexts(ids),
  analyse: analyseText,
  placesOf,
  write: (fresh) => writeAnalyses(fresh),
  countUnsketched: () => countUnsketched(),
  sketchSome: (limit) => sketchSome(limit),
};

export default defineUnlistedScript(() => {
  const work: RebuildWork = {
    run: (onProgress) =>
      navigator.locks
        .request(LOCK, () => rebuild(MEANS, onProgress))
        .catch((error: unknown) => {
          console.error('Quwen:', error);
          return REBUILD_FAILED;
        }),
  };
  expose(work);
});
