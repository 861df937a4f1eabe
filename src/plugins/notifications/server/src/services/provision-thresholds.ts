import { z } from 'zod';
import { parseDecimal } from '../../../../../lib/decimal';
import type { OnboardingFact, ProvisioningStep } from '../../../../teams/contracts';
import { hasConfirmedThresholds, insertProposedThresholds } from '../queries/proposed-thresholds';

const Limit = z
  .string()
  .trim()
  .max(64)
  .refine((text) => parseDecimal(text) !== null, 'a decimal such as 0.5')
  .nullable()
  .default(null);

const Proposed = z
  .strictObject({
    quantity: z.string().regex(/^[a-z0-9-]{1,64}$/),
    unit: z.string().trim().min(1).max(32),
    warningAbove: Limit,
    criticalAbove: Limit,
  })
  .refine(({ warningAbove, criticalAbove }) => warningAbove !== null || criticalAbove !== null, 'a limit is needed');

/** The first thresholds of a new customer: proposed by staff, in force when somebody of the team confirms them. */
export const provisionThresholds: ProvisioningStep<z.ZodArray<typeof Proposed>> = {
  name: 'thresholds',
  input: z.array(Proposed).max(100),
  provision: async (sql, team, proposed) => insertProposedThresholds(sql, team.id, proposed),
};

export const thresholdsConfirmed: OnboardingFact = { name: 'thresholds-confirmed', order: 30, isDone: hasConfirmedThresholds };
