import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import type { GrantTerms, ReadGrant, Team } from '../../../../contracts';
import { approveReadGrantRow, declineReadGrantRow, revokeReadGrantRow } from '../../queries/answer-read-grant';
import { personOf } from '../held-rights';
import { getReadGrant, refuseUnless } from './get-read-grant';
import { refuseUnusable } from './refuse-unusable';

const answer = async (strapi: Core.Strapi, team: Team, id: string, write: (sql: Sql) => Promise<void>): Promise<ReadGrant> =>
  inTransaction(strapi, async (sql) => {
    await write(sql);
    return getReadGrant(sql, team, id);
  });

const stillAsked = { states: ['requested'], byOwner: true } as const;

/** @throws Problem resource.not-found, grant.not-open, grant.unusable */
export const approveReadGrant = async (strapi: Core.Strapi, team: Team, id: string, terms: GrantTerms): Promise<ReadGrant> =>
  answer(strapi, team, id, async (sql) => {
    await refuseUnless(sql, team, id, stillAsked);
    refuseUnusable(team.slug, null, terms);
    await approveReadGrantRow(sql, team.id, id, terms, personOf(requireActor()));
  });

/** @throws Problem resource.not-found, grant.not-open */
export const declineReadGrant = async (strapi: Core.Strapi, team: Team, id: string): Promise<ReadGrant> =>
  answer(strapi, team, id, async (sql) => {
    await refuseUnless(sql, team, id, stillAsked);
    await declineReadGrantRow(sql, team.id, id);
  });

/** By either side. @throws Problem resource.not-found, grant.not-open */
export const revokeReadGrant = async (strapi: Core.Strapi, team: Team, id: string): Promise<ReadGrant> =>
  answer(strapi, team, id, async (sql) => {
    await refuseUnless(sql, team, id, { states: ['requested', 'active'], byOwner: false });
    await revokeReadGrantRow(sql, team.id, id);
  });
