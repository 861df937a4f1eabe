import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { setting } from './setting';

export interface TestDatabase {
  readonly name: string;
  /** The role that migrates. */
  readonly ownerUrl: string;
  /** The role that serves. */
  readonly serverUrl: string;
  /** The role that seals the ledger. */
  readonly sealerUrl: string;
  /** The owner, seeing every team's rows, for looking at what the product did. */
  readonly owner: Pool;
  drop(): Promise<void>;
}

const urlFor = (database: string, user: string, password: string): string => {
  const url = new URL(setting.adminUrl);
  url.pathname = `/${database}`;
  url.username = user;
  url.password = password;
  return url.toString();
};

/** Runs statements that only a database administrator may run. */
export const asAdministrator = async <T>(run: (admin: Client) => Promise<T>, database = 'postgres'): Promise<T> => {
  const url = new URL(setting.adminUrl);
  url.pathname = `/${database}`;
  const admin = new Client({ connectionString: url.toString() });
  await admin.connect();
  try {
    return await run(admin);
  } finally {
    await admin.end();
  }
};

/** One that is there, for everybody who knows its name. */
export const openDatabase = (name: string): TestDatabase => {
  const ownerUrl = urlFor(name, setting.ownerRole, setting.ownerPassword);
  const owner = new Pool({
    connectionString: ownerUrl,
    max: 3,
    options: '-c app.actor=system:test -c app.scope=all -c app.reason=test -c timezone=UTC',
  });
  owner.on('error', () => undefined); // Fault tests cut connections; the next query opens another.
  return {
    name,
    ownerUrl,
    serverUrl: urlFor(name, setting.serverRole, setting.serverPassword),
    sealerUrl: urlFor(name, setting.sealerRole, setting.sealerPassword),
    owner,
    drop: async () => {
      await owner.end();
      await asAdministrator(async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      });
    },
  };
};

/** A migrated, empty database of the caller's own. */
export const createDatabase = async ({ template = setting.template }: { template?: string } = {}): Promise<TestDatabase> => {
  const name = `luminous_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(async (admin) => {
    await admin.query(`create database ${name} template ${template} owner ${setting.ownerRole}`);
  });
  return openDatabase(name);
};
