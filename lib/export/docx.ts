/**
 * DOCX: a 剪报 to be printed and handed in. Cover, contents, each article on a page of its own with the reader's marks (shaded) and
 * notes (comments), mentions underlined, sums in a table.
 *
 * The contents name the paper and the day beside the headline, which Word's own list of headings cannot, and refer to articles by
 * number (docx-front.ts). The library holds the whole document: more than MAX_DOCX_ARTICLES come in volumes, in a zip.
 */
import { Document, NumberFormat, Packer, SectionType, type ISectionOptions } from 'docx';
import { MAX_DOCX_ARTICLES } from '../limits';
import { toArticle } from './article';
import { Remarks, toDocxArticle, type DocxBlock, type Surroundings } from './docx-article';
import { toContentsLines, toCover, type Volume } from './docx-front';
import { DOCX_STYLES, PAGE } from './docx-styles';
import { pageNumberFooter, titleHeader } from './docx-running';
import { FileNames } from './file-names';
import type { ExportedClip, WriteFile } from './format';
import { Period } from './period';
import { PictureRoom } from './pictures';
import { toLine } from './safe-text';
import { ZipFile } from './zip-file';

/** One volume; the caller keeps to MAX_DOCX_ARTICLES. */
export const writeDocx: WriteFile = async ({ batches, title, madeAt }, put) => {
  const volume = new OpenVolume(toLine(title), '', madeAt);
  for await (const clips of batches) for (const clip of clips) volume.add(clip);
  put(await volume.pack());
};

/** A zip of as many volumes as it takes, each a document of its own. */
export const writeDocxVolumes: WriteFile = async ({ batches, count, title, madeAt }, put) => {
  const zip = new ZipFile(put, madeAt);
  const names = new FileNames('docx');
  const volumes = Math.max(1, Math.ceil(count / MAX_DOCX_ARTICLES));
  const name = toLine(title);
  let number = 0;
  const open = () => {
    number += 1;
    return new OpenVolume(name, volumes === 1 ? '' : `第 ${number} 卷，共 ${volumes} 卷`, madeAt);
  };
  const close = async (volume: OpenVolume) => {
    const digits = String(number).padStart(String(volumes).length, '0');
    zip.store(names.take(`${name} 第${digits}卷`), await volume.pack());
  };
  let volume = open();
  for await (const clips of batches) {
    for (const clip of clips) {
      if (volume.count >= MAX_DOCX_ARTICLES) {
        await close(volume);
        volume = open();
      }
      volume.add(clip);
    }
  }
  await close(volume);
  await zip.end();
};

class OpenVolume implements Volume, Surroundings {
  readonly period = new Period();
  readonly outlets = new Set<string>();
  count = 0;
  readonly remarks: Remarks;
  readonly room = new PictureRoom();
  private readonly contents: DocxBlock[] = [];
  private readonly articles: DocxBlock[] = [];

  /** @param part which of several volumes it is; empty where it is the only one */
  constructor(
    readonly name: string,
    readonly part: string,
    readonly madeAt: number,
  ) {
    this.remarks = new Remarks(madeAt);
  }

  add(clip: ExportedClip): void {
    this.count += 1;
    this.period.add(clip.date);
    if (clip.site.trim() !== '') this.outlets.add(clip.site);
    const article = toArticle(clip, true);
    const bookmark = `article${this.count}`;
    this.contents.push(...toContentsLines(article, this.count, bookmark));
    this.articles.push(...toDocxArticle(article, this.count, bookmark, this));
  }

  async pack(): Promise<Uint8Array<ArrayBuffer>> {
    const document = new Document({
      title: this.name,
      creator: '区闻',
      lastModifiedBy: '区闻',
      styles: DOCX_STYLES,
      comments: { children: this.remarks.comments },
      sections: [
        { properties: { page: PAGE }, children: toCover(this) },
        this.toSection(NumberFormat.LOWER_ROMAN, false, this.contents),
        this.toSection(NumberFormat.DECIMAL, true, this.articles),
      ],
    });
    return new Uint8Array(await Packer.pack(document, 'uint8array'));
  }

  private toSection(
    formatType: (typeof NumberFormat)[keyof typeof NumberFormat],
    namesArticle: boolean,
    children: readonly DocxBlock[],
  ): ISectionOptions {
    return {
      properties: { type: SectionType.NEXT_PAGE, page: { ...PAGE, pageNumbers: { start: 1, formatType } } },
      headers: { default: titleHeader(this.name, namesArticle) },
      footers: { default: pageNumberFooter() },
      children,
    };
  }
}
