import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { z } from 'zod';
import { registerAdministrator } from './administrator';
import { eventually, launch, release, type App } from './app';
import { createDatabase, openDatabase, type TestDatabase } from './database';
import { setting } from './setting';

const Shared = z.object({
  url: z.string(),
  database: z.string(),
  pid: z.int(),
  firstToken: z.string(),
  logFile: z.string(),
  spoolDir: z.string(),
});
type Shared = z.infer<typeof Shared>;

/** The global set-up makes it; the tear-down ends the server that is written down there. */
const sharedFile = path.join(setting.sharedDir, 'app.json');

const isFirst = async (): Promise<boolean> => {
  try {
    await mkdir(path.join(setting.sharedDir, 'starting'));
    return true;
  } catch {
    return false;
  }
};

/** All files come from one address: what is allowed to one is not counted here. Tests of these limits have servers of their own. */
const countNoSenders = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(
    `create function luminous.count_nothing() returns trigger language plpgsql as $$ begin new.points := 1; return new; end $$;
     create trigger senders_are_not_counted before insert or update on luminous.rate_limit
        for each row when (new.key ~ '-sender:') execute function luminous.count_nothing()`,
  );
};

const start = async (): Promise<void> => {
  const database = await createDatabase();
  await countNoSenders(database);
  const { child, ...launched } = await launch(database);
  release(child);
  const { token } = await registerAdministrator({ request: () => request(launched.url) });
  const shared: Shared = { ...launched, database: database.name, pid: child.pid ?? 0, firstToken: token };
  await writeFile(`${sharedFile}.part`, JSON.stringify(shared));
  await rename(`${sharedFile}.part`, sharedFile);
  await database.owner.end();
};

const find = async (): Promise<Shared | undefined> => {
  const text = await readFile(sharedFile, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Shared.parse(JSON.parse(text));
};

/**
 * The one server that test files share, started by whoever comes first. It goes on while files come and go: whoever joins it brings teams and
 * people of their own, and counts nobody else's.
 */
export const joinApp = async (): Promise<App> => {
  if (await isFirst()) await start();
  const { url, database: name, firstToken, logFile } = await eventually(find, { withinMs: 120_000, what: 'the shared server' });
  const database = openDatabase(name);
  return {
    ...{ url, database, firstToken },
    staffToken: setting.env['STAFF_TOKEN'] ?? '',
    log: () => readFileSync(logFile, 'utf8'),
    request: () => request(url),
    stop: async () => database.owner.end(),
  };
};
