import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Report } from '../../src/plugins/reports/contracts';
import { eventually, startApp, type OwnApp } from '../helpers/app';
import { isGroupThere, listBrowsers } from '../helpers/children';
import { codeOf } from '../helpers/code-of';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { measure, postAsStaff } from '../helpers/exceedances';
import { createReport, fetchReport, readDocument, readReport } from '../helpers/reports';
import { endSessionsOf } from '../helpers/sessions';
import { seedTeam, type TestTeam } from '../helpers/teams';

/** Attempts that fail are begun again after pauses that grow. */
const longEnough = { withinMs: 150_000, what: 'all reports' };

describe('reports in the making', () => {
  let database: TestDatabase;
  let team: TestTeam;
  let gate: Client;
  let app: OwnApp;
  /** Of every browser that was seen. */
  let groups: Set<number>;
  beforeEach(async () => {
    database = await createDatabase();
    team = await seedTeam(database);
    gate = new Client({ connectionString: database.ownerUrl });
    await gate.connect();
    groups = new Set();
    app = await startApp({ database });
    await measure(app, team, {});
  });
  afterEach(async () => {
    await gate.end();
    await app.stop();
    await database.drop();
  });

  const browsersOf = ({ process: { pid } }: OwnApp): number[] => {
    const found = listBrowsers(pid).filter(isGroupThere);
    for (const leader of found) groups.add(leader);
    return found;
  };
  const killBrowsers = (): void => {
    for (const leader of browsersOf(app)) process.kill(-leader, 'SIGKILL');
  };
  const create = async (count: number): Promise<string[]> => {
    const reports: Report[] = [];
    for (let n = 0; n < count; n += 1) reports.push(await createReport(app, team));
    return reports.map(({ id }) => id);
  };
  const untilAllFinished = async (ids: readonly string[]): Promise<Report[]> =>
    eventually(async () => {
      browsersOf(app);
      const reports = await Promise.all(ids.map(async (id) => readReport(app, team, id)));
      return reports.every(({ finishedAt }) => finishedAt !== null) ? reports : undefined;
    }, longEnough);
  const expectReady = (reports: readonly Report[]): void => {
    expect(reports.map(({ state, fault }) => ({ state, fault }))).toEqual(reports.map(() => ({ state: 'ready', fault: null })));
  };
  /** Neither of documents nor of browsers is anything left over. */
  const expectNothingLeft = async (): Promise<void> => {
    const { rows } = await database.owner.query('select report_id from luminous.report_work');
    expect(rows).toEqual([]);
    await app.stop();
    expect(groups.size).toBeGreaterThan(0);
    await eventually(async () => Promise.resolve([...groups].some(isGroupThere) ? undefined : true), { what: 'the end of all browsers' });
  };
  const isAtStage = async (stage: string): Promise<boolean> =>
    ((await database.owner.query('select from luminous.report_work where stage = $1::text', [stage])).rowCount ?? 0) > 0;
  /** Somebody waits for the table that the gate holds. */
  const untilAtGate = async (): Promise<void> => {
    await eventually(
      async () => {
        const { rowCount } = await database.owner.query(
          `select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database() where not l.granted limit 1`,
        );
        return rowCount === 0 ? undefined : true;
      },
      { withinMs: 60_000, what: 'that the step began' },
    );
  };

  it('are made although the browser is killed again and again while it prints', async () => {
    const ids = await create(3);
    for (let kills = 0; kills < 4; kills += 1) {
      const known = new Set(groups);
      await eventually(
        async () => {
          const isOver = (await Promise.all(ids.map(async (id) => readReport(app, team, id)))).every(
            ({ finishedAt }) => finishedAt !== null,
          );
          return isOver || (browsersOf(app).some((leader) => !known.has(leader)) && (await isAtStage('printing'))) ? true : undefined;
        },
        { ...longEnough, what: 'another browser' },
      );
      killBrowsers();
    }
    expectReady(await untilAllFinished(ids));
    await expectNothingLeft();
  });

  it.each([
    ['before the snapshot is kept', 'luminous.report_snapshot'],
    ['before the document is kept', 'luminous.report_part'],
  ])('are finished by another server when theirs is killed, %s', async (_moment, table) => {
    await gate.query(`begin; lock table ${table} in exclusive mode`);
    const [id = ''] = await create(1);
    await untilAtGate();
    const { snapshot } = await readReport(app, team, id);
    expect(snapshot === null).toBe(table === 'luminous.report_snapshot');
    browsersOf(app);
    app.process.kill('SIGKILL');
    await app.ended;
    await endSessionsOf(database);
    await gate.query('rollback');
    // As if a minute had gone by, after which others take over.
    await database.owner.query(`update luminous.node set beat_at = now() - interval '2 minutes'`);
    await database.owner.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes' where locked_at is not null`,
    );
    app = await startApp({ database });
    await measure(app, team, { 'Sample number': 'S-2', 'Sample date': '2015-07-30' });
    const reports = await untilAllFinished([id]);
    expectReady(reports);
    // What had been taken is printed.
    expect(reports[0]?.snapshot).toEqual(snapshot ?? reports[0]?.snapshot);
    expect(readDocument(await fetchReport(app, team, id)).isTagged).toBe(true);
    await expectNothingLeft();
  });

  it('are twenty of a team at most, and all of them come', async () => {
    await gate.query('begin; lock table luminous.report_snapshot in exclusive mode');
    const ids = await create(20);
    const oneMore = postAsStaff(app, '/reports', team.slug, { kind: 'summary', from: '2015-01-01', to: '2015-12-31' }).expect(429);
    expect(await codeOf(oneMore)).toBe('report.too-many-waiting');
    await gate.query('rollback');
    expectReady(await untilAllFinished(ids));
    await expectNothingLeft();
  });
});
