import { z } from 'zod';
import type { Sql } from '../../../lib/database';
import { serviceDoor } from '../../../lib/service-door';

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

export interface TeamsService {
  /** Puts row security on every team-owned table. Owner only; throws when a team-owned type breaks the rules of such types. */
  installRowSecurity(sql: Sql): Promise<void>;
  /** Throws a 404 problem for a team that is not there or that the present actor may not work for. */
  getTeam(slug: string): Promise<Team>;
  /** Makes the team unless its slug is taken; returns whichever is there. */
  ensureTeam(team: { slug: string; name: string; kind: TeamKind; id?: string }): Promise<Team>;
}

export const TeamKind = z.enum(['operator', 'laboratory', 'community', 'regulator', 'consultant', 'public']);
export type TeamKind = z.infer<typeof TeamKind>;

export const teamsService = serviceDoor<TeamsService>('plugin::teams.teams');
