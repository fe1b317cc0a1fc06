/**
 * The short forms that follow from a name by rule: 长治市 → 长治, 沛县经济技术开发区 → 沛县经开区. They are derived when the
 * dictionary is read, so that neither the tables nor the package carries them.
 */

/**
 * The ends of the names of the peoples as autonomous places carry them; not each ends in 族 (博尔塔拉蒙古自治州), and
 * 各族 stands for several (龙胜各族自治县). Source: the names in the administrative division codes (GB/T 2260).
 */
const PEOPLES =
  /(?:土家族|苗族|回族|藏族|彝族|壮族|满族|蒙古族?|朝鲜族|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|维吾尔族?|达斡尔族|鄂温克族|鄂伦春族?|畲族|瑶族|侗族|黎族|水族|羌族|土族|佤族|白族|怒族|傣族|各族|仡佬族|布依族|纳西族|哈尼族|拉祜族|布朗族|独龙族|普米族|傈僳族|裕固族|毛南族|仫佬族|景颇族|保安族|东乡族|撒拉族)$/;

/** What kind of place a name says it is. Longest first: 自治县 before 县, 新区 before 区. */
const PLACE_KINDS = [/特别行政区$/, /自治[区州县旗]$/, /(?:地|林|特|新)区$/, /[省市盟县区旗]$/];

/** A short form of one character would be found in every line (赵县 → 赵). */
const SHORTEST = 2;

/**
 * The short form of a province, prefecture or county: 恩施土家族苗族自治州 → 恩施, 内蒙古自治区 → 内蒙古, 浦东新区 → 浦东. The name
 * itself where nothing can be cut (赵县). nb. 清新区 is the district of 清新, not a new area.
 */
export function toShortPlace(name: string): string {
  for (const kind of PLACE_KINDS) {
    const bare = name.replace(kind, '');
    if (bare === name || bare.length < SHORTEST) continue;
    return /自治[区州县旗]$|族区$/.test(name) ? withoutPeoples(bare) : bare;
  }
  return name;
}

/** 双江拉祜族佤族布朗族傣族 → 双江. nb. 内蒙古 and 东乡族 are all people: the former stays, the latter loses its 族. */
function withoutPeoples(bare: string): string {
  let short = bare;
  for (;;) {
    const shorter = short.replace(PEOPLES, '');
    if (shorter === short || shorter.length < SHORTEST) return short.replace(/族$/, '');
    short = shorter;
  }
}

/** How newspapers shorten each kind of zone. The name in front must keep two characters. */
const ZONE_SHORT_FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.{2,})经济(?:技术)?开发区$/u, ['$1经开区', '$1开发区']],
  [/^(.{2,})高新技术产业(?:开发区|园区)$/u, ['$1高新区', '$1高新技术开发区', '$1高新开发区']],
  [/^(.{2,})综合保税区$/u, ['$1综保区']],
  [/^中国[（(](.{2,})[）)]自由贸易试验区$/u, ['$1自贸试验区', '$1自由贸易试验区', '$1自贸区']],
  [/^(.{2,})国家级新区$/u, ['$1新区']],
];

/**
 * The forms that follow from a zone's official name, given the places it lies in: 榆林高新技术产业开发区 in 榆林市 is also called
 * 榆林高新区, 榆林市高新技术产业开发区 and 榆林市高新区. None where the name has no such form.
 */
export function zoneShortForms(canonical: string, places: readonly string[] = []): string[] {
  const withPlace = places.flatMap((place) => {
    const short = toShortPlace(place);
    const follows =
      place.length === short.length + 1 && canonical.startsWith(short) && !canonical.startsWith(place);
    return follows ? place + canonical.slice(short.length) : [];
  });
  return [...shortened(canonical), ...withPlace.flatMap((name) => [name, ...shortened(name)])];
}

function shortened(name: string): string[] {
  return ZONE_SHORT_FORMS.flatMap(([long, shorts]) =>
    long.test(name) ? shorts.map((short) => name.replace(long, short)) : [],
  );
}

/** The name with half-width and with full-width brackets: pages write both, and mix them. */
export function bracketForms(name: string): string[] {
  const half = foldBrackets(name);
  return half.includes('(') ? [half, half.replaceAll('(', '（').replaceAll(')', '）')] : [name];
}

/** Full-width brackets to half-width: two names that differ in nothing else are one. */
export function foldBrackets(name: string): string {
  return name.replaceAll('（', '(').replaceAll('）', ')');
}
