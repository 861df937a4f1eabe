import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resultsAsObservations } from '../../src/api/observation/observation-source';
import type { Sql } from '../../src/lib/database';
import {
  endAcknowledgements,
  listLapsedSeries,
  listTeamsOfLapsed,
} from '../../src/plugins/notifications/server/src/queries/due/list-lapsed';
import { listTurnedThresholds } from '../../src/plugins/notifications/server/src/queries/due/list-turned-thresholds';
import { listKnownExceedances } from '../../src/plugins/notifications/server/src/queries/evaluation/list-known-exceedances';
import { listNoticed } from '../../src/plugins/notifications/server/src/queries/evaluation/list-noticed';
import { listObservations } from '../../src/plugins/notifications/server/src/queries/evaluation/list-observations';
import { listRules } from '../../src/plugins/notifications/server/src/queries/evaluation/list-rules';
import { listStandingSeries } from '../../src/plugins/notifications/server/src/queries/evaluation/list-standing-series';
import { saveEvaluations } from '../../src/plugins/notifications/server/src/queries/evaluation/save-evaluations';
import { updateExceedances } from '../../src/plugins/notifications/server/src/queries/evaluation/update-exceedances';
import {
  acknowledgeExceedanceRow,
  explainExceedanceRow,
  resolveExceedanceRow,
} from '../../src/plugins/notifications/server/src/queries/exceedances/change-exceedance';
import { listExceedanceComments } from '../../src/plugins/notifications/server/src/queries/exceedances/exceedance-comments';
import { findExceedance } from '../../src/plugins/notifications/server/src/queries/exceedances/find-exceedance';
import { listExceedances } from '../../src/plugins/notifications/server/src/queries/exceedances/list-exceedances';
import { listSeriesStandingBy } from '../../src/plugins/notifications/server/src/queries/preview/list-series-standing-by';
import { listWatchedSeries } from '../../src/plugins/notifications/server/src/queries/preview/list-watched-series';
import { listLastObserved } from '../../src/plugins/notifications/server/src/queries/silence/list-last-observed';
import { listTeamsMindingSilence } from '../../src/plugins/notifications/server/src/queries/silence/list-teams-minding-silence';
import { forgetSilences, noteSilences } from '../../src/plugins/notifications/server/src/queries/silence/note-silences';
import { toEvaluationRule } from '../../src/plugins/notifications/server/src/services/threshold/to-evaluation-rule';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { explainAs, type Explained } from '../helpers/plans';

const teams = 400;
const perTeam = 60;

