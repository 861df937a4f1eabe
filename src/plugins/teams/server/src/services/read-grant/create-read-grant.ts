import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { grantProblems, type GivenTerms, type GrantTerms, type ReadGrant, type Team } from '../../../../contracts';
import { findOtherTeamId, insertReadGrant } from '../../queries/insert-read-grant';
import { personOf } from '../held-rights';
import { getReadGrant } from './get-read-grant';
import { refuseUnusable } from './refuse-unusable';

/** Given by the owning team itself, without having been asked. @throws Problem grant.unusable */
export const createReadGrant = async (strapi: Core.Strapi, owner: Team, terms: GivenTerms, grantee: string): Promise<ReadGrant> => {
  const { consentOf } = terms;
  refuseUnusable({ owner: owner.slug, grantee, consentOf }, terms);
  return inTransaction(strapi, async (sql) => {
    const id = await insertReadGrant(sql, {
      ...terms,
      ownerId: owner.id,
      ownerSlug: owner.slug,
      granteeId: await findOtherTeamId(sql, grantee),
      granteeSlug: grantee,
      consentTeamId: consentOf === null ? null : await findOtherTeamId(sql, consentOf),
      message: null,
      approverId: personOf(requireActor()),
      isApproved: true,
    });
    if (id === null) throw new Error('A grant that is approved conflicts with nothing.');
    return getReadGrant(sql, owner, id);
  });
};

interface Asked extends GrantTerms {
  readonly owner: string;
  readonly message: string | null;
}

/** @throws Problem grant.unusable, grant.asked-already */
export const requestReadGrant = async (strapi: Core.Strapi, grantee: Team, { owner, message, ...terms }: Asked): Promise<ReadGrant> => {
  refuseUnusable({ owner, grantee: grantee.slug, consentOf: null }, terms);
  return inTransaction(strapi, async (sql) => {
    const id = await insertReadGrant(sql, {
      ...terms,
      ownerId: await findOtherTeamId(sql, owner),
      ownerSlug: owner,
      granteeId: grantee.id,
      granteeSlug: grantee.slug,
      consentOf: null,
      consentTeamId: null,
      message,
      approverId: null,
      isApproved: false,
    });
    if (id === null) throw new Problem(grantProblems['grant.asked-already'], `An answer of "${owner}" is still to come.`);
    return getReadGrant(sql, grantee, id);
  });
};
