import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type * as Release from '../../src/lib/release';
import { startApp } from '../helpers/app';
import { createDatabase } from '../helpers/database';
import { attack, noGrants, withoutRowSecurity, type Arena } from '../helpers/isolation/attack';
import { prepareGround } from '../helpers/isolation/ground';
import { readOperations } from '../helpers/isolation/operations';
import { setting } from '../helpers/setting';
import { rounds } from '../helpers/suite';

interface Mutation {
  /** Below dist/src, without its ending. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What to attack: what lies below this path. Among all calls those that could notice are few. */
  readonly path: string;
}

const teams = 'plugins/teams/server/src';
/** A filter by team that is not there: every row fits. */
const unfiltered = (below: string, file: string, column: string, parameter = '$1'): Mutation => ({
  path: below,
  file,
  from: `${column} = ${parameter}::text`,
  to: `${parameter}::text is not null`,
});

/** Each takes away one filter or one check. Every one of them must be noticed. */
const mutations: readonly Mutation[] = [
  unfiltered('/members', `${teams}/queries/list-members`, 'm.team_id'),
  unfiltered('/invitations', `${teams}/queries/list-invitations`, 'i.team_id'),
  unfiltered('/api-keys', `${teams}/queries/list-api-keys`, 'k.team_id'),
  unfiltered('/members', `${teams}/queries/find-member`, 'm.team_id'),
  unfiltered('/results', 'api/result/queries/find-result', 'r.team_id'),
  unfiltered('/sites', 'api/site/queries/list-sites', 's.team_id', '$3'),
  unfiltered('/stations', 'api/station/queries/list-stations', 's.team_id'),
  unfiltered('/imports', 'api/intake/queries/list-imports', 'i.team_id'),
  unfiltered('/imports', 'api/intake/queries/find-import', 'i.team_id'),
  unfiltered('/thresholds', 'plugins/notifications/server/src/queries/list-thresholds', 't.team_id'),
  unfiltered('/thresholds', 'plugins/notifications/server/src/queries/find-thresholds', 't.team_id'),
  {
    path: '/',
    file: `${teams}/services/held-rights`,
    from: 'if ((0, contracts_1.isWithin)(given, (0, exports.heldRights)()))',
    to: 'if (true)',
  },
  { path: '/', file: `${teams}/access/key`, from: 'scopes.filter((scope) => held.includes(scope))', to: 'scopes' },
  {
    path: '/members',
    file: `${teams}/services/member/get-changeable-member`,
    from: "member.role === 'owner' && next",
    to: "member.role === 'nobody' && next",
  },
  { path: '/', file: 'lib/access', from: "rights === 'all' || rights.includes(needs)", to: 'true' },
];

/** The build, copied and changed in one place. */
const mutate = async ({ file, from, to }: Mutation): Promise<string> => {
  const copy = await mkdtemp(path.join(tmpdir(), 'luminous-test-mutant-'));
  for (const part of ['dist/src', 'dist/config', 'database', 'package.json', 'public']) {
    await cp(path.join(setting.projectDir, part), path.join(copy, part), { recursive: true });
  }
  await mkdir(path.join(copy, 'public/uploads'), { recursive: true });
  await symlink(path.join(setting.projectDir, 'node_modules'), path.join(copy, 'node_modules'));
  const target = path.join(copy, 'dist/src', `${file}.js`);
  const code = await readFile(target, 'utf8');
  if (!code.includes(from)) throw new Error(`${file} has no "${from}" any more: say what takes its place.`);
  await writeFile(target, code.replaceAll(from, to));
  return copy;
};

const release = createRequire(path.join(setting.projectDir, 'package.json'))('./dist/src/lib/release.js') as typeof Release;

/** A sample in CI, another each day; all of them at length. */
const today = Math.floor(Date.now() / 86_400_000);
const chosen = mutations.filter((_, place) => (place + today) % rounds({ quick: 7, sample: 7, deep: 1 }) === 0);

const timeLimitMs = 240_000;

describe('the attack', () => {
  it.each(chosen)(
    'notices that $file lacks "$from"',
    async (mutation) => {
      const projectDir = await mutate(mutation);
      const database = await createDatabase();
      // Servers refuse a database of another build; this one differs in nothing that the database knows of.
      await database.owner.query('insert into luminous.release (fingerprint) values ($1)', [release.fingerprintRelease(projectDir)]);
      const app = await startApp({ database, projectDir });
      const arena: Arena = {
        urls: [app.url],
        database,
        ground: await prepareGround(app),
        operations: await readOperations(app),
      };
      const open = await withoutRowSecurity(arena);
      const list = open.arena.operations.list.filter((operation) => operation.path.startsWith(mutation.path));
      await expect(
        attack(
          { ...open.arena, operations: { ...open.arena.operations, list } },
          { worlds: 400, timeLimitMs, endsAtOnce: true, changeSpec: noGrants },
        ),
      ).rejects.toThrow(/Property failed after/);
      await app.stop();
      await database.drop();
      await rm(projectDir, { recursive: true, force: true });
    },
    timeLimitMs + 60_000,
  );
});
