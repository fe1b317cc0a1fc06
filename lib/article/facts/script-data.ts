/**
 * Facts in the data that pages bring along for their own scripts (__NEXT_DATA__, __INITIAL_STATE__, window.DATA …). Such data hold many
 * articles: this one's is the object in which the headline stands. Read by pattern, never run.
 */
import type { FactName, FactPage, Said } from './fact-page';
import { unescaped } from './page-scripts';

const MAX_SCRIPTS = 120;
/** Data of portals run to a megabyte, the article first. */
const MAX_SCRIPT_CHARS = 1_500_000;
/** An object of one article holds its facts, and its text, within so many characters of its headline. */
const BEFORE = 100_000;
const BEHIND = 300_000;
/** The object that holds the headline, and those around it, the innermost first. */
const MAX_OBJECTS = 2;
const MIN_HEADLINE_CHARS = 6;

const STRING = String.raw`"\s*:\s*"((?:[^"\\]|\\.){1,200})"`;
const NUMBER = String.raw`"\s*:\s*"?(\d{10}(?:\d{3})?|(?:[^"\\]|\\.){8,40})"?[,}]`;
const KEYS: Readonly<Partial<Record<FactName, RegExp>>> = {
  datetime: new RegExp(
    `"(?:pub_?[tT]ime|pub_?[dD]ate|publish_?[tT]ime(?:Long|Str)?|publish_?[dD]ate|published_?[aA]t|publishAt|ptime|news_?[tT]ime|release_?[tT]ime|ctime|show_?[tT]ime|post_?[tT]ime)${NUMBER}`,
  ),
  source: new RegExp(
    `"(?:source|source_?[nN]ame|copyfrom|media|media_?[nN]ame|copyright_?[sS]ource|srcName|origin)${STRING}`,
  ),
  author: new RegExp(`"(?:author|author_?[nN]ame|writer|authors|reporter|author_?[nN]icknames?)${STRING}`),
  editor: new RegExp(`"(?:editor|editor_?[nN]ame|resp_?[eE]ditor|duty_?[eE]ditor|liability)${STRING}`),
};

/** What the data around the headline say. */
export function saidByData({ document, headline }: Pick<FactPage, 'document' | 'headline'>): Said {
  const wanted = headline?.text.trim() ?? '';
  if (wanted.length < MIN_HEADLINE_CHARS) return {};
  const said: Said = {};
  for (const script of [...document.scripts].slice(0, MAX_SCRIPTS)) {
    if (script.getAttribute('src') !== null) continue;
    const text = (script.textContent ?? '').slice(0, MAX_SCRIPT_CHARS);
    const at = placeOf(text, wanted);
    if (at < 0) continue;
    for (const object of objectsAround(text, at))
      for (const [fact, pattern] of Object.entries(KEYS)) {
        const value = pattern.exec(object)?.[1];
        if (value !== undefined && !(fact in said)) Object.assign(said, { [fact]: unescaped(value) });
      }
  }
  return said;
}

/** Where a headline stands as a value in data, as it is or with its characters escaped; −1 where it does not. */
function placeOf(text: string, headline: string): number {
  const plain = text.indexOf(`"${headline}`);
  if (plain >= 0) return plain;
  const escaped = [...headline].map(toEscape).join('');
  return text.toLowerCase().indexOf(`"${escaped}`);
}

const toEscape = (character: string): string =>
  /[ -~]/.test(character)
    ? character.toLowerCase()
    : character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');

/** The objects around a place, the innermost first. nb. A brace inside a text may mislead: then it is some other stretch of the data. */
function objectsAround(text: string, at: number): string[] {
  const objects: string[] = [];
  let start = at;
  let end = at;
  for (let count = 0; count < MAX_OBJECTS; count++) {
    start = braceFrom(text, start - 1, -1, Math.max(0, at - BEFORE));
    if (start < 0) break;
    const close = braceFrom(text, end, 1, Math.min(text.length - 1, at + BEHIND));
    end = close < 0 ? Math.min(text.length, at + BEHIND) : close + 1;
    objects.push(text.slice(start, end));
  }
  return objects;
}

/** The nearest brace that opens (or closes) what holds the place, no further than `limit`; −1 where there is none. */
function braceFrom(text: string, from: number, step: 1 | -1, limit: number): number {
  const [inner, outer] = step === 1 ? ['{', '}'] : ['}', '{'];
  let depth = 0;
  for (let at = from; step === 1 ? at <= limit : at >= limit; at += step) {
    if (text[at] === inner) depth++;
    else if (text[at] === outer && depth-- === 0) return at;
  }
  return -1;
}
