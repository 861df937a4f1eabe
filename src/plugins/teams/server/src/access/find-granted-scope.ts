import type { Core } from '@strapi/types';
import type { Actor } from '../../../../../lib/actor';
import { withAnySql } from '../../../../../lib/database';
import { rightOfGrant, rightsOfRole } from '../../../contracts';
import { findGrantee } from '../queries/find-grantee';
import { noSuchTeam, refuseSuspended } from './refusals';

interface Reader {
  /** The team that the caller names without being in it. */
  readonly owner: string;
  readonly teamId: string | null;
  readonly personId: string | null;
  /** What a key was given; a person's rights are those of the role in the team that was let in. */
  readonly scopes?: readonly string[];
}

/**
 * What a caller may do in a team that has let the caller's own team read: no more than was granted, and no more than the caller may do at
 * home. A team that granted nothing is not there.
 * @throws Problem resource.not-found
 */
export const findGrantedScope = async (strapi: Core.Strapi, reader: Reader): Promise<Pick<Actor, 'scope' | 'rights'>> => {
  const grantee = await withAnySql(strapi, async (sql) => findGrantee(sql, reader));
  if (grantee === null) throw noSuchTeam(reader.owner);
  refuseSuspended(grantee.ownerState);
  const { ownerId, granteeId, role, kinds } = grantee;
  const held: readonly string[] = reader.scopes ?? (role === null ? [] : rightsOfRole(role));
  const rights = kinds.map((kind) => rightOfGrant[kind]).filter((right) => held.includes(right));
  return { scope: { team: ownerId, grantee: granteeId }, rights };
};
