import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import type { KeysExpiring } from '../../../../teams/contracts';
import { composeContents } from '../domain/notification-types';
import { notify } from '../services/notify';
import { teamOfEvent } from './team-of-event';

/** So many are linked. All of them are counted. */
const mostLinked = 20;

export const notifyOfExpiringKeys = async (strapi: Core.Strapi, { id, payload: { keys } }: EventEnvelope<KeysExpiring>): Promise<void> =>
  inTransaction(strapi, async (sql) =>
    notify(sql, {
      ...{ teamId: teamOfEvent(), type: 'key-expiring', eventKey: 'keys', source: `event ${id}` },
      contents: composeContents(
        'key-expiring',
        keys.map(({ name, expiresOn }) => ({ name, count: 1, expiresOn })),
      ),
      about: keys.slice(0, mostLinked).map((key) => ({ type: 'api_keys', key: key.id, link: '/api-keys' })),
    }),
  );
