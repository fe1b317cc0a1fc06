/**
 * Hosts as readers know them: browsers write 新华网.中国 as xn--xkrr14bows.xn--fiqs8s, in Punycode (RFC 3492), and give no way
 * back. Only for what the reader sees, never for a comparison: two names may look alike.
 */
const [BASE, MIN, MAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128];
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The host with its names in their own script. A label of which the browser would make another one stays as it is. */
export function toReadableHost(host: string): string {
  return host
    .split('.')
    .map((label) => {
      const readable = label.startsWith('xn--') ? decode(label.slice(4)) : undefined;
      return readable !== undefined && toAscii(readable) === label ? readable : label;
    })
    .join('.');
}

function toAscii(label: string): string | undefined {
  return URL.canParse(`http://${label}/`) ? new URL(`http://${label}/`).hostname : undefined;
}

/** RFC 3492, 6.2. Undefined where the label breaks off or runs over. */
function decode(label: string): string | undefined {
  const cut = label.lastIndexOf('-');
  const codes = Array.from(label.slice(0, Math.max(cut, 0)), (char) => char.charCodeAt(0));
  let [code, bias, place] = [FIRST_CODE, FIRST_BIAS, 0];
  for (let at = cut + 1; at < label.length;) {
    const before = place;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = DIGITS.indexOf(label.charAt(at++));
      if (digit < 0 || at > label.length) return undefined;
      place += digit * weight;
      const threshold = Math.min(Math.max(step - bias, MIN), MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = codes.length + 1;
    bias = adapt(place - before, count, before === 0);
    code += Math.floor(place / count);
    if (code > 0x10ffff) return undefined;
    place %= count;
    codes.splice(place++, 0, code);
  }
  return String.fromCodePoint(...codes);
}

/** RFC 3492, 6.1. */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let steps = 0;
  for (; rest > ((BASE - MIN) * MAX) / 2; steps += BASE) rest = Math.floor(rest / (BASE - MIN));
  return steps + Math.floor(((BASE - MIN + 1) * rest) / (rest + SKEW));
}
