import type { Notification, NotificationType } from '../../src/plugins/notifications/contracts';
import { contentsSchemas, type ContentsOf } from '../../src/plugins/notifications/server/src/domain/notification-types';
import { eventually, type App } from './app';
import { listInbox } from './inbox';
import type { WorldPerson } from './isolation/world';
import type { TestTeam } from './teams';

export interface Told<Type extends NotificationType> {
  readonly notification: Notification;
  /** As whatever puts it into words reads it. */
  readonly contents: ContentsOf<Type>;
}

/** What somebody is told of one type, as soon as there is something. */
export const toldTo = async <Type extends NotificationType>(
  app: App,
  person: Pick<WorldPerson, 'cookie'>,
  { slug }: Pick<TestTeam, 'slug'>,
  type: Type,
): Promise<Told<Type>[]> =>
  eventually(
    async () => {
      const { data } = await listInbox(app, person, { team: slug, type });
      const told = data.map((notification) => ({ notification, contents: contentsSchemas[type].parse(notification.contents) }));
      return told.length > 0 ? told : undefined;
    },
    { what: `a notification of ${type}` },
  );

/** Everything that events have caused so far has happened. */
export const untilJobsAreDone = async ({ database }: App): Promise<void> => {
  await eventually(
    async () => {
      const { rowCount } = await database.owner.query("select from graphile_worker.jobs where run_at <= now() + interval '1 second'");
      return rowCount === 0 ? true : undefined;
    },
    { what: 'the end of the jobs' },
  );
};
