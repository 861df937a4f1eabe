import type { Sql } from '../../../lib/database';
import { serviceDoor } from '../../../lib/service-door';
import type { OnboardingFact, ProvisioningStep } from './onboarding';
import type { Team, TeamKind } from './team';

export * from './api-key';
export * from './customer';
export * from './events';
export * from './file';
export * from './invitation';
export * from './logo';
export * from './member';
export * from './onboarding';
export * from './person';
export * from './read-grant';
export * from './roles';
export * from './session';
export * from './team';
export { EmailAddress, endFault, InTeam, isEndRight, teamProblems, usualInTeam, type Locale } from './usual';

/** Somebody with a session in a team, for as long as something stays open to them there. */
export interface Seat {
  readonly personId: string;
  readonly sessionId: string;
  readonly teamId: string;
}

export interface TeamsService {
  /** Puts row security on every team-owned table. Owner only; throws when a team-owned type breaks the rules of such types. */
  installRowSecurity(sql: Sql): Promise<void>;
  /** Throws a 404 problem for a team that is not there or that the present actor may not work for. */
  getTeam(slug: string): Promise<Team>;
  /** Something that is made with every new customer that asks for it. */
  registerProvisioning(step: ProvisioningStep): void;
  /** A line of every customer's checklist. */
  registerOnboardingFact(fact: OnboardingFact): void;
  /** Of these, whose session, membership and team still let them in; for work that sees all teams. */
  listTakenSeats<S extends Seat>(seats: readonly S[]): Promise<S[]>;
  /** The teams that show something to everybody now, by name; without the public team, whose rows are everybody's anyway. */
  listPublishing(): Promise<Team[]>;
  /** Makes the team unless its slug is taken; returns whichever is there. */
  ensureTeam(team: { slug: string; name: string; kind: TeamKind; id?: string }): Promise<Team>;
}

export const teamsService = serviceDoor<TeamsService>('plugin::teams.teams');