/** Sixty exceedances a team, most of them over; what each observation came to; results; a threshold that minds silence. */
const populate = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(
    `insert into exceedances (document_id, team_id, threshold_id, threshold_version, rule_id, subject_id, subject_name, quantity, state, level,
                              worst_level, is_historical, opened_at, opened_observed_at, opened_by, opened_measurement, latest_observed_at, latest,
                              support, input_digest, ended_at, end_reason, acknowledged_by, acknowledged_at, acknowledged_until)
     select concat_ws('-', 'x', n, k), 'team' || n, 't-' || n, 1, 't-' || n, 'station' || k, 'Here', 'chloride',
            case when k > 3 then 'resolved' when k = 1 then 'acknowledged' else 'open' end, 'warning', 'warning', false, now(), now(), '{}', 'm',
            now(), '{}', '[]', 'd', case when k > 3 then now() end, case when k > 3 then 'cleared' end,
            case when k = 1 then 'member:a' end, case when k = 1 then now() end, case when k = 1 then now() + make_interval(days => n) end
       from generate_series(1, $1::int) n, generate_series(1, $2::int) k`,
    [teams, perTeam],
  );
  await owner.query(
    `insert into exceedance_comments (document_id, team_id, exceedance_id, text, said_by, said_at)
     select 'c-' || document_id, team_id, document_id, 'Seen.', 'member:a', now() from exceedances`,
  );
  await owner.query(
    `insert into luminous.evaluation (team_id, threshold_id, observation_id, rule_id, subject_id, observed_at, outcome, reason, inputs_sha_256)
     select 'team' || n, 't-' || n, concat_ws('-', 'o', n, k), 't-' || n, 'station' || k, now(), 'clear', 'within-limits', ''
       from generate_series(1, $1::int) n, generate_series(1, $2::int) k`,
    [teams, perTeam],
  );
  await owner.query(
    `insert into luminous.silence (team_id, threshold_id, subject_id, since)
     select 'team' || n, 't-' || n, 'station' || k, now() from generate_series(1, $1::int) n, generate_series(1, $2::int) k`,
    [teams, perTeam],
  );
  await owner.query(
    `insert into thresholds (document_id, team_id, threshold_id, version, is_current, quantity, unit, scope_kind, operator, warning_at,
                             occurrences_needed, occurrences_of, clear_after, methods, estimated, silent_after_days, standing, effective_from,
                             effective_to, set_at, set_by, confirmed_at, confirmed_by)
     select concat_ws('-', 't', n, nullif(k, 0)), 'team' || n, concat_ws('-', 't', n, nullif(k, 0)), 1, true, 'chloride', 'mg/L', 'team', 'above', 1, 1, 1,
            1, '[]', 'capped', case when n % 20 = 7 then 10 end, 'operational', now() - make_interval(days => n), now() + make_interval(days => n),
            now(), 'member:a', now(), 'member:a'
       from generate_series(1, $1::int) n, generate_series(0, 9) k`,
    [teams],
  );
  await owner.query(
    `insert into sites (document_id, team_id, code, name) select concat_ws('-', 'site', n, k), 'team' || n, k, 'Here'
       from generate_series(1, $1::int) n, generate_series(1, 20) k`,
    [teams],
  );
  await owner.query(
    `insert into stations (document_id, team_id, code, name, site_id)
     select concat_ws('-', 's', n, k), 'team' || n, k, 'Here', concat_ws('-', 'site', n, k)
       from generate_series(1, $1::int) n, generate_series(1, 20) k`,
    [teams],
  );
  await owner.query(
    `insert into imports (document_id, team_id, file_sha_256, file_size_bytes, imported_by, read_count, new_count, unchanged_count)
     select 'i-' || n, 'team' || n, 'i-' || n, 1, 'test', 0, 0, 0 from generate_series(1, $1::int) n`,
    [teams],
  );
  await owner.query(
    `insert into samples (document_id, team_id, code, station_id, sampled_at, activity_type, is_quality_control)
     select concat_ws('-', 'p', n, k), 'team' || n, k, concat_ws('-', 's', n, 1 + k % 20), now() - make_interval(days => k), 'Sample-Routine', false
       from generate_series(1, $1::int) n, generate_series(1, $2::int) k`,
    [teams, perTeam],
  );
  await owner.query(
    `insert into results (document_id, team_id, station_id, sample_id, import_id, parameter_code, method_code, value, unit, sampled_at,
                          is_quality_control, measurement_key, version, is_newest, is_current, review_state)
     select concat_ws('-', 'r', n, k), 'team' || n, concat_ws('-', 's', n, 1 + k % 20), concat_ws('-', 'p', n, k), 'i-' || n, 'chloride', 'm', k,
            'mg/L', now() - make_interval(days => k), false, md5(concat_ws('-', n, k))::uuid, 1, true, true, 'Released'
       from generate_series(1, $1::int) n, generate_series(1, $2::int) k`,
    [teams, perTeam],
  );
  await owner.query('analyze');
};

const series = [{ subject: 's-7-7', quantity: 'chloride', variant: null }];
const window = { after: '2026-01-01T00:00:00Z', until: '2026-01-01T00:05:00Z' };
const heard = [{ threshold: 't-7', subject: 'station7', at: '2026-01-01T00:00:00Z' }];
const [team, moment] = ['team7', '2026-01-01T00:00:00Z'];

const previewed = async (sql: Sql): Promise<unknown> => {
  const rules = (await listRules(sql, team)).slice(0, 1).map(toEvaluationRule);
  return listWatchedSeries(sql, resultsAsObservations, team, { rules, from: moment, to: '2027-01-01T00:00:00Z' });
};

