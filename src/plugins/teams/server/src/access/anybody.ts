import type { Core } from '@strapi/types';
import type { AccessRule } from '../../../../../lib/access';
import type { Actor } from '../../../../../lib/actor';
import { withAnySql } from '../../../../../lib/database';
import { publicRights, publicTeamId, TeamSlug } from '../../../contracts';
import { findGrantee } from '../queries/find-grantee';

const anybody = { kind: 'public', id: 'anonymous', rights: publicRights } as const;

/** Whoever comes, in a team that shows something to everybody; null where none of this name does, or it is suspended. */
export const findReaderOfPublished = async (strapi: Core.Strapi, team: string): Promise<Actor | null> => {
  if (!TeamSlug.safeParse(team).success) return null;
  const asked = { owner: team, teamId: publicTeamId, personId: null };
  const grantee = await withAnySql(strapi, async (sql) => findGrantee(sql, asked));
  if (grantee === null || grantee.ownerState === 'suspended') return null;
  return { ...anybody, scope: { team: grantee.ownerId, grantee: grantee.granteeId } };
};

/** Whoever comes without credentials reads what belongs to the public team and what others show to everybody, and nothing else. */
export const anybodyAccess =
  (strapi: Core.Strapi): AccessRule =>
  async ({ team, isOpen }) => {
    const published = isOpen && team !== undefined && team !== publicTeamId ? await findReaderOfPublished(strapi, team) : null;
    return published ?? { ...anybody, scope: { team: publicTeamId } };
  };
