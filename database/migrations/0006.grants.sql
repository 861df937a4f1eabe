-- Whoever was let in by another team sees of these nothing, whatever the grant covers.
do $$
declare
  owned text;
begin
  foreach owned in array array['import_fault', 'rejected_line', 'import_progress', 'import_order', 'import_part', 'idempotent_answer'] loop
    execute format(
      $sql$
        create policy not_for_grantees on luminous.%I as restrictive
          using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all')
      $sql$, owned);
  end loop;
end $$;

create policy not_for_grantees on ledger.change_event as restrictive for select
  using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all');
