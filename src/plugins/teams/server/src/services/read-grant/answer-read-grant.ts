import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import type { GivenTerms, ReadGrant, Team } from '../../../../contracts';
import {
  approveReadGrantRow,
  consentToReadGrantRow,
  declineReadGrantRow,
  refuseConsentRow,
  revokeReadGrantRow,
} from '../../queries/answer-read-grant';
import { findOtherTeamId } from '../../queries/insert-read-grant';
import { personOf } from '../held-rights';
import { getReadGrant, refuseUnless } from './get-read-grant';
import { refuseUnusable } from './refuse-unusable';

const answer = async (strapi: Core.Strapi, team: Team, id: string, write: (sql: Sql) => Promise<void>): Promise<ReadGrant> =>
  inTransaction(strapi, async (sql) => {
    await write(sql);
    return getReadGrant(sql, team, id);
  });

const stillAsked = { states: ['requested'], sides: ['given'] } as const;

/** @throws Problem resource.not-found, grant.not-open, grant.unusable */
export const approveReadGrant = async (strapi: Core.Strapi, team: Team, id: string, terms: GivenTerms): Promise<ReadGrant> =>
  answer(strapi, team, id, async (sql) => {
    const { grantee } = await refuseUnless(sql, team, id, stillAsked);
    const { consentOf } = terms;
    refuseUnusable({ owner: team.slug, grantee, consentOf }, terms);
    const consentTeamId = consentOf === null ? null : await findOtherTeamId(sql, consentOf);
    await approveReadGrantRow(sql, team.id, id, { ...terms, consentTeamId, approverId: personOf(requireActor()) });
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
    await refuseUnless(sql, team, id, { states: ['requested', 'awaits-consent', 'active'], sides: ['given', 'received'] });
    await revokeReadGrantRow(sql, team.id, id);
  });

/** By the third team. @throws Problem resource.not-found, grant.not-open */
export const consentToReadGrant = async (strapi: Core.Strapi, team: Team, id: string): Promise<ReadGrant> =>
  answer(strapi, team, id, async (sql) => {
    await refuseUnless(sql, team, id, { states: ['awaits-consent'], sides: ['toConsent'] });
    await consentToReadGrantRow(sql, team.id, id, personOf(requireActor()));
  });

/** By the third team, before or after it consented. @throws Problem resource.not-found, grant.not-open */
export const refuseConsent = async (strapi: Core.Strapi, team: Team, id: string): Promise<ReadGrant> =>
  answer(strapi, team, id, async (sql) => {
    await refuseUnless(sql, team, id, { states: ['awaits-consent', 'active'], sides: ['toConsent'] });
    await refuseConsentRow(sql, team.id, id);
  });
