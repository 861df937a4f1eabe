create unique index if not exists teams_slug_key on teams (slug);
create unique index if not exists teams_document_id_key on teams (document_id);

-- Teams of the time before they had settings.
update teams
   set state = coalesce(state, 'active'), locale = coalesce(locale, 'en'), time_zone = coalesce(time_zone, 'America/Edmonton')
 where state is null or locale is null or time_zone is null;
