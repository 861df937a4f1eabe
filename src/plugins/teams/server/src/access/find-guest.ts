import type { Core } from '@strapi/types';
import type { Actor } from '../../../../../lib/actor';
import { withAnySql } from '../../../../../lib/database';
import { rightsOfRole } from '../../../contracts';
import { rightsOfGuest } from '../domain/rights-of-guest';
import { findGrantee } from '../queries/find-grantee';
import { findReaderOfPublished } from './anybody';
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
 * home. Null where nothing was granted.
 */
const findGrantedScope = async (strapi: Core.Strapi, reader: Reader): Promise<Pick<Actor, 'scope' | 'rights'> | null> => {
  const grantee = await withAnySql(strapi, async (sql) => findGrantee(sql, reader));
  if (grantee === null) return null;
  refuseSuspended(grantee.ownerState);
  const { ownerId, granteeId, role, kinds } = grantee;
  const held: readonly string[] = reader.scopes ?? (role === null ? [] : rightsOfRole(role));
  return { scope: { team: ownerId, grantee: granteeId }, rights: rightsOfGuest(kinds, held) };
};

/**
 * Somebody in a team that is not their own: by what it granted theirs, or else like anybody, where it shows that to everybody. A team that
 * does neither is not there.
 * @throws Problem resource.not-found
 */
export const findGuest = async (
  strapi: Core.Strapi,
  who: Pick<Actor, 'kind' | 'id' | 'sessionId'>,
  { isOpen, ...reader }: Reader & { readonly isOpen: boolean },
): Promise<Actor> => {
  const granted = await findGrantedScope(strapi, reader);
  if (granted !== null) return { ...who, ...granted };
  const published = isOpen ? await findReaderOfPublished(strapi, reader.owner) : null;
  if (published === null) throw noSuchTeam(reader.owner);
  return published;
};
