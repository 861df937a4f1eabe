import type { JSX } from 'react';
import type { Reading } from '../../../../api/station/contracts';
import { formatDecimal, formatUnit } from '../../../../lib/format';
import { messages, type Locale } from '../locales/messages';

/** A value, or in words what stands in its place. */
export const Amount = ({ reading, locale }: { readonly reading: Reading; readonly locale: Locale }): JSX.Element => {
  const text = messages[locale];
  const unit = formatUnit(reading.unit);
  if (reading.value !== null) {
    return (
      <p className="value">
        {formatDecimal(reading.value, locale)} <span className="unit">{unit}</span>
      </p>
    );
  }
  const limit = formatDecimal(reading.detection?.limit ?? '?', locale);
  const isAbove = reading.detection?.condition.startsWith('Above') === true;
  return <p className="value words">{isAbove ? text.above(limit, unit) : text.notFound(limit, unit)}</p>;
};
