/** A picture of an article in Word, with its caption, within the column and no higher than a page. */
import { ImageRun, Paragraph } from 'docx';
import { TEXT_WIDTH, words } from './docx-styles';
import { fromBase64, sizeOfPicture } from './picture-size';
import { LEFT_OUT, type KeptPicture, type PictureRoom } from './pictures';

/** Pixels as Word counts them (96 an inch), of the width of the text and of most of its height. */
const TWIPS_OF_A_PIXEL = 15;
const MOST_WIDTH = Math.floor(TEXT_WIDTH / TWIPS_OF_A_PIXEL);
const MOST_HEIGHT = 800;

/** In place of a picture that does not fit in, or that Word does not show, it says so. */
export function toFigure(picture: KeptPicture, room: PictureRoom): Paragraph[] {
  const bytes = fromBase64(picture.data);
  const size = sizeOfPicture(bytes);
  const { caption } = picture;
  const captions =
    caption === '' ? [] : [new Paragraph({ style: 'PictureWords', children: [words(caption)] })];
  if (size === null || !room.take(picture))
    return [new Paragraph({ style: 'PictureWords', children: [words(LEFT_OUT)] }), ...captions];
  const scale = Math.min(1, MOST_WIDTH / size.width, MOST_HEIGHT / size.height);
  const image = new ImageRun({
    type: size.type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: '图片', title: '', description: caption },
  });
  return [new Paragraph({ style: 'Picture', keepNext: captions.length > 0, children: [image] }), ...captions];
}
