-- Who changed what, when: one row for each changed row of every recorded table, written by triggers in the writer's transaction.
-- Keys and names of fields only; values and reasons come with the ledger proper.
create table ledger.change_event (
  id bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  actor text not null,
  request_id text,
  team_id text,
  table_name text not null,
  row_key text not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  changed_fields text[] not null default '{}'
);
create index change_event_by_row on ledger.change_event (table_name, row_key, id);
create index change_event_by_team on ledger.change_event (team_id, id);

-- Nobody rewrites history through SQL, the owner included.
create function ledger.refuse_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'change events are never altered' using errcode = 'LU002';
end
$$;

create trigger change_event_is_append_only
  before update or delete on ledger.change_event
  for each statement execute function ledger.refuse_change();
create trigger change_event_is_not_truncated
  before truncate on ledger.change_event
  for each statement execute function ledger.refuse_change();
alter table ledger.change_event enable always trigger change_event_is_append_only;
alter table ledger.change_event enable always trigger change_event_is_not_truncated;

alter table ledger.change_event enable row level security;
alter table ledger.change_event force row level security;
create policy change_event_read on ledger.change_event for select
  using (team_id = (select current_setting('app.team', true))
         or (select current_setting('app.scope', true)) = 'all');
create policy change_event_write on ledger.change_event for insert with check (true);

-- The one trigger of all recorded tables. Arguments: the column that names a row for a reader, and the column of its team ('' if none).
-- Statement-level, so that a bulk load costs one insert; definer, so that the writer needs no right on the ledger.
create function ledger.record_change() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  set timezone = 'UTC'
as $$
declare
  acting text := current_setting('app.actor', true);
  request text := nullif(current_setting('app.request', true), '');
  key_column text := tg_argv[0];
  team_expression text := case when tg_argv[1] = '' then 'null' else format('r.%I', tg_argv[1]) end;
  rows_of text := case tg_op when 'DELETE' then 'old_rows' else 'new_rows' end;
  recorded bigint;
begin
  if acting is null or acting = '' then
    raise exception 'no actor: a write to %.% must say who makes it', tg_table_schema, tg_table_name
      using errcode = 'LU001', hint = 'Run the work inside runAs() of src/lib/actor.ts, or set app.actor in the session.';
  end if;
  if tg_op = 'UPDATE' then
    execute format(
      $sql$
        insert into ledger.change_event (actor, request_id, team_id, table_name, row_key, action, changed_fields)
        select $1, $2, %s, $3, r.%I::text, 'update', fields.names
          from new_rows r
          join old_rows o on o.id = r.id
          cross join lateral (
            select coalesce(array_agg(n.key order by n.key), '{}') as names
              from jsonb_each(to_jsonb(r)) n
              join jsonb_each(to_jsonb(o)) b on b.key = n.key
             where n.value is distinct from b.value
          ) fields
      $sql$, team_expression, key_column)
      using acting, request, tg_table_name;
    -- A row whose id changed finds no partner and would leave no event.
    get diagnostics recorded = row_count;
    if recorded <> (select count(*) from new_rows) then
      raise exception 'the id of a recorded row never changes' using errcode = 'LU003';
    end if;
  else
    execute format(
      $sql$
        insert into ledger.change_event (actor, request_id, team_id, table_name, row_key, action)
        select $1, $2, %s, $3, r.%I::text, $4 from %I r
      $sql$, team_expression, key_column, rows_of)
      using acting, request, tg_table_name, lower(tg_op);
  end if;
  return null;
end
$$;

create function ledger.refuse_truncate() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'a recorded table is never truncated: delete its rows, so that each leaves its change event' using errcode = 'LU002';
end
$$;
