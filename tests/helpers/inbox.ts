import { Pool } from 'pg';
import { z } from 'zod';
import {
  GetInboxCounts,
  ListNotifications,
  MarkNotifications,
  type InboxCounts,
  type NewNotification,
  type Notification,
  type NotificationContents,
  type NotificationType,
} from '../../src/plugins/notifications/contracts';
import { notify } from '../../src/plugins/notifications/server/src/services/notify';
import type { App } from './app';
import type { TestDatabase } from './database';
import type { WorldPerson } from './isolation/world';
import { askAs, postAs } from './members';
import type { TestTeam } from './teams';

const Tally = z.object({ items: z.array(z.object({ name: z.string(), count: z.int() })), rest: z.int() });

const exceeding = { quantity: 'Sulphate', value: '600 mg/L', side: 'above', limit: '500 mg/L', rule: null } as const;
const besides: Partial<Readonly<Record<NotificationType, Readonly<Record<string, string | number | null>>>>> = {
  warning: exceeding,
  critical: exceeding,
  'no-data': { quantity: null, days: 30 },
  'import-failed': { reason: 'It is no table.' },
  'ledger-alarm': { finding: 'A leaf is missing.' },
};

/** Something of this name, as often, told as this type. */
export const contentsOf = (type: NotificationType, name = 'Site A', count = 1): NotificationContents => ({
  items: [{ name, count, ...besides[type] }],
  rest: 0,
});

/** How much a notification tells of. */
export const amountOf = ({ contents }: Pick<Notification, 'contents'>): number => {
  const { items, rest } = Tally.parse(contents);
  return items.reduce((sum, { count }) => sum + count, rest);
};

/** The names in it, in order. */
export const namesIn = ({ contents }: Pick<Notification, 'contents'>): string[] => Tally.parse(contents).items.map(({ name }) => name);

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
        const type = changes.type ?? 'warning';
        await notify(client, { teamId: team.id, type, eventKey: 'a key', contents: contentsOf(type), about: [], ...changes });
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
