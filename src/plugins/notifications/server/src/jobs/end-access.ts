import type { Core } from '@strapi/types';
import { inTransaction, withSql } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import { leaveOutDeliveries } from '../queries/leave-out-deliveries';
import { tellLive } from '../queries/tell-live';
import { teamOfEvent } from './team-of-event';

/** What is open to the person there closes, and what was still to be sent stays where it is. */
export const endAccessOfMember = async (strapi: Core.Strapi, { payload }: EventEnvelope<{ readonly personId: string }>): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await leaveOutDeliveries(sql, teamOfEvent(), payload.personId);
    await tellLive(sql, { kind: 'access' });
  });

export const endAccessOfTeam = async (strapi: Core.Strapi): Promise<void> =>
  withSql(strapi, async (sql) => tellLive(sql, { kind: 'access' }));
