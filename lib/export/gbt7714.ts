/**
 * References after GB/T 7714—2015, in the order of the file (顺序编码制), one a line:
 *
 *   [1] 李明, 王芳. 高新区引进北斗项目[N/OL]. 团结报, 2026-07-21(3)[2026-07-22]. http://…
 *   [2] 高新区一季度投资突破十亿元[EB/OL]. 上党区人民政府网, 2026(2026-03-20)[2026-03-21]. https://…
 *
 * 4.4 newspapers (题名[N]. 报纸名, 出版日期(版次)[引用日期]. 获取和访问路径); 4.6 electronic resources ([EB/OL]. 出版者, 出版年(更新日期)
 * [引用日期]. 获取和访问路径); 8.1.2: of more than three authors the first three, then 等. Without an address a newspaper is [N].
 */
import { toCitation, type Citation } from './citation';
import type { WriteFile } from './format';

const MAX_AUTHORS = 3;

export const writeGbt7714: WriteFile = async ({ batches }, put) => {
  let at = 0;
  for await (const clips of batches) {
    put(
      clips
        .map((clip, index) => `[${at + index + 1}] ${toReference(toCitation(clip, at + index))}\n`)
        .join(''),
    );
    at += clips.length;
  }
};

/** One reference, without its number. */
export function toReference(citation: Citation): string {
  const { authors, title, url, accessed } = citation;
  const named = authors.slice(0, MAX_AUTHORS).join(', ') + (authors.length > MAX_AUTHORS ? ', 等' : '');
  const head = named === '' ? '' : `${named}. `;
  const looked = url === null ? '' : `[${accessed}]. ${url}`;
  const body = `${head}${title}[${toType(citation)}]. ${toSource(citation)}${looked}`.trim();
  return url === null && !body.endsWith('.') ? `${body}.` : body;
}

function toType({ isNewspaper, url }: Citation): string {
  if (isNewspaper) return url === null ? 'N' : 'N/OL';
  return 'EB/OL';
}

function toSource({ isNewspaper, outlet, date, edition }: Citation): string {
  const page = edition === '' ? '' : `(${edition})`;
  if (isNewspaper && date === null) return `${outlet}${page}`;
  if (isNewspaper) return [outlet, `${date}${page}`].filter((part) => part !== '').join(', ');
  if (date === null) return outlet;
  return outlet === '' ? `(${date})` : `${outlet}, ${date.slice(0, 4)}(${date})`;
}
