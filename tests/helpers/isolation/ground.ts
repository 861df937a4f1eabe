import { randomBytes } from 'node:crypto';
import { albertaFile } from '../alberta';
import type { App } from '../app';
import type { TestDatabase } from '../database';
import { sendFile } from '../intake';

/**
 * Teams with rows of every kind, made once. Whatever belongs to a team carries its mark, so that a leak is seen in any answer: one mark for
 * what may be granted, one for what may not.
 */
export interface Ground {
  readonly teams: readonly GroundTeam[];
  /** Ids and codes of rows of all teams, to be put where they do not belong. */
  readonly ids: readonly string[];
}

export interface GroundTeam {
  readonly id: string;
  readonly slug: string;
  readonly secretMark: string;
  readonly grantedMark: string;
}

export const grantedSite = 'open';

const createTeam = async ({ owner }: TestDatabase): Promise<GroundTeam> => {
  const mark = randomBytes(4).toString('hex');
  const slug = `ground-${mark}`;
  const { rows } = await owner.query<{ id: string }>(
    `insert into teams (document_id, slug, name, kind, state, locale, time_zone, created_at, updated_at, published_at)
     values (luminous.new_document_id(), $1::text, $2::text, 'operator', 'active', 'en', 'UTC', now(), now(), now())
     returning document_id as id`,
    [slug, `Team s${mark}`],
  );
  const [team] = rows;
  if (team === undefined) throw new Error('No team.');
  await owner.query(
    `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary) values (luminous.new_document_id(), $1, true, false)`,
    [team.id],
  );
  return { id: team.id, slug, secretMark: `s${mark}`, grantedMark: `g${mark}` };
};

/** One station of a site that may be granted, one of a site that may not. */
const fill = async (app: App, { id, slug, secretMark, grantedMark }: GroundTeam): Promise<void> => {
  const station = (mark: string) => ({
    'Station number': `st-${mark}`,
    'Station name': mark,
    'Sample number': `sa-${mark}`,
    Laboratory: mark,
  });
  await sendFile(app, albertaFile(station(grantedMark), station(secretMark)), { team: slug, name: `${secretMark}.csv` }).expect(201);
  await app.database.owner.query(
    `with made as (
       insert into sites (document_id, team_id, code, name, created_at, updated_at, published_at)
       select luminous.new_document_id(), $1::text, c.code, c.mark, now(), now(), now()
         from (values ($2::text, $3::text), ('closed', $4::text)) c (code, mark)
       returning document_id, name)
     update stations s set site_id = m.document_id from made m where s.team_id = $1::text and s.code = 'st-' || m.name`,
    [id, grantedSite, grantedMark, secretMark],
  );
  await app.database.owner.query(
    `insert into thresholds (document_id, team_id, threshold_id, version, is_current, quantity, unit, scope_kind, operator, warning_at,
                             occurrences_needed, occurrences_of, clear_after, methods, estimated, standing, citation, set_at, set_by)
     values ($2::text, $1::text, $2::text, 1, true, 'naphthenic-acids', 'mg/L', 'team', 'above', 1, 1, 1, 1, '[]', 'capped', 'operational', $3::text,
             now(), 'system:test')`,
    [id, `t${secretMark}`, secretMark],
  );
  const seen = JSON.stringify({
    observationId: 'o',
    observedAt: '2026-01-01T00:00:00.000Z',
    value: '2',
    bound: null,
    unit: 'mg/L',
    ratio: '2',
  });
  await app.database.owner.query(
    `insert into exceedances (document_id, team_id, threshold_id, threshold_version, rule_id, subject_id, subject_name, quantity, state, level,
                              worst_level, is_historical, opened_at, opened_observed_at, opened_by, opened_measurement, latest_observed_at,
                              latest, support, input_digest)
     values ($2::text, $1::text, 't' || $3::text, 1, 't' || $3::text, 'subject', $3::text, 'naphthenic-acids', 'open', 'warning', 'warning', false,
             now(), now(), $4::jsonb, 'o', now(), $4::jsonb, '[]', 'none')`,
    [id, `x${secretMark}`, secretMark, seen],
  );
};

export const prepareGround = async (app: App, teamCount = 4): Promise<Ground> => {
  const teams: GroundTeam[] = [];
  for (let n = 0; n < teamCount; n += 1) teams.push(await createTeam(app.database));
  for (const team of teams) await fill(app, team);
  const { rows } = await app.database.owner.query<{ id: string }>(
    `select document_id as id from imports union all select document_id from results union all select code from stations
      union all select code from sites union all select document_id from samples union all select threshold_id from thresholds
      union all select document_id from exceedances`,
  );
  return { teams, ids: rows.map(({ id }) => id) };
};
