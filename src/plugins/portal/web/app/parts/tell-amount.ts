import type { Reading } from '../../../../../api/station/contracts/reading';
import { amountOf, kindOf } from '../../charts/tell-point';
import { chartTexts } from '../../locales/chart';
import { formatDecimal, formatUnit } from '../../../../../lib/format';
import { locale } from '../here';

/** An amount with its unit, as it is or as the bound that it is. */
export const tellBound = (told: string, kind: 'value' | 'below' | 'above'): string => {
  if (kind === 'value') return told;
  const { moreThan, notFoundBelow } = chartTexts[locale];
  return kind === 'above' ? moreThan(told) : notFoundBelow(told);
};

/** What was found, in words where there is no amount. */
export const tellAmount = (reading: Pick<Reading, 'value' | 'detection' | 'unit'>): string => {
  const amount = amountOf(reading);
  if (amount === null) return chartTexts[locale].noAmount;
  return tellBound(`${formatDecimal(amount, locale)}\u00a0${formatUnit(reading.unit)}`, kindOf(reading));
};
