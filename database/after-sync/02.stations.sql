-- Unique keys include the team, so that they leak nothing about other teams' rows.
create unique index if not exists stations_code_key on stations (team_id, code);
create unique index if not exists stations_document_key on stations (team_id, document_id);
