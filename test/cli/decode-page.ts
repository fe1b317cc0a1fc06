/** Bytes of a saved page → its text, in the charset that its bytes or the page itself declare. */

/** Where a page declares its charset: within so many bytes, by the HTML standard. */
const PRESCAN_BYTES = 4_096;
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/i;

/** Decodes a page: by its BOM, else as UTF-8 where the bytes are that, else as it declares, else as GB18030. Throws nothing. */
export function decodePage(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // nb. Pages saved by a browser are UTF-8 and still declare what they were: bytes that can be UTF-8 are, unless all are ASCII.
  if (canDecode(bytes, 'utf-8')) return new TextDecoder('utf-8').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const declared = DECLARED.exec(head);
  const label = declared?.[1] ?? declared?.[2] ?? 'gb18030';
  try {
    // GB2312 and GBK are parts of GB18030, and pages that declare them use the rest of it. What says UTF-8 here lies.
    return new TextDecoder(/^(?:gb|utf-?8$)/i.test(label) ? 'gb18030' : label).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function canDecode(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
