/**
 * The currencies: how a page writes them behind a number (5000万美元), before it (￥300), and their coins. Adding one is
 * adding a row; names are written in simplified characters, traditional ones are folded before they are looked up.
 */
import { Trie } from '../dictionary/trie';

/** `hundredths` of a unit that a coin is worth, beside its names. */
type Coins = readonly (readonly [names: string, hundredths: number])[];

interface CurrencyRow {
  /** ISO 4217, or the customary code. */
  readonly code: string;
  /** Behind a number, separated by spaces. */
  readonly names: string;
  /** Before a number: symbols, codes and those names that no other word begins with. */
  readonly before?: string;
  readonly coins?: Coins;
}

const CURRENCIES: readonly CurrencyRow[] = [
  {
    code: 'CNY',
    names: '元 圆 元人民币 圆人民币 元钱 块 块钱 块人民币 人民币 人民币元 元RMB RMB CNY',
    before: '￥ ¥ RMB CNY 人民币',
    coins: [
      ['角 毛 角钱 毛钱', 10],
      ['分 分钱', 1],
    ],
  },
  {
    code: 'USD',
    names: '美元 美金 美圆 美刀 USD US$ $',
    before: '$ US$ USD 美金 美元',
    coins: [['美分', 1]],
  },
  {
    code: 'HKD',
    names: '港元 港币 港圆 港纸 港钱 蚊 HKD HK$',
    before: 'HK$ HKD 港币',
    coins: [
      ['毫', 10],
      ['仙 港仙', 1],
    ],
  },
  { code: 'TWD', names: '新台币 新台币元 台币 台币元 台元 TWD NT$', before: 'NT$ TWD NTD 新台币 台币' },
  { code: 'MOP', names: '澳门元 澳门币 澳币 葡币 MOP', before: 'MOP MOP$ 澳门币' },
  { code: 'EUR', names: '欧元 EUR €', before: '€ EUR', coins: [['欧分', 1]] },
  { code: 'GBP', names: '英镑 GBP £ 镑', before: '£ GBP', coins: [['便士', 1]] },
  {
    code: 'JPY',
    names: '日元 日圆 日币 円 JPY',
    before: 'JPY 日币',
    coins: [['日本钱 日本銭 日本錢', 1]],
  },
  { code: 'KRW', names: '韩元 韩圆 韩币 KRW ₩', before: '₩ KRW 韩币' },
  { code: 'KPW', names: '朝鲜元 朝鲜圆 朝元' },
  { code: 'AUD', names: '澳元 澳大利亚元 澳大利亚币 AUD A$', before: 'A$ AU$ AUD' },
  { code: 'CAD', names: '加元 加拿大元 加币 加拿大币 CAD C$', before: 'C$ CAD' },
  { code: 'NZD', names: '新西兰元 纽元 纽币 新西兰币 NZD NZ$', before: 'NZ$ NZD' },
  { code: 'SGD', names: '新加坡元 新加坡币 新元 新币 坡元 坡币 SGD S$', before: 'S$ SGD 新币' },
  { code: 'CHF', names: '瑞士法郎 瑞郎 法郎 CHF', before: 'CHF' },
  { code: 'RUB', names: '卢布 俄罗斯卢布 俄卢布 RUB ₽', before: '₽ RUB', coins: [['戈比', 1]] },
  { code: 'INR', names: '卢比 印度卢比 INR ₹', before: '₹ INR' },
  { code: 'PKR', names: '巴基斯坦卢比 巴铢 PKR', before: 'PKR' },
  { code: 'LKR', names: '斯里兰卡卢比 LKR', before: 'LKR' },
  { code: 'NPR', names: '尼泊尔卢比 NPR', before: 'NPR' },
  { code: 'THB', names: '泰铢 铢 泰币 THB ฿', before: '฿ THB 泰币' },
  { code: 'VND', names: '越南盾 越盾 VND ₫', before: 'VND' },
  { code: 'IDR', names: '印尼盾 印尼卢比 印度尼西亚盾 印度尼西亚卢比 IDR', before: 'IDR' },
  { code: 'MYR', names: '林吉特 马来西亚林吉特 令吉 马币 马来西亚令吉 MYR', before: 'MYR 马币' },
  { code: 'PHP', names: '菲律宾比索 比索 菲币 PHP', before: 'PHP' },
  { code: 'MMK', names: '缅币 缅元 缅甸元 MMK', before: 'MMK 缅币' },
  { code: 'LAK', names: '基普 老挝基普 LAK', before: 'LAK' },
  { code: 'KHR', names: '瑞尔 柬埔寨瑞尔 KHR', before: 'KHR' },
  { code: 'BDT', names: '塔卡 孟加拉塔卡 BDT', before: 'BDT' },
  { code: 'MNT', names: '图格里克 蒙古图格里克 MNT', before: 'MNT' },
  { code: 'KZT', names: '坚戈 哈萨克斯坦坚戈 KZT', before: 'KZT' },
  { code: 'UZS', names: '苏姆 乌兹别克斯坦苏姆 UZS', before: 'UZS' },
  { code: 'KGS', names: '吉尔吉斯斯坦索姆 KGS', before: 'KGS' },
  { code: 'TJS', names: '索莫尼 TJS', before: 'TJS' },
  { code: 'UAH', names: '格里夫纳 乌克兰格里夫纳 UAH', before: 'UAH' },
  { code: 'BYN', names: '白俄罗斯卢布 BYN', before: 'BYN' },
  { code: 'PLN', names: '兹罗提 波兰兹罗提 PLN', before: 'PLN' },
  { code: 'HUF', names: '福林 匈牙利福林 HUF', before: 'HUF' },
  { code: 'CZK', names: '捷克克朗 CZK', before: 'CZK' },
  { code: 'SEK', names: '瑞典克朗 克朗 SEK', before: 'SEK' },
  { code: 'NOK', names: '挪威克朗 NOK', before: 'NOK' },
  { code: 'DKK', names: '丹麦克朗 DKK', before: 'DKK' },
  { code: 'ISK', names: '冰岛克朗 ISK', before: 'ISK' },
  { code: 'RON', names: '罗马尼亚列伊 列伊 RON', before: 'RON' },
  { code: 'BGN', names: '保加利亚列弗 列弗 BGN', before: 'BGN' },
  { code: 'RSD', names: '塞尔维亚第纳尔 RSD', before: 'RSD' },
  { code: 'TRY', names: '土耳其里拉 新里拉 里拉 TRY ₺', before: '₺ TRY' },
  { code: 'ILS', names: '谢克尔 新谢克尔 以色列谢克尔 ILS', before: 'ILS' },
  { code: 'SAR', names: '沙特里亚尔 里亚尔 沙特里亚 SAR', before: 'SAR' },
  { code: 'QAR', names: '卡塔尔里亚尔 QAR', before: 'QAR' },
  { code: 'IRR', names: '伊朗里亚尔 IRR', before: 'IRR' },
  { code: 'AED', names: '迪拉姆 阿联酋迪拉姆 AED', before: 'AED' },
  { code: 'KWD', names: '科威特第纳尔 第纳尔 KWD', before: 'KWD' },
  { code: 'IQD', names: '伊拉克第纳尔 IQD', before: 'IQD' },
  { code: 'EGP', names: '埃及镑 EGP', before: 'EGP' },
  { code: 'ZAR', names: '南非兰特 兰特 ZAR', before: 'ZAR' },
  { code: 'NGN', names: '奈拉 尼日利亚奈拉 NGN ₦', before: '₦ NGN' },
  { code: 'KES', names: '肯尼亚先令 先令 KES', before: 'KES' },
  { code: 'ETB', names: '埃塞俄比亚比尔 比尔 ETB', before: 'ETB' },
  { code: 'AOA', names: '宽扎 安哥拉宽扎 AOA', before: 'AOA' },
  { code: 'BRL', names: '雷亚尔 巴西雷亚尔 BRL', before: 'R$ BRL' },
  { code: 'MXN', names: '墨西哥比索 MXN', before: 'MXN' },
  { code: 'ARS', names: '阿根廷比索 ARS', before: 'ARS' },
  { code: 'CLP', names: '智利比索 CLP', before: 'CLP' },
  { code: 'COP', names: '哥伦比亚比索 COP', before: 'COP' },
  { code: 'PEN', names: '秘鲁索尔 新索尔 PEN', before: 'PEN' },
  { code: 'VEF', names: '玻利瓦尔 委内瑞拉玻利瓦尔' },
  { code: 'DEM', names: '马克 德国马克' },
  { code: 'FRF', names: '法国法郎' },
  { code: 'ITL', names: '意大利里拉' },
  { code: 'XDR', names: '特别提款权' },
  { code: 'BTC', names: '比特币 BTC', before: 'BTC' },
  { code: 'ETH', names: '以太币 以太坊币 ETH', before: 'ETH' },
];

