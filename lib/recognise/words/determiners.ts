/** Words before 开发区, 园区 … that make the reference a general or a plural one. Read at the end of the text before it. */
export const DETERMINERS =
  /(?:各|各类|各个|所有|多个|多家|几个|一些|这些|那些|部分|现有|以上|以下|各地|各级|不少|许多|众多|其他|其它|另一|一个|某|每个|个|家|座|批|类|级|全省|全国|全市|全县|国内|国外|海外|兄弟|周边|重点|同类|首个|首批|两大|两|三大|的各|和各|自|各自|等|型|式|性|化|特色|现代|智慧|绿色|生态|传统|标准|美丽|文明|先行|核心)$/;
