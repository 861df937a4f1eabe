-- Whatever stands on public pages and is not noted by team: texts that staff write, limits, who lets the public read. In the transaction that
-- changes it; heard when that is over.
do $$
declare
  shown record;
begin
  for shown in
    select c.relname, case when c.relname in ('thresholds', 'read_grants', 'teams') then 'rows' else 'content' end as tells
      from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and (c.relname ~ '^(components_)?portal_' or c.relname in ('files', 'files_related_mph', 'thresholds', 'read_grants', 'teams'))
  loop
    if not exists (select from pg_trigger where tgrelid = shown.relname::regclass and tgname = 'public_change_is_told') then
      execute format('create trigger public_change_is_told after insert or update or delete on %I
                        for each statement execute function luminous.tell_public_change(%L)', shown.relname, shown.tells);
    end if;
  end loop;
end $$;
