import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems } from '../../../lib/problem';
import { Threshold, thresholdProblems, ThresholdRule } from '../../../plugins/notifications/contracts';
import { InTeam, usualInTeam } from '../../../plugins/teams/contracts';

export const guidelineProblems = defineProblems({
  'guideline.not-adoptable': {
    status: 422,
    title: 'This guideline cannot become a threshold by itself',
    remedy: 'Set a threshold by hand and cite the guideline there; the detail says what stands in the way.',
  },
});

const Adoption = z.strictObject({
  severity: z
    .enum(['warning', 'critical'])
    .default('warning')
    .meta({ description: 'Whether what goes beyond it is worth a warning, or critical.' }),
  scope: ThresholdRule.shape.scope,
  season: ThresholdRule.shape.season.meta({ description: 'For guidelines that hold for a part of the year only, as their notes say.' }),
  isProposal: z.boolean().default(false).meta({ description: 'Nobody is told before somebody confirms it.' }),
});
export type Adoption = z.infer<typeof Adoption>;

export const AdoptGuideline = defineContract({
  operationId: 'adoptGuideline',
  method: 'POST',
  path: '/guidelines/:id/adoption',
  tag: 'Thresholds',
  summary: 'Set a threshold from a guideline',
  description:
    'For guidelines that are one number or a range, hold for fresh water in Alberta, have a unit that is known, and are about a parameter that ' +
    'is known. The threshold cites the guideline; where the guideline says that its values are minima, the threshold is about amounts below.',
  access: ['staff', 'key', 'member'],
  needs: 'thresholds.manage',
  request: { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam, body: Adoption },
  responses: { 201: { description: 'The threshold.', body: z.object({ data: Threshold }) } },
  problems: [
    ...usualInTeam,
    guidelineProblems['guideline.not-adoptable'],
    thresholdProblems['threshold.unknown-name'],
    thresholdProblems['threshold.unit-unfit'],
  ],
});
