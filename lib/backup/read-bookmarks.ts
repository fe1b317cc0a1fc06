/**
 * Bookmarks as browsers hand them out: the Netscape bookmark file, which all of them write, and Pocket's ril_export.html, which
 * is simpler. Workers have no DOM, and the file needs none: it is read tag by tag, and everything in it is text.
 *
 *   <DT><H3>开发区</H3>
 *   <DL><p>
 *     <DT><A HREF="https://…" ADD_DATE="1795264200" TAGS="招商,签约">…</A>
 *     <DD>a note
 */
import { splitTags, toMoment, type FoundAddress } from './import-records';

type RawAddress = Partial<FoundAddress> & Pick<FoundAddress, 'line' | 'url'>;

const TAG = /<(!--|\/?[a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/giu;
/** nb. A name is looked for where it begins alone: a tag of a million letters would be gone through once from each of them. */
const ATTRIBUTE = /(?<![a-z_-])([a-z_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;

/** Attributes that are read of a tag; the little pictures (ICON) are kilobytes each, and passed over. */
const WANTED: ReadonlySet<string> = new Set([
  'href',
  'add_date',
  'time_added',
  'tags',
  'toread',
  'personal_toolbar_folder',
]);

/** Whether a text is such a file. */
export function isBookmarks(text: string): boolean {
  return (
    /^\s*<!doctype netscape-bookmark/iu.test(text) || /<a\s[^<>]*href\s*=/iu.test(text.slice(0, 100_000))
  );
}

/** Every link in the order of the file, with the innermost folder it lies in. Linear in the length. */
export function readBookmarks(html: string, now: number): RawAddress[] {
  const found: RawAddress[] = [];
  // The lists that are open, each with the innermost folder it lies in.
  const folders: string[] = [];
  const lines = new LineCounter(html);
  // The heading that names the next list; what was read of the link or note that is open.
  let [heading, isArchive] = ['', false];
  let open: { tag: string; from: number; attributes: Map<string, string>; at: number } | null = null;

  const close = (end: number) => {
    if (!open) return;
    const { tag, from, attributes, at } = open;
    open = null;
    const text = toText(html.slice(from, end));
    if (tag === 'h1') isArchive = /archive/iu.test(text);
    else if (tag === 'h3') heading = attributes.has('personal_toolbar_folder') ? '' : text;
    else if (tag === 'dd') {
      const last = found.at(-1);
      if (last) found[found.length - 1] = { ...last, note: text };
    } else {
      found.push({
        line: lines.lineOf(at),
        url: decode(attributes.get('href') ?? ''),
        title: text,
        tags: splitTags(decode(attributes.get('tags') ?? '')),
        folder: folders.at(-1) ?? '',
        state: isArchive ? 'done' : 'unread',
        addedAt: toMoment(attributes.get('add_date') ?? attributes.get('time_added') ?? '', now),
      });
    }
  };

  for (const match of html.matchAll(TAG)) {
    const name = (match[1] ?? '').toLowerCase();
    const at = match.index;
    if (name === 'a' || name === 'h1' || name === 'h3') {
      close(at);
      open = { tag: name, from: at + match[0].length, attributes: readAttributes(match[2] ?? ''), at };
    } else if (name === '/a' || name === '/h1' || name === '/h3') close(at);
    else if (name === 'dd' && found.length > 0) {
      close(at);
      open = { tag: 'dd', from: at + match[0].length, attributes: new Map(), at };
    } else if (open?.tag === 'dd' || name === 'dl' || name === '/dl') close(at);
    if (name === 'dl') {
      folders.push(folders.length === 0 ? '' : heading || (folders.at(-1) ?? ''));
      heading = '';
    } else if (name === '/dl') folders.pop();
  }
  close(html.length);
  return found;
}

function readAttributes(inside: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inside.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (WANTED.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}

function toText(html: string): string {
  return decode(html.replace(/<[^<>]*>/gu, '')).trim();
}

/** The few that bookmarks are written with; all others stand as they are. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['middot', '·'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu, (whole, hex, figure, name) => {
    if (typeof name === 'string') return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(figure);
    return code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
      ? String.fromCodePoint(code)
      : '�';
  });
}

/** In which line a place is; asked from the beginning to the end. */
class LineCounter {
  private line = 1;
  private at = 0;

  constructor(private readonly text: string) {}

  lineOf(place: number): number {
    for (;;) {
      const next = this.text.indexOf('\n', this.at);
      if (next < 0 || next >= place) return this.line;
      this.line += 1;
      this.at = next + 1;
    }
  }
}
