import type { SeriesPoint } from '../../../../api/station/contracts';

type Told = Pick<SeriesPoint, 'value' | 'detection'>;

/** What can be drawn of it: the amount that was measured, or the limit that bounds it; null where there is neither. */
export const amountOf = ({ value, detection }: Told): string | null => value ?? detection?.limit ?? null;

export const kindOf = ({ value, detection }: Told): 'value' | 'below' | 'above' => {
  if (value !== null) return 'value';
  return detection?.condition.startsWith('Above') === true ? 'above' : 'below';
};
