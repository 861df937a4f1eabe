import { Pool } from 'pg';
import {
  GetInboxCounts,
  ListNotifications,
  MarkNotifications,
  type InboxCounts,
  type NewNotification,
  type Notification,
} from '../../src/plugins/notifications/contracts';
import { notify } from '../../src/plugins/notifications/server/src/services/notify';
import type { App } from './app';
import type { TestDatabase } from './database';
import type { WorldPerson } from './isolation/world';
import { askAs, postAs } from './members';
import type { TestTeam } from './teams';

/** Tells of an event as the product does, with the rights of the servers and the rows of one team, each in a transaction of its own. */
export interface Teller {
  readonly tell: (changes?: Partial<NewNotification>) => Promise<void>;
  readonly end: () => Promise<void>;
}

export const createTeller = ({ serverUrl }: TestDatabase, team: TestTeam, connections = 4): Teller => {
  const pool = new Pool({
    connectionString: serverUrl,
    max: connections,
    options: `-c app.actor=system:test -c app.scope=team -c app.team=${team.id}`,
  });
  pool.on('error', () => undefined); // Some tests cut connections.
  return {
    tell: async (changes = {}) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await notify(client, {
          ...{ teamId: team.id, type: 'warning', eventKey: 'a key', contents: { results: 1 }, about: [] },
          ...changes,
        });
        await client.query('commit');
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    end: async () => pool.end(),
  };
};

type Query = Readonly<Record<string, string>>;

export const listInbox = async (
  app: App,
  person: WorldPerson,
  query: Query,
): Promise<{ data: Notification[]; next: string | null; counts: InboxCounts }> => {
  const { body } = (await askAs(app, person, '/notifications', query).expect(200)) as { body: unknown };
  return ListNotifications.responses[200].body.parse(body);
};

export const countsOf = async (app: App, person: WorldPerson, team: TestTeam): Promise<InboxCounts> => {
  const { body } = (await askAs(app, person, '/notifications/counts', { team: team.slug }).expect(200)) as { body: unknown };
  return GetInboxCounts.responses[200].body.parse(body).data;
};

export const mark = async (app: App, person: WorldPerson, team: TestTeam, marking: object): Promise<InboxCounts> => {
  const { body } = (await postAs(app, person, '/notifications/marks', { team: team.slug }, marking).expect(200)) as { body: unknown };
  return MarkNotifications.responses[200].body.parse(body).data;
};
