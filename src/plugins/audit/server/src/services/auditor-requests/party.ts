import type { Core } from '@strapi/types';
import { actorIn, inTeam, isLetIn, requireActor, runAs } from '../../../../../../lib/actor';
import { withSql, type Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { auditorRequestProblems, type AuditorRequestSide } from '../../../../contracts';
import { findAuditorRequest } from '../../queries/auditor-requests/find-auditor-request';
import type { AuditorRequestRow } from '../../queries/auditor-requests/request-row';
import { findTeamOfEvents } from '../history/find-scope';

/** Who deals with requests: somebody of a team, or staff, for a team that they name or for whichever it is about. */
export interface Party {
  readonly teamId: string | null;
  readonly isStaff: boolean;
}

/** The same for one that is not there and for one between other teams. */
export const noSuchRequest = (): Problem => new Problem(problems['resource.not-found'], 'There is no such request.');

export const notOpen = (detail: string): Problem => new Problem(auditorRequestProblems['auditor-request.not-open'], detail);

/** Whoever was let in to read some rows of another team has no part in what that team is asked. @throws Problem resource.not-found */
export const asParty = async <T>(strapi: Core.Strapi, slug: string | undefined, work: (party: Party) => Promise<T>): Promise<T> => {
  const actor = requireActor();
  if (isLetIn(actor)) throw noSuchRequest();
  const teamId = (await withSql(strapi, async (sql) => findTeamOfEvents(sql, slug))) ?? null;
  const party = { teamId, isStaff: actor.scope === 'all' };
  return teamId === null ? work(party) : runAs(actorIn(teamId), async () => work(party));
};

/** @throws Problem resource.not-found */
export const getRequest = async (sql: Sql, id: string): Promise<AuditorRequestRow> => {
  const row = await findAuditorRequest(sql, id);
  if (row === null) throw noSuchRequest();
  return row;
};

/** Whose side is taken: staff who name no team take the side of whoever answers. */
export const takesOwnersSide = ({ teamId }: Party, { ownerId }: AuditorRequestRow): boolean => teamId === null || teamId === ownerId;

/** As what it is told who did something. */
export const sideOf = (party: Party, row: AuditorRequestRow): AuditorRequestSide => {
  if (party.isStaff) return 'luminous';
  return takesOwnersSide(party, row) ? 'owner' : 'asker';
};

/** Work on a request as somebody who answers for the team whose records they are, seeing its rows. @throws Problem resource.not-found */
export const asOwner = async <T>(
  strapi: Core.Strapi,
  party: Party,
  id: string,
  work: (row: AuditorRequestRow) => Promise<T>,
): Promise<T> => {
  const row = await withSql(strapi, async (sql) => getRequest(sql, id));
  if (!takesOwnersSide(party, row)) throw noSuchRequest();
  return inTeam(row.ownerId, async () => work(row));
};
