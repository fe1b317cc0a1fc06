/** The kind and size of a picture by its first bytes, for Word: it wants both, and a page can call a picture what it likes. */

export interface PictureSize {
  readonly type: 'png' | 'jpg' | 'gif';
  /** Pixels, each more than 0. */
  readonly width: number;
  readonly height: number;
}

/** Null for what Word does not show everywhere (WebP, AVIF), and for what is no picture. */
export function sizeOfPicture(bytes: Uint8Array<ArrayBuffer>): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngSize(view) ?? gifSize(view) ?? jpegSize(view);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

/** PNG (W3C), 11.2.2: after eight bytes of signature the header, with width and height at 16 and 20. */
function pngSize(view: DataView): PictureSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89_50_4e_47 || view.getUint32(4) !== 0x0d_0a_1a_0a)
    return null;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a, 17 and 18: GIF8, the version, then width and height with the low byte first. */
function gifSize(view: DataView): PictureSize | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47_49_46_38) return null;
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Frames of JPEG (ITU-T T.81, B.1.1.3): C0 to CF, but tables (C4, CC) and what is kept for later (C8). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segments of FF, a marker and a length, one after the other until the frame. */
function jpegSize(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return null;
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker))
      return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // nb. Any number of FF may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The bytes that base64 stands for; empty for what is none. */
export function fromBase64(data: string): Uint8Array<ArrayBuffer> {
  try {
    const characters = atob(data);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < characters.length; at += 1) bytes[at] = characters.charCodeAt(at);
    return bytes;
  } catch {
    return new Uint8Array();
  }
}

/** Of the web and Node alike, of which this folder has no types. */
declare function atob(data: string): string;
