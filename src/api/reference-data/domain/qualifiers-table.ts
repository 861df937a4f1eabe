import { z } from 'zod';
import { text, type ReferenceTable } from './table';

export type QualifierEffect = 'none' | 'estimated' | 'below_limit' | 'not_detected' | 'unusable';

export interface QualifierRow {
  readonly code: string;
  readonly laboratory: string;
  readonly description: string;
  readonly effect: QualifierEffect;
}

/** The first that fits decides: what is below a limit may be called an estimate too. */
const rules: readonly (readonly [RegExp, QualifierEffect])[] = [
  [/not detected/i, 'not_detected'],
  [/cancelled|lost|not quantifiable|rejected/i, 'unusable'],
  [/less than the laboratory method detection limit|known to be less than/i, 'below_limit'],
  [/estimate|between the laboratory method detection limit|not within|exceeded|did not meet/i, 'estimated'],
];

/** What a mark does to a result, as far as its description tells. Staff can change it afterwards; loading again leaves it so. */
export const effectOf = (description: string): QualifierEffect => rules.find(([pattern]) => pattern.test(description))?.[1] ?? 'none';

export const qualifiersTable: ReferenceTable<QualifierRow> = {
  headings: ['Code', 'Lab', 'Description'],
  row: z
    .looseObject({ Code: text(16), Lab: text(255), Description: text(2000) })
    .transform(({ Code: code, Lab: laboratory, Description: description }) => ({
      ...{ code, laboratory, description },
      effect: effectOf(description),
    })),
  keyOf: ({ laboratory, code }) => `${laboratory} ${code}`,
};
