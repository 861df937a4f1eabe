import type { Core } from '@strapi/types';
import { z } from 'zod';
import { actorRef, requireActor } from '../../../../../lib/actor';
import type { OnboardingFact, ProvisioningStep } from '../../../../teams/contracts';
import { ThresholdRule } from '../../../contracts';
import { Amount } from '../../../contracts/limit';
import { hasConfirmedThresholds } from '../queries/has-confirmed-thresholds';
import { insertThresholdVersions, type NewVersion } from '../queries/insert-threshold-versions';
import { resolveRule } from './threshold/resolve-rule';

const Limit = Amount.nullable().default(null);
const toLimit = (at: string | null) => (at === null ? null : { at });

/** What a rule says in other words than staff do. */
const fieldOf: Readonly<Record<string, string>> = { warning: 'warningAbove', critical: 'criticalAbove' };

/** Staff name two limits; the rest is as usual. */
const Proposed = z
  .strictObject({
    quantity: ThresholdRule.shape.quantity,
    unit: ThresholdRule.shape.unit,
    warningAbove: Limit,
    criticalAbove: Limit,
  })
  .transform(({ quantity, unit, warningAbove, criticalAbove }, context) => {
    const limits = { warning: toLimit(warningAbove), critical: toLimit(criticalAbove) };
    const parsed = ThresholdRule.safeParse({ quantity, unit, operator: 'above', ...limits });
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      const [field = ''] = path.map(String);
      context.addIssue({ code: 'custom', path: [fieldOf[field] ?? field], message });
    }
    return z.NEVER;
  });

/** The first thresholds of a new customer: proposed by staff, in force when somebody of the team confirms them. */
export const provisionThresholds = (strapi: Core.Strapi): ProvisioningStep<z.ZodArray<typeof Proposed>> => ({
  name: 'thresholds',
  input: z.array(Proposed).max(100),
  provision: async (sql, team, rules) => {
    const proposals: NewVersion[] = [];
    for (const [place, rule] of rules.entries()) {
      const resolved = await resolveRule(strapi, sql, team.id, { rule, at: `provisioning.thresholds.${String(place)}` });
      proposals.push({ ...resolved, follows: null, isProposal: true });
    }
    await insertThresholdVersions(sql, team.id, actorRef(requireActor()), proposals);
  },
});

export const thresholdsConfirmed: OnboardingFact = { name: 'thresholds-confirmed', order: 30, isDone: hasConfirmedThresholds };
