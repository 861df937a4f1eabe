import type { Core } from '@strapi/types';
import type { AccessRule, Caller } from '../../../../../lib/access';
import type { Actor } from '../../../../../lib/actor';
import { withAnySql } from '../../../../../lib/database';
import { isSameDigest, sha256 } from '../../../../../lib/digest';
import { keyScopes, publicRights, publicTeamId, rightsOfRole, sandboxOf } from '../../../contracts';
import { noteKeyUse } from '../queries/note-key-use';
import { recogniseKey, type RecognisedKey } from '../queries/recognise-key';
import { keyPrefix, readKeyId } from '../services/api-key/key-format';
import { bearerOf } from './bearer';
import { findGuest } from './find-guest';
import { noSuchTeam, refuseSuspended } from './refusals';

/** What the key was given, as far as whoever made it may do it now. */
const rightsOf = ({ scopes, creatorRole, isMadeByStaff }: RecognisedKey): readonly string[] => {
  const held: readonly string[] = isMadeByStaff ? keyScopes : creatorRole === null ? [] : rightsOfRole(creatorRole);
  return scopes.filter((scope) => held.includes(scope));
};

const toActor = async (strapi: Core.Strapi, key: RecognisedKey, { team, isOpen }: Pick<Caller, 'team' | 'isOpen'>): Promise<Actor> => {
  const rights = rightsOf(key);
  refuseSuspended(key.teamState);
  if (team === undefined || team === publicTeamId) {
    const reading = publicRights.filter((right) => rights.includes(right));
    return { kind: 'apiKey', id: key.id, scope: { team: publicTeamId }, rights: reading };
  }
  if (team !== key.teamSlug) {
    // What others have granted is real: a test key sees none of it.
    if (key.kind === 'test') throw noSuchTeam(team);
    const reader = { owner: team, teamId: key.teamId, personId: null, scopes: rights, isOpen };
    return findGuest(strapi, { kind: 'apiKey', id: key.id }, reader);
  }
  return { kind: 'apiKey', id: key.id, scope: { team: key.kind === 'test' ? sandboxOf(key.teamId) : key.teamId }, rights };
};

/** A program with a team's key. Looked up at every request, so that a revoked one is out at once. */
export const keyAccess =
  (strapi: Core.Strapi): AccessRule =>
  async ({ authorization, ...asked }) => {
    const token = authorization === undefined ? null : bearerOf(authorization);
    if (token?.startsWith(keyPrefix) !== true) return null;
    const keyId = readKeyId(token);
    if (keyId === null) return 'invalid';
    const key = await withAnySql(strapi, async (sql) => {
      const found = await recogniseKey(sql, keyId);
      if (found === null || !isSameDigest(found.secretSha256, sha256(token))) return null;
      await noteKeyUse(sql, found);
      return found;
    });
    return key === null ? 'invalid' : toActor(strapi, key, asked);
  };
