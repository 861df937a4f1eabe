import { albertaFile } from './alberta';
import type { App } from './app';
import { sendFile } from './intake';

/**
 * A team's site `north` with the stations N-1, which has a released result in 2014 and in 2015 and a preliminary one in 2016, and N-2, whose
 * place is sensitive; and its site `south` with S-1.
 */
export const fillSites = async (app: App, team: string): Promise<void> => {
  const { owner } = app.database;
  await owner.query(
    `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
     select luminous.new_document_id(), document_id, true, false from teams where slug = $1`,
    [team],
  );
  const at = (station: string) => ({ 'Station number': station, Latitude: '57.1234', Longitude: '-111.5678' });
  await sendFile(
    app,
    albertaFile(
      { ...at('N-1'), 'Sample number': 'n-2014', 'Sample date': '2014-05-01', 'Parameter value': '0.14' },
      { ...at('N-1'), 'Sample number': 'n-2015', 'Sample date': '2015-05-01', 'Parameter value': '0.15' },
      { ...at('N-1'), 'Sample number': 'n-2016', 'Sample date': '2016-05-01', 'Parameter value': '0.16' },
      { ...at('N-2'), 'Sample number': 'shy', 'Sample date': '2015-05-01' },
      { ...at('S-1'), 'Sample number': 's-2015', 'Sample date': '2015-05-01' },
    ),
    { team },
  ).expect(201);
  await owner.query(
    `with made as (
       insert into sites (document_id, team_id, code, name, created_at, updated_at, published_at)
       select luminous.new_document_id(), t.document_id, s.code, s.code, now(), now(), now()
         from teams t cross join (values ('north'), ('south')) s (code) where t.slug = $1
       returning document_id, team_id, code)
     update stations st set site_id = m.document_id, is_sensitive = st.code = 'N-2'
       from made m where m.team_id = st.team_id and st.code like upper(left(m.code, 1)) || '-%'`,
    [team],
  );
  await owner.query(
    `update results r set review_state = 'Preliminary' from samples s, teams t
      where s.document_id = r.sample_id and s.code = 'n-2016' and t.document_id = r.team_id and t.slug = $1`,
    [team],
  );
};
