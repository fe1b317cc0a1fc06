/**
 * Surnames, by which a person's name is told from other words of two to four characters (完, 图片, 了解到). The 300 most frequent of
 * the national statistics of names cover 97 % of the people; traditional forms are those of Taiwan and Hong Kong.
 */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段' +
  '雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲' +
  '翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫' +
  '寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相' +
  '初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由' +
  '張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇呂盧鐘鍾譚陸賈韋鄒閻龍賀顧龔邵萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭紀華單畢駱藍羅蔣' +
  '萧常洪赖傅习税诸荀贝贡濮羿隗宓郗仰韶蓟鄂蒯堵逄寿蔚夔巢竺桓钮钦郦巩汲贲蕭賴習簡鮑衛應項樓範鞏繆閆欒諶竇麥鈕欽酈';
const COMPOUND =
  '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|皇甫|令狐|慕容|尉迟|东方|公孙|夏侯|司徒|端木|长孙|宇文|呼延|南宫|独孤|完颜|司空';

const SURNAMES: ReadonlySet<string> = new Set(SINGLE);
const COMPOUND_NAME = new RegExp(`^(?:${COMPOUND})[\\u4e00-\\u9fff]{1,2}$`);

/** Han characters alone, as a name has them: 张伟, 欧阳修远, 阿依努尔·买买提. */
const NAME = /^[\u4e00-\u9fff]{2,4}$/;
const NAME_OF_PARTS = /^[\u4e00-\u9fff]{1,8}(?:[·•‧][\u4e00-\u9fff]{1,8}){1,3}$/;

/** Words that begin with a surname's character and are no name. */
const NO_PERSON =
  /[了着过到在从是的]|^(?:时间|文字|编辑|网络|安全|广告|通讯|连载|成文|计划|国内|国际|平台|全文|全国|明日|和讯|金融|财经|华声|原创|原题|平安|公司|公告|公众|来源|都市|海外|南方|东方|云端|智能|智库|应用|解读|解放|文化|文章|文汇|文娱|武汉|江苏|江西|安徽|湖北|贵州|云南|海南|广东|上海|北京|房产|路透|游戏|车市|农业|时政|时评|应急|项目|米粒|全媒|易车|关注|管理|党建|党政|党委|都是|强国|权威|富有|信息|展开|利率|居民|由于|但是|斯时|元旦|常务|常见|常规|常年|常态|习惯|寿险|项目|應用)|(?:网|报|社|台|院|局|厅|部|委|办|中心|集团|新闻|日报|晚报|发布|频道|客户端|记者|编辑|摄影|图片)$/;

/** Of a name behind a single surname. */
const MAX_NAME_CHARS = 3;

/** Whether these characters are a person's name. Pen names (石叔叔) may pass, words of the language do not. */
export function isPerson(text: string): boolean {
  if (NAME_OF_PARTS.test(text)) return true;
  if (!NAME.test(text) || NO_PERSON.test(text)) return false;
  if (COMPOUND_NAME.test(text)) return true;
  return SURNAMES.has(text.charAt(0)) && text.length <= MAX_NAME_CHARS;
}

/** Two names that stand together (张伟李芳), parted; null where it cannot be that. */
export function partedNames(run: string): string | null {
  for (const at of [3, 2]) {
    const [first, second] = [run.slice(0, at), run.slice(at)];
    if (second.length < 2 || second.length > 3) continue;
    if (isPerson(first) && isPerson(second)) return `${first} ${second}`;
  }
  return null;
}
