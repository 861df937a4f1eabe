create unique index if not exists teams_slug_key on teams (slug);
create unique index if not exists teams_document_id_key on teams (document_id);
