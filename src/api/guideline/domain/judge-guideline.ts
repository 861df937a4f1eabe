/** What of a guideline decides whether it can be a threshold. */
export interface Judged {
  readonly kind: string;
  readonly amount: string | null;
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly unit: string | null;
  readonly unitText: string | null;
  readonly speciation: string | null;
  readonly region: string;
  readonly medium: string;
  readonly ecosystem: string;
  readonly notes: string | null;
  /** The one parameter that its names mean; null when they mean none or several. */
  readonly parameter: { readonly code: string; readonly unit: string } | null;
}

type Limit = { readonly at: string } | { readonly low: string; readonly high: string };

interface Usable {
  readonly quantity: string;
  readonly unit: string;
  readonly operator: 'above' | 'below' | 'outside';
  readonly limit: Limit;
}

export type Verdict = Usable | { readonly obstacle: string };

const where = 'CA-AB';

const isOfPlace = ({ region, medium, ecosystem }: Judged): boolean =>
  region.split(',').some((code) => code.trim() === where) && medium === 'Water' && ecosystem === 'Freshwater';

const limitOf = ({ kind, amount, lowest, highest }: Judged): Limit | null => {
  if (kind === 'limit' && amount !== null) return { at: amount };
  return kind === 'range' && lowest !== null && highest !== null ? { low: lowest, high: highest } : null;
};

/** pH has no other unit: the publishers leave it away. */
const unitOf = ({ unit, unitText, parameter }: Judged): string | null =>
  unit ?? (unitText === null && parameter?.unit === '[pH]' ? parameter.unit : null);

/** "Values are minima", "a minimum value": what harms is to have less. */
const isMinimum = ({ notes }: Judged): boolean => /\bminim(?:a|um)\b/i.test(notes ?? '');

const operatorOf = (guideline: Judged, limit: Limit): Usable['operator'] => {
  if ('low' in limit) return 'outside';
  return isMinimum(guideline) ? 'below' : 'above';
};

/**
 * A formula needs other measurements, and a guideline for another place or for salt water says nothing here. One for an amount "as N" is
 * refused as well: thresholds do not tell how an amount is expressed, and nitrate as nitrogen is less than a quarter of nitrate.
 */
export const judgeGuideline = (guideline: Judged): Verdict => {
  if (!isOfPlace(guideline)) return { obstacle: 'It is not about fresh water in Alberta.' };
  const limit = limitOf(guideline);
  if (limit === null)
    return { obstacle: 'It is neither one number nor a range: its value hangs on other measurements or stands in a table.' };
  if (guideline.parameter === null) return { obstacle: 'None of our parameters has its name, or several have.' };
  if (guideline.speciation !== null)
    return { obstacle: `Its amounts are told ${guideline.speciation}, which thresholds cannot tell apart.` };
  const unit = unitOf(guideline);
  if (unit === null) return { obstacle: `Its unit "${guideline.unitText ?? ''}" is not known.` };
  return { quantity: guideline.parameter.code, unit, operator: operatorOf(guideline, limit), limit };
};
