-- Unique keys include the team, so that they leak nothing about other teams' rows.
create unique index if not exists sites_code_key on sites (team_id, code);
create unique index if not exists stations_code_key on stations (team_id, code);
create unique index if not exists stations_document_key on stations (team_id, document_id);
create index if not exists stations_by_site on stations (team_id, site_id) where site_id is not null;
create unique index if not exists station_aliases_code_key on station_aliases (team_id, scheme, code);
create index if not exists station_aliases_station on station_aliases (team_id, station_id);
-- What a file names is looked up by its code, whichever team it is: see docs/adr/0013.
create index if not exists stations_by_code on stations (code, team_id);
drop index if exists station_aliases_by_code;
create index if not exists station_aliases_of_code on station_aliases (code, team_id);
create unique index if not exists methods_code_key on methods (context, code, coalesce(version, ''));
create unique index if not exists laboratory_qualifiers_code_key on laboratory_qualifiers (laboratory, code);
create unique index if not exists review_policies_team_key on review_policies (team_id);
create unique index if not exists import_mappings_name_key on import_mappings (team_id, name);
create unique index if not exists parameters_code_key on parameters (code);
create unique index if not exists guidelines_content_key on guidelines (content_key);
