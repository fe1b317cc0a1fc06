/**
 * Traditional characters and their simplified forms, one character for one, out of OpenCC's tables at build time: with
 * them 經濟技術開發區 is read as 经济技术开发区 and no offset moves. A character that our own tables and the gazetteer use is
 * left as it is, whatever it may be elsewhere: 乾县 is no 干县.
 */
import { Converter } from 'opencc-js/t2cn';

/** The Chinese characters of the basic plane. */
const FIRST = 0x3400;
const LAST = 0x9fff;

/** The pairs as one string: traditional, simplified, traditional, simplified … `names`: the texts whose characters stay. */
export function packVariants(names: Iterable<string>): string {
  const kept = new Set([...names].flatMap((name) => [...name]));
  const simplify = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    const simplified = simplify(character);
    if (simplified.length === 1 && simplified !== character && !kept.has(character))
      pairs += character + simplified;
  }
  return pairs;
}
