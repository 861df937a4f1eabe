import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import type { Handler } from '../../../../../../lib/contract';
import { Problem, problems } from '../../../../../../lib/problem';
import type { StreamNotifications } from '../../../../contracts';
import { asOwner } from '../../services/inbox/as-owner';
import { liveHub } from '../../services/live/install-live';

/** Closed behind the last event, so that a server that ends need not wait for it; and not gathered by what stands in between. */
const headers = { 'Cache-Control': 'private, no-store', Connection: 'close', 'X-Accel-Buffering': 'no' };

export const streamNotificationsHandler =
  (strapi: Core.Strapi): Handler<typeof StreamNotifications> =>
  async ({ query: { team, after, locale }, headers: { 'last-event-id': lastEventId } }) => {
    const { sessionId } = requireActor();
    if (sessionId === undefined) throw new Problem(problems['request.unauthenticated'], 'Nobody is signed in.');
    const stream = await asOwner(strapi, team, (inbox) =>
      Promise.resolve(liveHub(strapi).open({ ...inbox, sessionId }, lastEventId ?? after ?? null, locale ?? null)),
    );
    return { status: 200, headers, body: { stream, contentType: 'text/event-stream' } };
  };
