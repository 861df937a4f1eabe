import { formatDecimal, formatUnit } from '../../../../lib/format';
import type { ReportLocale } from '../../../../plugins/reports/contracts';
import { nameParameter } from '../../../parameter/contracts/french-names';
import type { ReportedResult } from '../../contracts/report-data';
import { signedAmount } from '../../domain/tell-result';
import type { SummaryWords } from '../../words/summary-words';

/** In which language a report is written, and how it writes amounts and days. */
export interface Setting {
  readonly words: SummaryWords;
  readonly locale: ReportLocale;
}

const dayFormats = {
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day of the calendar, in words. */
export const tellDay = (day: string, { locale }: Setting): string => {
  const told = dayFormats[locale].format(new Date(`${day}T00:00:00Z`));
  return locale === 'fr' ? told.replace(/^1 /, '1er ') : told;
};

/** A moment of the program, which readers compare with other programs: in UTC, to the second. */
export const tellMoment = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;

const glue = '\u00a0';

export const tellAmount = (amount: string, unit: string, { locale }: Setting): string =>
  `${formatDecimal(amount, locale)}${glue}${formatUnit(unit)}`;

/** As laboratories write it, without the unit. */
export const tellSigned = (result: Pick<ReportedResult, 'value' | 'limit' | 'detectionCondition'>, { words, locale }: Setting): string => {
  const told = signedAmount(result);
  return told === null ? words.unknownAmount : `${told.sign}${told.sign === '' ? '' : glue}${formatDecimal(told.amount, locale)}`;
};

export const tellResult = (result: Pick<ReportedResult, 'value' | 'limit' | 'detectionCondition' | 'unit'>, setting: Setting): string =>
  signedAmount(result) === null ? setting.words.unknownAmount : `${tellSigned(result, setting)}${glue}${formatUnit(result.unit)}`;

export const tellParameter = (
  { parameter, parameterName }: Pick<ReportedResult, 'parameter' | 'parameterName'>,
  { locale }: Setting,
): string => nameParameter({ code: parameter, name: parameterName }, locale);
