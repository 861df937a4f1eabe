import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import { composeContents } from '../domain/notification-types';
import { findJoined } from '../queries/find-joined';
import { notify } from '../services/notify';
import { teamOfEvent } from './team-of-event';

/** Those who manage the people of a team learn who has come; whoever has come knows. */
export const notifyOfJoining = async (
  strapi: Core.Strapi,
  { id, payload: { personId } }: EventEnvelope<{ readonly personId: string }>,
): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const teamId = teamOfEvent();
    const joined = await findJoined(sql, teamId, personId);
    if (joined === null) return;
    const { name, role, otherIds } = joined;
    await notify(sql, {
      ...{ teamId, type: 'invitation-accepted', eventKey: 'joined', source: `event ${id}`, among: otherIds },
      contents: composeContents('invitation-accepted', [{ name, count: 1, role }]),
      about: [{ type: 'memberships', key: personId, link: '/members' }],
    });
  });
