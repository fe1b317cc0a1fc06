/** Where the first variable part of a TLS ClientHello begins: record 5, handshake 4, version 2, random 32 bytes. */
const SESSION_ID_AT = 43;

/** The handshake record's first byte, and the extension that holds the server's name (RFC 8446, RFC 6066). */
const HANDSHAKE = 22;
const SERVER_NAME = 0;

/** From an extension's data to its first name: the list's length 2, the kind of name 1. */
const NAME_LENGTH_AT = 3;

/** The host that a TLS client greets, or undefined where the bytes are no greeting or name none. */
export function serverNameIn(greeting: Buffer): string | undefined {
  try {
    if (greeting.readUInt8(0) !== HANDSHAKE) return undefined;
    let at = SESSION_ID_AT;
    at += 1 + greeting.readUInt8(at);
    // Cipher suites, compression methods, the extensions' own length.
    at += 2 + greeting.readUInt16BE(at);
    at += 1 + greeting.readUInt8(at);
    at += 2;
    while (at < greeting.length) {
      const kind = greeting.readUInt16BE(at);
      const length = greeting.readUInt16BE(at + 2);
      at += 4;
      if (kind === SERVER_NAME) {
        const start = at + NAME_LENGTH_AT + 2;
        return greeting.toString('latin1', start, start + greeting.readUInt16BE(at + NAME_LENGTH_AT));
      }
      at += length;
    }
    return undefined;
  } catch (thrown) {
    // Cut off before its end.
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
