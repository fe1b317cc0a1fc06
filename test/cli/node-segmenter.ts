/** The product's segmenter under Node: the same jieba, loaded from the package instead of the extension's own file. */
import { tag } from 'jieba-wasm/node';
import type { Segmenter } from '../../lib/model';
import { toTokens } from '../../lib/to-tokens';

/** Cuts a text into words with their parts of speech; offsets in UTF-16 code units. */
export const segmentInNode: Segmenter = (text) => toTokens(tag(text, true), text);