const questions: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'a page of exceedances': (sql) => listExceedances(sql, team, {}, { before: null, limit: 25 }),
  'those of a subject': (sql) => listExceedances(sql, team, { subject: 'station7' }, { before: null, limit: 25 }),
  'one of them': (sql) => findExceedance(sql, team, 'x-7-1'),
  'what was said of it': (sql) => listExceedanceComments(sql, team, 'x-7-1'),
  'taking it in hand': (sql) => acknowledgeExceedanceRow(sql, team, 'x-7-1', 'member:a', null),
  'explaining it': (sql) => explainExceedanceRow(sql, team, 'x-7-1', 'member:a', 'So.'),
  'ending it': (sql) => resolveExceedanceRow(sql, team, 'x-7-2', 'member:a', 'So.'),
  'what is known of series': (sql) => listKnownExceedances(sql, team, series),
  'what was noticed': (sql) => listNoticed(sql, team, ['o-7-1', 'o-7-2']),
  'what stands of series': (sql) => listObservations(sql, resultsAsObservations, team, series),
  'the rules in force': (sql) => listRules(sql, team),
  'where something stands': (sql) => listStandingSeries(sql, team, ['chloride']),
  'changing what goes on': (sql) => updateExceedances(sql, team, [{ id: 'x-7-1', level: 'critical' }]),
  'keeping what observations come to': (sql) =>
    saveEvaluations(sql, team, [
      {
        ...{ thresholdId: 't-7', ruleId: 't-7', observationId: 'o-7-1', subject: 'station7', observedAt: moment },
        ...{ outcome: 'clear', reason: 'within-limits', ratio: null, inputsHash: '', isNoticed: false },
      },
    ]),
  'where a preview looks': previewed,
  'what stands by a threshold': (sql) => listSeriesStandingBy(sql, team, 't-7'),
  'what of a team is nobody’s any more': (sql) => listLapsedSeries(sql, team, moment),
  'ending that somebody has it in hand': (sql) => endAcknowledgements(sql, team, ['x-7-1'], moment),
  'when something was observed last': (sql) => listLastObserved(sql, resultsAsObservations, team, moment),
  'noting silences': (sql) => noteSilences(sql, team, heard),
  'forgetting silences': (sql) => forgetSilences(sql, team, heard),
};

/** Of all teams, as jobs ask. */
const widely: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'whose acknowledgements have ended': (sql) => listTeamsOfLapsed(sql, moment),
  'whose thresholds have turned': (sql) => listTurnedThresholds(sql, window),
  'who minds silence': (sql) => listTeamsMindingSilence(sql),
};

const large =
  /Seq Scan on (?:public\.|luminous\.)?(?:thresholds|exceedances|exceedance_comments|evaluation|silence|results|stations|sites) /;

describe('questions of the evaluation', () => {
  let database: TestDatabase;
  let ofTeam: Explained;
  let ofAll: Explained;
  beforeAll(async () => {
    database = await createDatabase();
    await populate(database);
    ofTeam = await explainAs(database, { 'app.actor': 'member:a', 'app.scope': 'team', 'app.team': team });
    ofAll = await explainAs(database, { 'app.actor': 'system:test', 'app.scope': 'all' });
  });
  afterAll(async () => {
    await ofTeam.close();
    await ofAll.close();
    await database.drop();
  });

  const nobody = () => Promise.reject(new Error('No such question.'));

  it.each(Object.keys(questions))('are answered by an index: %s', async (what) => {
    const plans = await ofTeam.plansOf(questions[what] ?? nobody);
    expect(plans).toMatch(/Scan|Insert/);
    expect(plans).not.toMatch(large);
  });

  it.each(Object.keys(widely))('of all teams are answered by an index: %s', async (what) => {
    const plans = await ofAll.plansOf(widely[what] ?? nobody);
    expect(plans).toContain('Scan');
    expect(plans).not.toMatch(large);
  });
});
