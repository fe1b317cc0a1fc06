/** What stands at the head and foot of the pages of a 剪报: its title and which article it is, and the number of the page. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { MUTED, NUMBER_STYLE, RULE, TEXT_WIDTH, words } from './docx-styles';

const SIZE = 18;

/**
 * @param namesArticle the pages are those of articles: the header says on the left which one. Word reckons fields of headers itself
 *   whenever it lays out a page; it asks about those of the text alone.
 */
export function titleHeader(name: string, namesArticle: boolean): Header {
  const field = new SimpleField(`STYLEREF "${NUMBER_STYLE}"`, '');
  return new Header({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: RULE } },
        children: [...(namesArticle ? [field] : []), new TextRun({ children: [new Tab()] }), words(name)],
      }),
    ],
  });
}

export function pageNumberFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SIZE, color: MUTED })],
      }),
    ],
  });
}
