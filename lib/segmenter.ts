/**
 * jieba as a Segmenter: WebAssembly, 4 MB and 59 MB of memory when it runs. It is for the background alone, which loads it
 * when the first page needs it and shares it from then on; a page's own policy could forbid it in a content script.
 * The file is shipped once, as /jieba.wasm, instead of as base64 in every bundle (see wxt.config.ts).
 */
import init, { tag } from 'jieba-wasm/web';
import type { Segmenter } from './model';
import { toTokens } from './to-tokens';

const WASM = '/jieba.wasm';

let loading: Promise<Segmenter> | undefined;
let awake: Segmenter | undefined;

/**
 * The one segmenter, with its dictionary unpacked. Rejects when the browser will not load it; a later call tries again.
 * Starting costs some 300 ms; 32,000 characters then take 20 ms.
 */
export function loadSegmenter(): Promise<Segmenter> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The segmenter, where it is there already. */
export function awakeSegmenter(): Segmenter | undefined {
  return awake;
}

async function start(): Promise<Segmenter> {
  await init({ module_or_path: WASM });
  // nb. jieba unpacks its dictionary at the first cut, and keeps the whole context waiting for it.
  tag('开发区', true);
  awake = (text) => toTokens(tag(text, true), text);
  return awake;
}
