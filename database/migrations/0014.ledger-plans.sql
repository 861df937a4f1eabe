-- Lists of saves go by circumstances, of which there is one row for each save and team, however many rows it changed.
create index context_by_team on ledger.context (team_id, id);
create index context_by_actor on ledger.context (actor, id);

-- Releases before 0008 kept no circumstances: their saves get a row each, before all others. Events stay as they are, and say that theirs
-- were not kept.
insert into ledger.context (id, transaction_id, team_id, actor, request_id, database_role) overriding system value
select min(e.id) - (select max(id) + 1 from ledger.event), e.transaction_id, e.team_id, e.actor, max(e.request_id), 'unknown'
  from ledger.event e
 where e.context_id is null
 group by e.transaction_id, e.team_id, e.actor;

-- The same rules, in words of which the planner makes less: comparing texts that it cannot know, it believed that they leave one row in a
-- hundred, joined whole tables to that one row again and again, and the sealer and the check took seconds for what takes milliseconds.
alter policy event_read on ledger.event
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true) = 'all'));
alter policy not_for_grantees on ledger.event
  using ((select coalesce(current_setting('app.grantee', true), '') = '' or current_setting('app.scope', true) = 'all')
         or kind = 'change' and ledger.is_granted(table_name, row_key));
alter policy not_for_grantees on ledger.payload
  using ((select coalesce(current_setting('app.grantee', true), '') = '' or current_setting('app.scope', true) = 'all')
         or exists (select from ledger.event e where e.id = event_id));
alter policy not_for_grantees on ledger.context
  using ((select coalesce(current_setting('app.grantee', true), '') = '' or current_setting('app.scope', true) = 'all'));
do $$
declare
  of_table text;
begin
  foreach of_table in array array['context', 'payload'] loop
    execute format($p$alter policy own_team on ledger.%I
                        using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true) = 'all'))$p$,
                   of_table);
  end loop;
end $$;
