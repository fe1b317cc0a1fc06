import { describe, expect, test } from 'vitest';
import { loadDictionary } from '../../lib/dictionary/load-seeds';
import { unpackVariants } from '../../lib/dictionary/packed-dictionary';
import { packVariants } from '../../lib/dictionary/variants';

describe('traditional characters', () => {
  const variants = unpackVariants(packVariants(['乾县']));

  test.each(
    [...'經经濟济術术開开發发區区園园產产業业貿贸試试驗验綜综稅税億亿萬万'].join('').match(/../g) ?? [],
  )('reads %s', ([traditional, simplified]) => {
    expect(variants.get(traditional ?? '')).toBe(simplified);
  });

  test('leaves alone what is simplified already, and what our own names are written with', () => {
    for (const character of '经济开发区乾县') expect(variants.has(character)).toBe(false);
  });

  test('no name of the dictionary would be read as another', () => {
    const { variants: all, places } = loadDictionary();
    for (const name of ['乾县', '乾安', '於潜', '长治', '吕梁']) {
      const read = [...name].map((character) => all.get(character) ?? character).join('');
      if (places.get(name)) expect(read).toBe(name);
    }
    expect(places.get('乾县')).toBeDefined();
  });
});
