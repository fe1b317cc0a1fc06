/**
 * Variables that portals set in a script of the page: WeChat's `var ct`, ifeng's `allData`, toutiao's `articleInfo`, QQ's
 * `window.DATA`. Read by pattern, never run. One row a portal: add a row, and it is read.
 */
import type { FactName, FactPage, Said } from './fact-page';

const MAX_SCRIPTS = 120;
const MAX_SCRIPT_CHARS = 400_000;

interface PortalScript {
  /** What only this portal's script holds. */
  readonly mark: RegExp;
  readonly facts: Partial<Record<FactName, RegExp>>;
}

const PORTAL_SCRIPTS: readonly PortalScript[] = [
  {
    // mp.weixin.qq.com
    mark: /\bvar\s+(?:msg_title|msg_link|ct|createTime)\s*=/,
    facts: {
      title: /\bvar\s+msg_title\s*=\s*(?:'|")([^\n]{0,400}?)(?:'|")(?:\.html\(|;|\s*\|\|)/,
      datetime: /\b(?:var\s+createTime\s*=\s*'([^']{8,20})'|var\s+ct\s*=\s*"(\d{10})"|\bct\s*=\s*'(\d{10})')/,
      source: /\bvar\s+nickname\s*=\s*(?:htmlDecode\()?["']([^"'\n]{1,60})["']/,
      author: /\bvar\s+author\s*=\s*["']([^"'\n]{1,60})["']/,
    },
  },
  {
    // ifeng.com
    mark: /\ballData\s*=/,
    facts: {
      title: /"docData"\s*:\s*\{[^{}]{0,2000}?"title"\s*:\s*"((?:[^"\\]|\\.)+)"/,
      datetime: /"newsTime"\s*:\s*"([^"]{8,25})"/,
      source: /"newsTime"[^{}]{0,1000}?"source"\s*:\s*"([^"]{1,60})"/,
      editor: /"editorName"\s*:\s*"([^"]{1,40})"/,
    },
  },
  {
    // toutiao.com
    mark: /articleInfo\s*:\s*\{|subInfo\s*:\s*\{/,
    facts: {
      title: /articleInfo\s*:\s*\{\s*title\s*:\s*'(?:&quot;)?([^'\n]{0,400}?)(?:&quot;)?'/,
      datetime: /subInfo\s*:\s*\{[^{}]{0,1000}?time\s*:\s*'([^']{8,25})'/,
      source: /subInfo\s*:\s*\{[^{}]{0,1000}?source\s*:\s*'([^']{1,60})'/,
    },
  },
  {
    // new.qq.com
    mark: /window\.DATA\s*=\s*\{/,
    facts: {
      title: /window\.DATA\s*=\s*\{[^]{0,4000}?"title"\s*:\s*"((?:[^"\\]|\\.)+)"/,
      datetime: /window\.DATA\s*=\s*\{[^]{0,4000}?"pubtime"\s*:\s*"([^"]{8,25})"/,
      source: /window\.DATA\s*=\s*\{[^]{0,4000}?"media"\s*:\s*"([^"]{1,60})"/,
    },
  },
];

/** What the scripts of the page say. */
export function saidByScripts({ document }: Pick<FactPage, 'document'>): Said {
  const said: Said = {};
  for (const script of [...document.scripts].slice(0, MAX_SCRIPTS)) {
    if (script.src || (script.type && !/javascript|module/i.test(script.type))) continue;
    const text = (script.textContent ?? '').slice(0, MAX_SCRIPT_CHARS);
    const portal = PORTAL_SCRIPTS.find(({ mark }) => mark.test(text));
    if (!portal) continue;
    for (const [fact, pattern] of Object.entries(portal.facts)) {
      const value = pattern.exec(text)?.slice(1).find(Boolean);
      if (value && !(fact in said)) Object.assign(said, { [fact]: unescaped(value) });
    }
  }
  return said;
}

/** Text out of a script as it is meant: \u4e2d, \", &quot; undone. */
export function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\x([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ');
}
