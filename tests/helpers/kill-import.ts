import { setTimeout as delay } from 'node:timers/promises'; // eslint-disable-line luminous/no-sleep -- the moment of the kill is the test
import { startApp } from './app';
import { createDatabase, type TestDatabase } from './database';
import { endSessionsOf } from './sessions';
import { sendFile } from './intake';
import { saveMapping, type LargeFile } from './large-files';
import { seedTeam, type TestTeam } from './teams';

export interface Counts {
  readonly results: number;
  readonly imports: number;
  readonly stations: number;
  readonly events: number;
  readonly outbox: number;
}

const countEverything = async ({ owner }: TestDatabase, { id }: TestTeam): Promise<Counts> => {
  const { rows } = await owner.query<Counts>(
    `select (select count(*) from results where team_id = $1::text)::int as results,
            (select count(*) from imports where team_id = $1::text)::int as imports,
            (select count(*) from stations where team_id = $1::text)::int as stations,
            (select count(*) from ledger.event where team_id = $1::text and table_name = 'results')::int as events,
            (select count(*) from luminous.outbox where team_id = $1::text)::int as outbox`,
    [id],
  );
  const [counts] = rows;
  if (counts === undefined) throw new Error('No counts.');
  return counts;
};

/**
 * Starts a server, kills it `afterMs` into an import, starts another and sends the file again. Returns what stood in the database between
 * the two (all or nothing) and after the second.
 */
export const killImport = async ({ content, type, query = {} }: LargeFile, afterMs: number) => {
  const database = await createDatabase();
  const team = await seedTeam(database);
  const victim = await startApp({ database });
  if (query['mapping'] !== undefined) await saveMapping(victim, team.slug, query['mapping']);
  const options = { team: team.slug, create: 'stations,parameters', type, query };
  const sending = sendFile(victim, content, options).then(
    ({ status }) => status,
    () => 'cut off' as const,
  );
  await delay(afterMs);
  victim.process.kill('SIGKILL');
  await victim.ended;
  const answered = await sending;
  await endSessionsOf(database);
  const between = await countEverything(database, team);
  const successor = await startApp({ database });
  const { status } = await sendFile(successor, content, options);
  const after = await countEverything(database, team);
  await successor.stop();
  await victim.stop();
  await database.drop();
  return { answered, between, status, after };
};
