import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import type { Sql } from '../../../lib/database';
import { InTeam, usualInTeam } from './usual';
import type { Team } from './team';

/**
 * What else is made with a new customer, in the same transaction: layers further right register theirs by name, and a new customer's
 * `provisioning` holds the input of each.
 */
export interface ProvisioningStep<S extends z.ZodType = z.ZodType> {
  /** The key of its input, e.g. `sites`. */
  readonly name: string;
  readonly input: S;
  readonly provision: (sql: Sql, team: Team, input: z.output<S>) => Promise<void>;
}

/** One line of the checklist by which a customer's beginning is followed: asked of the data, never ticked by hand. */
export interface OnboardingFact {
  readonly name: string;
  /** Its place in the list. */
  readonly order: number;
  readonly isDone: (sql: Sql, teamId: string) => Promise<boolean>;
}

const Fact = z.object({ name: z.string().meta({ examples: ['owner-accepted'] }), isDone: z.boolean() });

export const GetOnboarding = defineContract({
  operationId: 'getOnboarding',
  method: 'GET',
  path: '/onboarding',
  tag: 'Team',
  summary: 'See how far a team has come',
  description: 'Every line is asked of the data.',
  access: ['staff', 'key', 'member'],
  needs: 'settings.manage',
  request: { query: InTeam },
  responses: { 200: { description: 'In the order in which they usually happen.', body: z.object({ data: z.array(Fact) }) } },
  problems: usualInTeam,
});

export const Activity = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.string().meta({ description: 'Who, as kind:id.' }),
    actorName: z.string().nullable().meta({ description: 'How a person of the team is called.' }),
    what: z.string().meta({ description: 'The kind of record.', examples: ['memberships'] }),
    action: z.enum(['insert', 'update', 'delete']),
    count: z.int().meta({ description: 'How many of them with one stroke.' }),
  })
  .meta({ id: 'Activity', description: 'What happened in a team, one line a stroke.' });
export type Activity = z.infer<typeof Activity>;

export const ListActivity = defineContract({
  operationId: 'listActivity',
  method: 'GET',
  path: '/activity',
  tag: 'Team',
  summary: 'List what happened in a team lately',
  access: ['staff', 'key', 'member'],
  needs: 'settings.manage',
  request: { query: InTeam },
  responses: { 200: { description: 'The newest first, up to fifty lines.', body: z.object({ data: z.array(Activity) }) } },
  problems: usualInTeam,
});
