/**
 * Pictures of an article as data: URLs, for readers who want them kept. Raster pictures alone: an SVG is a program. What a picture is
 * its bytes say, for servers and pages call anything a PNG.
 */
import { MAX_PICTURE_BYTES, MAX_PICTURES, MAX_PICTURES_BYTES, PICTURES_WAIT_MS } from '../limits';

/** Fetches one picture; gives up when the signal is aborted. */
export type FetchPicture = (url: string, signal: AbortSignal) => Promise<Response>;

/** Fetches a picture out of the browser's cache, for the page shows it, and never as the reader. */
export const fetchFromCache: FetchPicture = (url, signal) =>
  fetch(url, { signal, cache: 'force-cache', credentials: 'omit' });

/** Pictures that are fetched at a time: as many as a browser opens connections to one host. */
const AT_ONCE = 6;

/**
 * The pictures at these addresses (http, https or data:) as data: URLs, by address. Those that fail, are no raster pictures or are too
 * large are not in it, nor are those for which there was no room or time: the first ones of the page come first. Throws nothing.
 * `waitMs` is the longest that all of them may take.
 */
export async function fetchPictures(
  addresses: readonly string[],
  fetchPicture: FetchPicture,
  waitMs: number = PICTURES_WAIT_MS,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(addresses)].slice(0, MAX_PICTURES);
  const fetched = new Map<string, Uint8Array>();
  const controller = new AbortController();
  const queue = wanted.values();
  const work = async () => {
    for (const address of queue) {
      if (controller.signal.aborted) return;
      const bytes = await bytesAt(address, fetchPicture, controller.signal).catch(() => null);
      if (bytes && !controller.signal.aborted) fetched.set(address, bytes);
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, waitMs);
  });
  // nb. A fetch that does not heed its signal must not hold the clipping up.
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, work)), tooLate]);
  clearTimeout(timer);
  controller.abort();

  const kept = new Map<string, string>();
  let room = MAX_PICTURES_BYTES;
  for (const address of wanted) {
    const bytes = fetched.get(address);
    const type = bytes && rasterType(bytes);
    if (!bytes || !type || bytes.length > room) continue;
    room -= bytes.length;
    kept.set(address, `data:${type};base64,${toBase64(bytes)}`);
  }
  return kept;
}

/** The bytes of a picture, or null where there is none or it is larger than the cap. */
async function bytesAt(
  address: string,
  fetchPicture: FetchPicture,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  if (address.startsWith('data:')) return bytesOfData(address);
  const response = await fetchPicture(address, signal);
  if (!response.ok || !response.body) return null;
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_PICTURE_BYTES || signal.aborted) {
      // nb. What the server still sends is not waited for, and its failure is nobody's.
      reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** A third of a base64 text is its fourth character's. */
const BASE64_GROWTH = 4 / 3;

function bytesOfData(address: string): Uint8Array | null {
  const encoded = /^data:image\/[\w.+-]{1,20};base64,/i.exec(address)?.[0];
  if (encoded === undefined || address.length > MAX_PICTURE_BYTES * BASE64_GROWTH + 100) return null;
  const binary = atob(address.slice(encoded.length));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** First bytes of the kinds of pictures that are kept, as Latin-1; a dot is any byte. */
const RASTERS: readonly (readonly [type: string, head: string])[] = [
  ['image/png', '\u0089PNG\r\n'],
  ['image/jpeg', '\u00ff\u00d8\u00ff'],
  ['image/gif', 'GIF87a'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF....WEBP'],
  ['image/avif', '....ftypavif'],
  ['image/avif', '....ftypavis'],
];
const HEAD_BYTES = 12;

function rasterType(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  return RASTERS.find(([, wanted]) =>
    [...wanted].every((character, at) => character === '.' || head[at] === character),
  )?.[0];
}

/** Arguments that one call can take, with room to spare. */
const CHUNK = 8_192;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(''));
}
