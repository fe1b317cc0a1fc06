/**
 * Titles in the order of pinyin, as a Chinese index has them. Comparing two titles by a collator takes a microsecond, and a sort
 * of ten thousand asks for it a hundred thousand times; so the collator orders the some three thousand characters that titles
 * are written with, once, and a title becomes a string of their places, which compares as any string does.
 *
 * It is the order of characters one by one: of those with several readings the collator takes one, which for the names of places
 * that titles begin with is often the wrong one; READ_AS has the common ones.
 */

/** Places begin here, so that no place is a control character. */
const FIRST_PLACE = 0x100;

/** Characters that are read otherwise at the head of a title, and one that is read as they are there: 长沙, 重庆, 厦门. */
const READ_AS: readonly (readonly [head: string, as: string])[] = [
  ['长', '常'],
  ['重庆', '崇'],
  ['厦', '夏'],
];

export class PinyinOrder {
  private readonly known = new Set<string>();
  private places = new Map<string, string>();

  /** `compare`: Intl.Collator('zh-u-co-pinyin').compare, where the browser has one. */
  constructor(private readonly compare: (one: string, other: string) => number) {}

  /** Makes the characters of folded titles known. Keys made before are no longer to be compared with new ones where it says true. */
  learn(titles: Iterable<string>): boolean {
    const before = this.known.size;
    for (const title of titles) for (const character of toRead(title)) this.known.add(character);
    if (this.known.size === before) return false;
    const order = [...this.known].toSorted(this.compare);
    this.places = new Map(order.map((character, at) => [character, String.fromCharCode(FIRST_PLACE + at)]));
    return true;
  }

  /** The key of a folded title whose characters are known. Quotes and brackets at its head do not count. */
  keyOf(title: string): string {
    let key = '';
    for (const character of toRead(title)) key += this.places.get(character) ?? '';
    return key;
  }
}

function toRead(title: string): string {
  const words = title.replace(LEADING_MARKS, '');
  const reading = READ_AS.find(([head]) => words.startsWith(head));
  return reading ? reading[1] + words.slice(1) : words;
}

const LEADING_MARKS = /^[\p{P}\p{S}]+/u;
