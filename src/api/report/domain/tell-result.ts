import type { ReportedResult } from '../contracts/report-data';

type Told = Pick<ReportedResult, 'value' | 'limit' | 'detectionCondition'>;

export type Kind = 'value' | 'below' | 'above';

/** Measured, or only bounded: what was not found lies below its limit. */
export const kindOf = ({ value, detectionCondition }: Told): Kind => {
  if (value !== null) return 'value';
  return detectionCondition?.startsWith('Above') === true ? 'above' : 'below';
};

/** The amount, or the limit that bounds it; null where neither is known. */
export const amountOf = ({ value, limit }: Told): string | null => value ?? limit;

/** As laboratories write it: an amount, or the limit with the sign that says on which side. Null where only words are left. */
export const signedAmount = (result: Told): { readonly sign: '' | '<' | '>'; readonly amount: string } | null => {
  const amount = amountOf(result);
  if (amount === null) return null;
  return { sign: ({ value: '', below: '<', above: '>' } as const)[kindOf(result)], amount };
};
