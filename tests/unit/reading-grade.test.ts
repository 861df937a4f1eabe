import { describe, expect, it } from '@jest/globals';
import { checkAResult } from '../../src/plugins/portal/server/src/seeds/check-a-result';
import { contact } from '../../src/plugins/portal/server/src/seeds/contact';
import { glossaryPage, terms } from '../../src/plugins/portal/server/src/seeds/glossary';
import { home } from '../../src/plugins/portal/server/src/seeds/home';
import { howWeMeasure } from '../../src/plugins/portal/server/src/seeds/how-we-measure';
import { methods } from '../../src/plugins/portal/server/src/seeds/methods';
import { whatWeMeasure } from '../../src/plugins/portal/server/src/seeds/what-we-measure';
import { mapTexts } from '../../src/plugins/portal/web/locales/map';
import { messages } from '../../src/plugins/portal/web/locales/messages';
import { methodTexts } from '../../src/plugins/portal/web/locales/methods';
import { movingMapTexts } from '../../src/plugins/portal/web/locales/moving-map';
import { placeTexts } from '../../src/plugins/portal/web/locales/places';
import { unsubscribeTexts } from '../../src/plugins/portal/web/locales/unsubscribe';
import { countWords, fewestWords, findLong, gradeOf, proseOf, spokenOf } from '../helpers/reading';

/** Somebody who left school at thirteen reads along. */
const highest = 7;
const longest = { en: 20, fr: 25 } as const;

/** As they are read: with what a block of theirs lists. */
const pages = {
  home,
  whatWeMeasure,
  howWeMeasure: { en: [howWeMeasure.en, methods.map(({ en }) => en)], fr: [howWeMeasure.fr, methods.map(({ fr }) => fr)] },
  checkAResult,
  glossaryPage: { en: [glossaryPage.en, terms.map(({ en }) => en)], fr: [glossaryPage.fr, terms.map(({ fr }) => fr)] },
  contact,
};
const ownTexts = { messages, mapTexts, methodTexts, movingMapTexts, placeTexts, unsubscribeTexts };
/** The licence of the data prescribes it word for word. */
const prescribed = messages.en.licence;

describe('what the public reads in English', () => {
  it.each(Object.entries(pages).map(([name, { en }]) => [name, en] as const))('is plain on the page %s', async (_name, page) => {
    expect(await gradeOf(proseOf(page))).toBeLessThanOrEqual(highest);
  });

  it.each(terms.map(({ en }) => [en.term, en.meaning] as const))('tells plainly what "%s" means', async (_term, meaning) => {
    expect(await gradeOf([meaning])).toBeLessThanOrEqual(highest);
  });

  it.each(methods.map(({ en }) => [en.name, en] as const))('tells plainly of the method "%s"', async (_name, method) => {
    expect(await gradeOf(proseOf(method))).toBeLessThanOrEqual(highest);
  });

  it.each(Object.entries(ownTexts))('is plain in the sentences of %s, and in its labels taken together', async (_name, { en }) => {
    const texts = spokenOf(en).filter((text) => text !== prescribed);
    const [labels, sentences] = [
      texts.filter((text) => countWords(text) < fewestWords),
      texts.filter((text) => countWords(text) >= fewestWords),
    ];
    const graded = await Promise.all(sentences.map(async (text) => ({ text, grade: await gradeOf([text]) })));
    expect(graded.filter(({ grade }) => grade > highest)).toEqual([]);
    expect(await gradeOf(labels)).toBeLessThanOrEqual(highest);
  });
});

describe.each(['en', 'fr'] as const)('what the public reads in %s', (locale) => {
  it('has short sentences', () => {
    const seeds = Object.values(pages).map((page) => page[locale]);
    const texts = [...proseOf(seeds), ...Object.values(ownTexts).flatMap((own) => spokenOf(own[locale]))];
    expect(texts.length).toBeGreaterThan(80);
    expect(findLong(texts, longest[locale])).toEqual([]);
  });
});

describe('the grade', () => {
  it('is that of the formula: 0.39 words a sentence + 11.8 syllables a word - 15.59', async () => {
    expect(await gradeOf(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
    expect(await gradeOf(['Environmental monitoring necessitates interdisciplinary collaboration.'])).toBeGreaterThan(20);
  });
});
