import { eventually } from './app';
import { asAdministrator, type TestDatabase } from './database';

/** The server's sessions end when the database notices the broken connection; until then its transaction is still open. */
export const endSessionsOf = async ({ name }: TestDatabase): Promise<void> =>
  asAdministrator(async (admin) => {
    await eventually(
      async () => {
        const { rows } = await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = $1::text and application_name in ('luminous', 'luminous-worker')`,
          [name],
        );
        return rows.length === 0 ? true : undefined;
      },
      { what: 'the end of its sessions' },
    );
  });

/** Cuts every connection of the servers once; answers how many there were. */
export const cutSessionsOf = async ({ name }: TestDatabase): Promise<number> =>
  asAdministrator(async (admin) => {
    const { rowCount } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = $1::text and application_name in ('luminous', 'luminous-worker')`,
      [name],
    );
    return rowCount ?? 0;
  });
