import { z } from 'zod';
import { parseDecimal } from '../../../lib/decimal';

/** An exact decimal as text, in its one spelling: JSON numbers would lose its last digits. */
export const Amount = z
  .string()
  .trim()
  .max(64)
  // Aborts, so that nobody compares what is no amount.
  .refine((text) => parseDecimal(text) !== null, { message: 'a decimal such as 0.5, of at most 26 + 12 digits', abort: true })
  .overwrite((text) => parseDecimal(text) ?? text)
  .meta({ description: 'An exact decimal.', examples: ['0.5'] });

export const Operator = z.enum(['above', 'at-or-above', 'below', 'at-or-below', 'outside']).meta({
  id: 'ThresholdOperator',
  description: 'On which side of its limits an amount is too much or too little; `outside`: beyond either end of a range.',
});
export type Operator = z.infer<typeof Operator>;

export const Limit = z
  .union(
    [
      z.strictObject({ at: Amount }).meta({ description: 'One amount.' }),
      z.strictObject({ low: Amount, high: Amount }).meta({ description: 'A range; for the operator `outside`.' }),
    ],
    { error: 'one amount, or a range with a low and a high end: decimals as text, such as "0.5"' },
  )
  .meta({ id: 'ThresholdLimit', description: 'One amount, or a range with its two ends.' });
export type Limit = z.infer<typeof Limit>;
