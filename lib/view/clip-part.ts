/** What of its page a clipping holds, where that is not the page as it is: it must not pass for the whole of it. */
import { UNTIL_MARK, type Clip } from '../model';
import type { MessageKey } from './words';

export interface ClipPart {
  readonly name: MessageKey;
  readonly hint: MessageKey;
}

/** 选段 for what was selected, 旧版 for what the page said before it changed; null for a page and an article. */
export function toClipPart({ scope, address }: Pick<Clip, 'scope' | 'address'>): ClipPart | null {
  if (address.includes(UNTIL_MARK)) return { name: 'libEarlier', hint: 'libEarlierHint' };
  return scope === 'selection' ? { name: 'libSelection', hint: 'libSelectionHint' } : null;
}
