/** What stands at the head and foot of the pages of a 剪报: its title, and the number of the page. */
import { AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { MUTED, RULE } from './docx-styles';

const SIZE = 18;

export function titleHeader(name: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: RULE } },
        children: [new TextRun({ text: name, size: SIZE, color: MUTED })],
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
