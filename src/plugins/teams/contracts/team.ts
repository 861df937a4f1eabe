import { z } from 'zod';

/** Rows that everybody may read belong to this reserved team, under this id and slug. */
export const publicTeamId = 'public';

export const TeamSlug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'lower-case letters, digits and hyphens')
  .meta({ description: 'The short name of a team, as it stands in addresses.', examples: ['public'] });
export type TeamSlug = z.infer<typeof TeamSlug>;

export interface Team {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export const TeamKind = z.enum(['operator', 'laboratory', 'community', 'regulator', 'consultant', 'public']);
export type TeamKind = z.infer<typeof TeamKind>;

/** Where a team's test keys work: rows under an id of their own, next to the team's and never among them. */
export const sandboxOf = (teamId: string): string => `${teamId}-sandbox`;
