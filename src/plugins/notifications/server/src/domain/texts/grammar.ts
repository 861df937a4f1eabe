import type { Letter } from '../../../../../../lib/mail-layout';

export type Locale = Letter['locale'];

export interface Grammar {
  readonly and: string;
  /** `3 more`, or `3 more results`. */
  readonly more: (n: number, nouns?: readonly [one: string, many: string]) => string;
  /** Grouped as is usual: 12,431. */
  readonly count: (n: number) => string;
  /** `1 result`, `2 results`. */
  readonly counted: (n: number, one: string, many: string) => string;
  /** One of two words that agrees with a number. */
  readonly agree: (n: number, one: string, many: string) => string;
  /** `a, b and c`. */
  readonly list: (parts: readonly string[]) => string;
  /** A day such as 2026-11-30 in words. */
  readonly day: (day: string) => string;
}

interface Words {
  readonly and: string;
  readonly more: readonly [one: string, many: string];
}

const grammarOf = (locale: Locale, { and, more }: Words): Grammar => {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(`${locale}-CA`);
  const date = new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: 'long', timeZone: 'UTC' });
  const agree = (n: number, one: string, many: string): string => (plural.select(n) === 'one' ? one : many);
  const counted = (n: number, one: string, many: string): string => `${number.format(n)} ${agree(n, one, many)}`;
  return {
    and,
    agree,
    counted,
    more: (n, nouns) => `${counted(n, ...more)}${nouns === undefined ? '' : ` ${agree(n, ...nouns)}`}`,
    count: (n) => number.format(n),
    list: (parts) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`),
    day: (day) => date.format(new Date(`${day}T00:00:00Z`)),
  };
};

export const english = grammarOf('en', { and: 'and', more: ['more', 'more'] });

const usual = grammarOf('fr', { and: 'et', more: ['autre', 'autres'] });
/** Nothing and one are singular, which the rules of the language say by themselves; the first of a month is an ordinal, which they do not. */
export const french: Grammar = { ...usual, day: (day) => usual.day(day).replace(/^1 /, '1er ') };
