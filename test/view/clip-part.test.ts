/** What a clipping is not the whole of: lib/view/clip-part. */
import { expect, it } from 'vitest';
import { CLIP_SCOPES } from '../../lib/model';
import { toClipPart } from '../../lib/view/clip-part';

const address = 'https://a.example/1.html';

it('is said of a selection, and of what a page said before', () => {
  expect(toClipPart({ scope: 'selection', address: `${address} selection:9be1` })?.name).toBe('libSelection');
  const until = `${address} until:1795264200000`;
  for (const scope of CLIP_SCOPES) expect(toClipPart({ scope, address: until })?.name).toBe('libEarlier');
});

it('is not said of a page, an article or an address, whatever their text', () => {
  for (const scope of ['page', 'article', 'address'] as const)
    expect(toClipPart({ scope, address })).toBeNull();
  expect(toClipPart({ scope: 'page', address: 'https://a.example/until:1' })).toBeNull();
});
