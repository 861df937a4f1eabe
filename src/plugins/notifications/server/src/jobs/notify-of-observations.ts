import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import type { ObservationsRecorded } from '../../../contracts';
import { composeArrivals } from '../domain/notification-types/compose-arrivals';
import { notify } from '../services/notify';
import { teamOfEvent } from './team-of-event';

/** Findings that came together, or close one after the other, are one notification. History being brought in alerts nobody. */
export const notifyOfObservations = async (
  strapi: Core.Strapi,
  { id, payload: { mode, source, observationCount, groups } }: EventEnvelope<ObservationsRecorded>,
): Promise<void> => {
  const { kind, id: key, link } = source;
  await inTransaction(strapi, async (sql) =>
    notify(sql, {
      teamId: teamOfEvent(),
      type: 'new-results',
      eventKey: 'recorded',
      source: `event ${id}`,
      ...(mode === 'backfill' ? { backfillOf: key } : {}),
      contents: composeArrivals(groups, observationCount),
      about: link === undefined ? [] : [{ type: kind, key, link }],
    }),
  );
};
