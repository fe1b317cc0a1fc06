/**
 * The vocabulary of the product: the words that the recognisers, the store, the exports and the views share.
 * It imports nothing but its own parts, so that everything may import it.
 *
 * Offsets are UTF-16 code units, start inclusive, end exclusive. Money is in yuan. Moments are milliseconds since 1970;
 * days are written YYYY-MM-DD in China's time.
 */
export * from './model/collection';
export * from './model/page';
export * from './model/recognition';
export * from './model/search';
export * from './model/in-order';
export * from './model/keeping';
