import type { Core } from '@strapi/types';
import type { AccessRule } from '../../../../../lib/access';
import { findSessionCaller } from './find-session-caller';

/** A person with a session, whatever team: for what is the person's own. */
export const personAccess =
  (strapi: Core.Strapi): AccessRule =>
  async (caller) => {
    const found = await findSessionCaller(strapi, caller);
    if (found === null || found === 'invalid') return found;
    return { kind: 'member', id: found.personId, sessionId: found.sessionId, scope: 'none' };
  };

/** The same, and anybody else as well: a session that is over is none. */
export const visitorAccess = (strapi: Core.Strapi): AccessRule => {
  const recognise = personAccess(strapi);
  return async (caller) => {
    const person = await recognise(caller);
    return person === null || person === 'invalid' ? { kind: 'public', id: 'anonymous', scope: 'none' } : person;
  };
};
