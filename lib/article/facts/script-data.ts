/**
 * Facts in the data that pages bring along for their own scripts (__NEXT_DATA__, __INITIAL_STATE__, window.DATA …). Such data hold many
 * articles: this one's is where the headline stands, and its facts are the nearest keys around it. Read by pattern, never run.
 */
import type { FactName, FactPage, Said } from './fact-page';
import { unescaped } from './page-scripts';

const MAX_SCRIPTS = 120;
/** Data of portals run to a megabyte, the article first. */
const MAX_SCRIPT_CHARS = 1_500_000;
/** An object of one article holds its facts within so many characters of its headline, unless its text stands between. */
const BEFORE = 2_000;
const BEHIND = 6_000;
const MIN_HEADLINE_CHARS = 6;

const STRING = String.raw`"\s*:\s*"((?:[^"\\]|\\.){1,200})"`;
const NUMBER = String.raw`"\s*:\s*"?(\d{10}(?:\d{3})?|(?:[^"\\]|\\.){8,40})"?[,}]`;
const KEYS: Readonly<Partial<Record<FactName, RegExp>>> = {
  datetime: new RegExp(
    `"(?:pub_?[tT]ime|pub_?[dD]ate|publish_?[tT]ime(?:Long|Str)?|publish_?[dD]ate|published_?[aA]t|publishAt|ptime|news_?[tT]ime|release_?[tT]ime|ctime|show_?[tT]ime|post_?[tT]ime)${NUMBER}`,
    'g',
  ),
  source: new RegExp(
    `"(?:source|source_?[nN]ame|copyfrom|media|media_?[nN]ame|copyright_?[sS]ource|srcName|origin)${STRING}`,
    'g',
  ),
  author: new RegExp(
    `"(?:author|author_?[nN]ame|writer|authors|reporter|author_?[nN]icknames?)${STRING}`,
    'g',
  ),
  editor: new RegExp(`"(?:editor|editor_?[nN]ame|resp_?[eE]ditor|duty_?[eE]ditor|liability)${STRING}`, 'g'),
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
    const start = Math.max(0, at - BEFORE);
    const around = text.slice(start, at + BEHIND);
    for (const [fact, pattern] of Object.entries(KEYS)) {
      const value = nearest(around, at - start, pattern);
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

function nearest(text: string, at: number, pattern: RegExp): string | undefined {
  let best: string | undefined;
  let distance = Infinity;
  for (const found of text.matchAll(pattern)) {
    const away = Math.abs(found.index - at);
    if (away >= distance) continue;
    distance = away;
    best = found[1];
  }
  return best;
}
