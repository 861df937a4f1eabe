import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import type { EventFilter } from '../../src/plugins/audit/server/src/queries/history/event-filter';
import { listNewestByContext } from '../../src/plugins/audit/server/src/queries/history/list-newest-by-context';
import { listNewestOfSaves } from '../../src/plugins/audit/server/src/queries/history/list-newest-of-saves';
import type { SaveHead } from '../../src/plugins/audit/server/src/queries/history/save-head';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { openWriter } from '../helpers/ledger';
import { saveAs } from '../helpers/saves';
import { seedTeam, type TestTeam } from '../helpers/teams';

type Filter = Pick<EventFilter, 'team' | 'actor' | 'from'>;
type ListHeads = typeof listNewestByContext;

const pageSize = 7;
const actors = ['member:a', 'member:b', 'system:c'];

describe('saves found by their circumstances', () => {
  let database: TestDatabase;
  let reader: Client;
  let teams: readonly TestTeam[];

  const addSites = (n: number, team: TestTeam | undefined, many: number): string =>
    `insert into sites (document_id, team_id, code, name, state)
     select 'site-${String(n)}-' || s, '${team?.id ?? ''}', 'site-${String(n)}-' || s, 'First', 'active' from generate_series(1, ${String(many)}) s`;

  beforeAll(async () => {
    database = await createDatabase();
    reader = await openWriter(database, 'system:reader');
    teams = [await seedTeam(database), await seedTeam(database)];
    for (let n = 0; n < 60; n += 1) {
      const team = teams[n % 2];
      const actor = actors[n % actors.length] ?? '';
      // Many rows, two teams in one save, a save for a team of which nothing is recorded but what belongs to none, two reasons in one save.
      if (n % 10 === 4) await saveAs(database, actor, addSites(n, team, 300));
      else if (n % 10 === 7) await saveAs(database, actor, addSites(n, teams[0], 1), addSites(n + 1000, teams[1], 1));
      else if (n % 10 === 8) {
        const inTeam = `select set_config('app.team', '${team?.id ?? ''}', true)`;
        await saveAs(database, actor, inTeam, `insert into up_roles (document_id, name, type) values ('role-${String(n)}', 'R', 'r')`);
      } else if (n % 10 === 9) {
        const again = `select set_config('app.reason', 'Again', true)`;
        await saveAs(database, actor, addSites(n, team, 2), again, `update sites set name = 'Again' where code like 'site-${String(n)}-%'`);
      } else await saveAs(database, actor, addSites(n, team, 1));
    }
  });
  afterAll(async () => {
    await reader.end();
    await database.drop();
  });

  const pagesOf = async (list: ListHeads, filter: Filter): Promise<SaveHead[]> => {
    const heads: SaveHead[] = [];
    for (let before: string | null = null; ;) {
      const page: SaveHead[] = await list(reader, filter, { before, limit: pageSize });
      heads.push(...page);
      before = page.at(-1)?.event ?? null;
      if (page.length < pageSize) return heads;
    }
  };

  const expectSame = async (filter: Filter, atLeast: number): Promise<void> => {
    // Saves of the migration overlapped: which of two came first is then told otherwise by when they began than by when they ended.
    const ordered = (heads: SaveHead[]) => heads.sort((one, other) => Number(other.event) - Number(one.event));
    const found = ordered(await pagesOf(listNewestByContext, filter));
    expect(found).toEqual(ordered(await pagesOf(listNewestOfSaves, filter)));
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
  };

  it('are those that a walk through all events finds, page by page', async () => {
    const [one, other] = teams.map(({ id }) => id);
    await expectSame({}, 60);
    await expectSame({ team: one }, 30);
    await expectSame({ team: other }, 30);
    for (const actor of actors) await expectSame({ actor }, 20);
    await expectSame({ team: one, actor: 'system:c' }, 10);
    await expectSame({ actor: 'nobody:x' }, 0);
  });

  it('are those since a moment', async () => {
    const { rows } = await database.owner.query<{ at: Date }>(
      `select recorded_at as at from ledger.event where row_key like 'site-40-%' order by id limit 1`,
    );
    const from = rows[0]?.at.toISOString() ?? '';
    await expectSame({ from }, 20);
    await expectSame({ team: teams[0]?.id, from }, 10);
    await expectSame({ actor: 'member:b', from }, 6);
    await expectSame({ from: '2190-01-01T00:00:00Z' }, 0);
  });
});
