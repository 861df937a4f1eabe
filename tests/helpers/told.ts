import type { Test } from 'supertest';
import { ListNotifications, type Notification, type NotificationType } from '../../src/plugins/notifications/contracts';
import { contentsSchemas, type ContentsOf } from '../../src/plugins/notifications/server/src/domain/notification-types';
import { eventually, type App } from './app';

export interface Told<Type extends NotificationType> {
  readonly notification: Notification;
  /** As whatever puts it into words reads it. */
  readonly contents: ContentsOf<Type>;
}

/** Asks for the inbox that somebody has in a team. */
export type Inbox = (query: Readonly<Record<string, string>>) => Test;

/** What somebody was told of one type so far. */
export const listTold = async <Type extends NotificationType>(inbox: Inbox, type: Type): Promise<Told<Type>[]> => {
  const { body } = (await inbox({ type }).expect(200)) as { body: unknown };
  const { data } = ListNotifications.responses[200].body.parse(body);
  return data.map((notification) => ({ notification, contents: contentsSchemas[type].parse(notification.contents) }));
};

/** The same, as soon as there is something. */
export const toldTo = async <Type extends NotificationType>(inbox: Inbox, type: Type): Promise<Told<Type>[]> =>
  eventually(
    async () => {
      const told = await listTold(inbox, type);
      return told.length > 0 ? told : undefined;
    },
    { what: `a notification of ${type}` },
  );

/** Everything that events have caused so far has happened. */
export const untilJobsAreDone = async ({ database }: App): Promise<void> => {
  await eventually(
    async () => {
      const { rows } = await database.owner.query<{ last_error: string | null }>('select last_error from graphile_worker.jobs');
      const failed = rows.find(({ last_error }) => last_error !== null);
      if (failed !== undefined) throw new Error(`A job failed: ${String(failed.last_error)}`);
      return rows.length === 0 ? true : undefined;
    },
    { what: 'the end of the jobs' },
  );
};

/** A job that comes by itself, now, with all that it causes. */
export const runNightly = async (app: App, name: string): Promise<void> => {
  await app.database.owner.query('select graphile_worker.add_job($1::text, $2::json)', [
    name,
    JSON.stringify({ actor: { kind: 'system', id: 'nightly', scope: 'all' }, payload: {} }),
  ]);
  await untilJobsAreDone(app);
};
