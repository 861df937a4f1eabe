import type { Core } from '@strapi/types';
import type { AccessRule, Caller } from '../../../../../lib/access';
import type { Actor } from '../../../../../lib/actor';
import { publicRights, publicTeamId, rightsOfRole } from '../../../contracts';
import { findSessionCaller, type SessionCaller } from './find-session-caller';
import { findGuest } from './find-guest';
import { refuseSuspended } from './refusals';

const toActor = async (strapi: Core.Strapi, found: SessionCaller, { team, isOpen }: Caller): Promise<Actor> => {
  const { personId, sessionId, membership } = found;
  const person = { id: personId, sessionId };
  if (team === undefined || team === publicTeamId) {
    return { kind: 'member', ...person, scope: { team: publicTeamId }, rights: publicRights };
  }
  if (membership === null) return findGuest(strapi, { kind: 'member', ...person }, { owner: team, teamId: null, personId, isOpen });
  refuseSuspended(membership.teamState);
  const { role, teamId } = membership;
  return { kind: role === 'auditor' ? 'auditor' : 'member', ...person, scope: { team: teamId }, rights: rightsOfRole(role) };
};

/** A person with a session, in the team that the request names, with the rights of the role there. */
export const memberAccess =
  (strapi: Core.Strapi): AccessRule =>
  async (caller) => {
    const found = await findSessionCaller(strapi, caller);
    return found === null || found === 'invalid' ? found : toActor(strapi, found, caller);
  };
