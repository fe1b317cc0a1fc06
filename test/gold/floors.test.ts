/**
 * The recognisers' figures on annotated articles may not fall below these floors. The project's own articles are measured
 * always; QUWEN_PAGES names a folder of annotated real pages (gold/*.json, seeds/*.txt), measured where it is given.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../lib/dictionary/load-seeds';
import { judge } from '../../lib/recognise/gate';
import { analyse } from '../../lib/recognise/index';
import { readAnnotation } from '../cli/annotation';
import { f1Of, measure, precisionOf, recallOf, shareOf, sum, type Measure } from '../cli/measure';
import { measureVerdicts } from '../cli/measure-verdicts';
import { segmentInNode } from '../cli/node-segmenter';
import { lineOf } from '../cli/print-score';
import { readText } from '../cli/read-text';
import { readGold, type GoldText } from './read-gold';

const articlesFolder = join(import.meta.dirname, 'articles');

function measureTexts(
  texts: readonly Omit<GoldText, 'isZoneNews'>[],
  dictionary = loadDictionary(),
): Measure {
  return sum(
    texts.map(({ text, annotation }) =>
      measure(text, analyse(text, { dictionary, segment: segmentInNode }), annotation),
    ),
  );
}

function ourTexts(): GoldText[] {
  return readdirSync(articlesFolder).map((name) => readGold(readText(join(articlesFolder, name))));
}

function realPages(folder: string): Omit<GoldText, 'isZoneNews'>[] {
  const gold = join(folder, 'gold');
  return readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const text = readText(join(folder, 'seeds', `${basename(name, '.json')}.txt`));
      return { text, annotation: readAnnotation(readText(join(gold, name)), text) };
    });
}

describe('the articles of our own', () => {
  const texts = ourTexts();
  const measured = measureTexts(texts);

  it('are at least sixty-five, and hold every kind of mention', () => {
    expect(texts.flatMap(({ annotation }) => annotation.articles).length).toBeGreaterThanOrEqual(65);
    const { zones, parks, generic, companies, money } = measured.counts;
    for (const { wanted } of [zones, parks, generic, companies, money]) expect(wanted).toBeGreaterThan(5);
  });

  it.each([
    ['zones', 0.95],
    ['parks', 0.84],
    ['generic', 0.84],
    ['companies', 0.94],
    ['money', 0.99],
  ] as const)('%s are found with an F1 of %d', (name, floor) => {
    expect(f1Of(measured.counts[name])).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    ['zoneCanonicals', 0.98],
    ['companyCanonicals', 0.97],
    ['moneyValues', 1],
    ['moneyApprox', 0.99],
    ['moneyScale', 1],
    ['moneyRoles', 0.96],
    ['articleEdges', 0.92],
    ['articleTitles', 0.84],
  ] as const)('%s are right for a share of %d', (name, floor) => {
    expect(shareOf(measured.shares[name])).toBeGreaterThanOrEqual(floor);
  });

  it('are told apart as zone news or not', () => {
    const news = texts.map(({ text, annotation, isZoneNews }) => ({
      isZoneNews,
      title: annotation.articles[0]?.title ?? '',
      text,
    }));
    expect(news.filter((one) => !one.isZoneNews).length).toBeGreaterThan(5);
    const { count } = measureVerdicts(news, judge);
    expect(precisionOf(count)).toBeGreaterThanOrEqual(0.97);
    expect(recallOf(count)).toBeGreaterThanOrEqual(0.95);
  });
});

const pages = process.env['QUWEN_PAGES'];

// nb. describe.runIf would still read the pages where none are given.
if (pages !== undefined)
  describe('real pages', () => {
    const texts = realPages(pages);
    const measured = measureTexts(texts);
    const misses = measured.misses.map((miss) => lineOf('', miss)).join('\n');

    it.each([
      ['zones', 0.98],
      ['parks', 0.85],
      ['generic', 0.85],
      ['companies', 0.95],
      ['money', 1],
    ] as const)('%s are found with an F1 of %d', (name, floor) => {
      expect(f1Of(measured.counts[name]), misses).toBeGreaterThanOrEqual(floor);
    });

    it.each([
      ['zoneCanonicals', 0.97],
      ['companyCanonicals', 0.97],
      ['articleEdges', 33 / 35],
      ['articleTitles', 0.9],
    ] as const)('%s are right for a share of %d', (name, floor) => {
      expect(shareOf(measured.shares[name]), misses).toBeGreaterThanOrEqual(floor);
    });

    it('are read nearly as well without the tables made from them', () => {
      const unseen = measureTexts(texts, loadDictionary({ seeds: false }));
      expect(f1Of(unseen.counts.zones)).toBeGreaterThanOrEqual(0.93);
      expect(f1Of(unseen.counts.companies)).toBeGreaterThanOrEqual(0.85);
    });

    it('have every value of a sum right', () => {
      expect(shareOf(measured.shares.moneyValues), misses).toBe(1);
    });
  });