export const YUAN = 'CNY';

export interface Currency {
  readonly code: string;
  /** The names of its coins, with what they are worth. */
  readonly coins: Trie<number>;
}

export interface CoinHit {
  readonly code: string;
  readonly hundredths: number;
}

/** What a page writes behind a number. */
export const CURRENCY_NAMES = new Trie<Currency>();
/** What a page writes before a number. */
export const CURRENCY_PREFIXES = new Trie<Currency>();
/** Coins of whatever currency, behind a number. Their short names are other words too: 五分 is also a mark at school. */
export const COINS = new Trie<CoinHit>();
/** The first characters of CURRENCY_PREFIXES: most characters of a text begin none of them. */
export const PREFIX_STARTS = new Set<string>();

for (const { code, names, before = '', coins = [] } of CURRENCIES) {
  const currency = { code, coins: new Trie<number>() };
  for (const [coinNames, hundredths] of coins)
    for (const name of coinNames.split(' ')) {
      currency.coins.add(name, hundredths);
      if (!COINS.get(name)) COINS.add(name, { code, hundredths });
    }
  for (const name of names.split(' ')) CURRENCY_NAMES.add(name, currency);
  for (const name of before.split(' ').filter(Boolean)) {
    CURRENCY_PREFIXES.add(name, currency);
    PREFIX_STARTS.add(name.charAt(0));
  }
}

/** Whether the name of a currency or of a coin stands at `at`: behind 一两 it shows that this is 1 to 2. */
export function isCurrencyAt(text: string, at: number): boolean {
  return CURRENCY_NAMES.longestAt(text, at) !== undefined || COINS.longestAt(text, at) !== undefined;
}
