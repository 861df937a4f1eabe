import type { Core } from '@strapi/types';
import type { AccessRule } from '../../../../../lib/access';
import type { Actor } from '../../../../../lib/actor';
import { publicRights, publicTeamId, rightsOfRole } from '../../../contracts';
import { findSessionCaller, type SessionCaller } from './find-session-caller';
import { noSuchTeam, refuseSuspended } from './refusals';

const toActor = ({ personId, sessionId, membership }: SessionCaller, team: string | undefined): Actor => {
  const person = { id: personId, sessionId };
  if (team === undefined || team === publicTeamId) {
    return { kind: 'member', ...person, scope: { team: publicTeamId }, rights: publicRights };
  }
  if (membership === null) throw noSuchTeam(team);
  refuseSuspended(membership.teamState);
  const { role, teamId } = membership;
  return { kind: role === 'auditor' ? 'auditor' : 'member', ...person, scope: { team: teamId }, rights: rightsOfRole(role) };
};

/** A person with a session, in the team that the request names, with the rights of the role there. */
export const memberAccess =
  (strapi: Core.Strapi): AccessRule =>
  async (caller) => {
    const found = await findSessionCaller(strapi, caller);
    return found === null || found === 'invalid' ? found : toActor(found, caller.team);
  };
