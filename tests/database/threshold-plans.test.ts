import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sql } from '../../src/lib/database';
import { findRuleMeaning } from '../../src/api/observation/queries/find-rule-meaning';
import { listObservedNames } from '../../src/api/observation/queries/list-observed-names';
import {
  confirmThresholdRows,
  endThresholdRow,
  retireThresholds,
} from '../../src/plugins/notifications/server/src/queries/change-thresholds';
import { findThresholds } from '../../src/plugins/notifications/server/src/queries/find-thresholds';
import { hasConfirmedThresholds } from '../../src/plugins/notifications/server/src/queries/has-confirmed-thresholds';
import { listThresholdVersions } from '../../src/plugins/notifications/server/src/queries/list-threshold-versions';
import { listThresholds } from '../../src/plugins/notifications/server/src/queries/list-thresholds';
import { lockThresholds } from '../../src/plugins/notifications/server/src/queries/lock-thresholds';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { explainAs, type Explained } from '../helpers/plans';

const teams = 2000;

/** Five thresholds of two versions each, a site, a station and a person a team. */
const populate = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(
    `insert into thresholds (document_id, team_id, threshold_id, version, is_current, quantity, unit, scope_kind, operator, warning_at,
                             occurrences_needed, occurrences_of, clear_after, methods, estimated, standing, set_at, set_by)
     select concat_ws('-', 't', n, k, case v when 2 then 'b' end), 'team' || n, concat_ws('-', 't', n, k), v, v = 2, 'chloride', 'mg/L', 'team', 'above',
            k, 1, 1, 1, '[]', 'capped', 'operational', now(), 'member:person' || n
       from generate_series(1, $1::int) n, generate_series(1, 5) k, generate_series(1, 2) v`,
    [teams],
  );
  await owner.query(
    `insert into up_users (document_id, username, email, provider, confirmed, blocked)
     select 'person' || n, 'person' || n, 'person' || n || '@example.org', 'local', true, false from generate_series(1, $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into sites (document_id, team_id, code, name) select 'site' || n, 'team' || n, 'A', 'A' from generate_series(1, $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into stations (document_id, team_id, code, name) select 'station' || n, 'team' || n, 'A', 'A' from generate_series(1, $1::int) n`,
    [teams],
  );
  await owner.query('analyze');
};

const scope = { kind: 'subject', code: 'A' } as const;

const questions: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'a page of them': (sql) =>
    listThresholds(sql, { teamId: 'team7', cursor: '1000000', quantity: 'chloride', state: 'in-force', limit: 25 }),
  'some of them': (sql) => findThresholds(sql, 'team7', ['t-7-1', 't-7-2']),
  'the versions of one': (sql) => listThresholdVersions(sql, 'team7', 't-7-1'),
  'whether one waits': (sql) => hasConfirmedThresholds(sql, 'team7'),
  'those to change': (sql) => lockThresholds(sql, 'team7', ['t-7-1']),
  'the next version': (sql) => retireThresholds(sql, 'team7', ['t-7-1']),
  'confirming one': (sql) => confirmThresholdRows(sql, 'team7', ['t-7-1'], 'member:person7'),
  'ending one': (sql) => endThresholdRow(sql, 'team7', { id: 't-7-1', from: null, actor: 'member:person7' }),
  'what a rule names': (sql) => findRuleMeaning(sql, 'team7', { quantity: 'chloride', variant: 'atuA', methods: ['AENV/1', '/2'], scope }),
  'what people call it': (sql) => listObservedNames(sql, 'team7', { quantities: ['chloride'], groups: ['site7'], subjects: ['station7'] }),
};

describe('questions about thresholds', () => {
  let database: TestDatabase;
  let explained: Explained;
  beforeAll(async () => {
    database = await createDatabase();
    await populate(database);
    explained = await explainAs(database, { 'app.actor': 'member:person7', 'app.scope': 'team', 'app.team': 'team7' });
  });
  afterAll(async () => {
    await explained.close();
    await database.drop();
  });

  it.each(Object.keys(questions))('are answered by an index: %s', async (what) => {
    const plans = await explained.plansOf(questions[what] ?? (() => Promise.reject(new Error('No such question.'))));
    expect(plans).toContain('Scan');
    // Reference data and staff are few; there is no result and no alias here.
    expect(plans).not.toMatch(/Seq Scan on (?:thresholds|up_users|sites|stations) /);
  });
});
