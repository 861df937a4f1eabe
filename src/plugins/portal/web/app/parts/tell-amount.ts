import type { Reading } from '../../../../../api/station/contracts/reading';
import { amountOf, kindOf } from '../../charts/tell-point';
import { chartTexts } from '../../locales/chart';
import { formatDecimal, formatUnit } from '../../locales/format';
import { locale } from '../here';

/** What was found, in words where there is no amount. */
export const tellAmount = (reading: Pick<Reading, 'value' | 'detection' | 'unit'>): string => {
  const text = chartTexts[locale];
  const amount = amountOf(reading);
  if (amount === null) return text.noAmount;
  const told = `${formatDecimal(amount, locale)}\u00a0${formatUnit(reading.unit)}`;
  const kind = kindOf(reading);
  if (kind === 'value') return told;
  return kind === 'above' ? text.moreThan(told) : text.notFoundBelow(told);
};
