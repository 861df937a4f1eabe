-- Retention: what of old events may go, who decides, and that it went. Leaves, tiles, checkpoints and the events themselves stay for ever.
-- docs/retention.md tells which periods hold and why; src/plugins/audit/README.md what each table is for.

-- Nobody keeps a class shorter than this, whatever a server was told; only the owner of the database changes it. Null: for ever.
create table ledger.retention_floor (
  class text primary key check (class ~ '^[a-z][a-z-]{0,40}$'),
  years integer check (years > 0)
);
insert into ledger.retention_floor (class, years) values ('regulated', 10), ('settings', 5), ('access', 1), ('ledger', null);

-- Which class an event is of, by its kind and the type of its record ('' for any). Written by the migrate step alone.
create table ledger.retention_rule (
  kind text not null,
  type text not null,
  class text not null references ledger.retention_floor (class),
  primary key (kind, type)
);

-- What nobody may prune: a team's, a type's, a record's events. Both ends say who and why.
create table ledger.hold (
  id bigint generated always as identity primary key,
  team_id text,
  type text,
  key text,
  reason text not null check (reason <> ''),
  placed_by text not null,
  placed_at timestamptz not null default clock_timestamp(),
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text check (lift_reason <> ''),
  check (team_id is not null or type is not null),
  check (key is null or type is not null),
  check (num_nulls(lifted_by, lifted_at, lift_reason) in (0, 3))
);
create index hold_in_force on ledger.hold (id) where lifted_at is null;

-- Which events' values are gone: what `event_id` left behind, until `ended_by` put something else in its place (or the event itself, where
-- it is about no row or removed one). `prune_event` is the event of the log that says so.
create table ledger.pruned (
  event_id bigint primary key,
  ended_by bigint not null,
  team_id text,
  prune_event bigint not null
);
create index pruned_by_end on ledger.pruned (ended_by);
create index pruned_by_prune on ledger.pruned (prune_event, event_id);

-- How far each class was looked through. No evidence: set back whenever something may be due that was passed over.
create table ledger.prune_progress (
  class text primary key references ledger.retention_floor (class),
  up_to bigint not null default 0,
  ran_at timestamptz
);
insert into ledger.prune_progress (class) select class from ledger.retention_floor where years is not null;

create function ledger.class_of(of_kind text, of_type text) returns text
  language sql
  stable
  set search_path = pg_catalog, pg_temp
as $$
  -- What nobody has decided about is kept longest.
  select coalesce((select r.class from ledger.retention_rule r where r.kind = of_kind and r.type in (of_type, '') order by r.type desc limit 1),
                  'regulated')
$$;

-- The last of the next events that are all past the period, sealed and signed for; null when the next one is not.
create function ledger.last_past(behind bigint, cutoff timestamptz, most integer) returns bigint
  language sql
  stable
  set search_path = pg_catalog, pg_temp
as $$
  with next as materialized (
    select e.id, e.recorded_at from ledger.event e where e.id > behind order by e.id limit most
  ), stop as (
    select min(n.id) as id
      from next n left join ledger.leaf l on l.event_id = n.id
     where n.recorded_at >= cutoff or l.leaf_index is null or l.leaf_index >= (select coalesce(max(c.size), 0) from ledger.checkpoint c)
  )
  select max(n.id) from next n, stop s where s.id is null or n.id < s.id
$$;

-- What these events of a class ended: of a change, what its record was before; of a removal after which nothing came, and of what happened
-- to no row, themselves. How a record is now is never among it. A record is held as a whole, so that what is left of it has no holes.
create function ledger.list_ended(of_class text, behind bigint, up_to bigint)
  returns table (event_id bigint, ended_by bigint, team_id text, is_held boolean)
  language sql
  stable
  set search_path = pg_catalog, pg_temp
as $$
  with ends as materialized (
    select e.id, e.kind, e.action, e.table_name, e.row_key, e.team_id
      from ledger.event e
      join (select k.kind, k.table_name from (select distinct i.kind, i.table_name from ledger.event i where i.id > behind and i.id <= up_to) k
             where ledger.class_of(k.kind, k.table_name) = of_class) ours on ours.kind = e.kind and ours.table_name = e.table_name
     where e.id > behind and e.id <= up_to
  ), ended as (
    select before.id as event_id, x.id as ended_by, x.team_id, x.table_name, x.row_key
      from ends x
     cross join lateral (
       select e.id from ledger.event e
        where e.table_name = x.table_name and e.row_key = x.row_key and e.id < x.id and e.kind = 'change'
        order by e.id desc
        limit 1) before
     where x.kind = 'change'
     union all
    select x.id, x.id, x.team_id, x.table_name, x.row_key
      from ends x
     where x.kind <> 'change'
        or (x.action = 'delete' and not exists (
              select from ledger.event e
               where e.table_name = x.table_name and e.row_key = x.row_key and e.id > x.id and e.kind = 'change'))
  )
  select v.event_id, v.ended_by, v.team_id,
         exists (
           select from ledger.hold h
            where h.lifted_at is null and (h.type is null or h.type = v.table_name) and (h.key is null or h.key = v.row_key)
              and (h.team_id is null or h.team_id = v.team_id
                   or (v.row_key <> '' and exists (
                         select from ledger.event o
                          where o.table_name = v.table_name and o.row_key = v.row_key and o.team_id = h.team_id))))
    from ended v
   where not exists (select from ledger.pruned d where d.event_id = v.event_id)
$$;

-- How much of a class could go now, looking through so many events; whether that was all of them.
create function ledger.count_due(of_class text, kept_years integer, most integer)
  returns table (due bigint, held bigint, is_all boolean)
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
  cutoff timestamptz := clock_timestamp() - make_interval(years => kept_years);
  behind bigint;
  last bigint;
begin
  if scope_before is distinct from 'all' then
    raise exception 'only who sees all teams may know' using errcode = 'LU002';
  end if;
  select p.up_to into behind from ledger.prune_progress p where p.class = of_class;
  last := ledger.last_past(behind, cutoff, most);
  return query
    select count(*) filter (where not v.is_held), count(*) filter (where v.is_held),
           last is null or ledger.last_past(last, cutoff, 1) is null
      from ledger.list_ended(of_class, behind, coalesce(last, behind)) v;
end
$$;

-- One stroke of pruning: looks through the next events of the log, lets go of what of this class is due, and says so in the log, in one
-- transaction. Asks nobody whether it may: period, seal and holds are looked up here. Answers how far it came (null: nothing is left to look
-- through) and how many events' values went.
create function ledger.prune(of_class text, kept_years integer, most integer) returns table (examined_to bigint, pruned_count integer)
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  set timezone = 'UTC'
as $$
declare
  scope_before text := current_setting('app.scope', true);
  least_years integer;
  cutoff timestamptz := clock_timestamp() - make_interval(years => kept_years);
  behind bigint;
  last bigint;
  told bigint;
  ids bigint[];
  ends bigint[];
  teams text[];
  own record;
begin
  if scope_before is distinct from 'all' then
    raise exception 'only who sees all teams may prune' using errcode = 'LU002';
  end if;
  select f.years into least_years from ledger.retention_floor f where f.class = of_class;
  if least_years is null then
    raise exception 'the class % is kept for ever, or there is none', of_class using errcode = 'LU002';
  end if;
  if kept_years is null or kept_years < least_years then
    raise exception 'the class % is kept for % years at least', of_class, least_years using errcode = 'LU002';
  end if;
  if most is null or most not between 1 and 10000 then
    raise exception 'a stroke looks through 1 to 10000 events' using errcode = 'LU002';
  end if;
  -- One at a time; and who places a hold waits for the stroke under way, or the stroke for the hold.
  perform pg_advisory_xact_lock(7468115);
  lock table ledger.hold in share mode;
  select p.up_to into behind from ledger.prune_progress p where p.class = of_class;
  last := ledger.last_past(behind, cutoff, most);
  update ledger.prune_progress set up_to = coalesce(last, up_to), ran_at = clock_timestamp() where class = of_class;
  if last is null then
    return query select null::bigint, 0;
    return;
  end if;
  select array_agg(v.event_id order by v.event_id), array_agg(v.ended_by order by v.event_id), array_agg(v.team_id order by v.event_id)
    into ids, ends, teams
    from ledger.list_ended(of_class, behind, last) v
   where not v.is_held;
  if ids is null then
    return query select last, 0;
    return;
  end if;
  -- To each team what is its own, as canonical JSON. The digest names every event, so that nobody can later add one to what was said.
  for own in
    select p.team_id, count(*) as total, min(p.event_id) as first, max(p.event_id) as last,
           encode(sha256(convert_to(string_agg(p.event_id::text, ',' order by p.event_id), 'UTF8')), 'hex') as digest
      from unnest(ids, teams) p (event_id, team_id)
     group by p.team_id
     order by p.team_id
  loop
    told := ledger.emit('ledger', 'prune', '', '', own.team_id, format(
      '{"before":"%s","class":"%s","count":"%s","digest":"%s","first":"%s","last":"%s","years":"%s"}',
      to_char(cutoff, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), of_class, own.total, own.digest, own.first, own.last, kept_years));
    insert into ledger.pruned (event_id, ended_by, team_id, prune_event)
    select p.event_id, p.ended_by, p.team_id, told
      from unnest(ids, ends, teams) p (event_id, ended_by, team_id)
     where p.team_id is not distinct from own.team_id;
  end loop;
  delete from ledger.salt s using unnest(ids) p (event_id) where s.event_id = p.event_id;
  delete from ledger.payload l using (select distinct u.event_id from unnest(ends) u (event_id)) p where l.event_id = p.event_id;
  -- Circumstances go with the last event that they are committed to by.
  update ledger.context c set reason = null, address = null, intent = null, request_id = null
    from (select distinct e.context_id from ledger.event e join unnest(ids) p (event_id) on p.event_id = e.id) o
   where c.id = o.context_id
     and not exists (
       select from ledger.event e
        where e.transaction_id = c.transaction_id and e.context_id = c.id
          and not exists (select from ledger.pruned d where d.event_id = e.id));
  return query select last, cardinality(ids);
end
$$;

create function ledger.place_hold(of_team text, of_type text, of_key text, why text) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  placed bigint;
begin
  if current_setting('app.scope', true) is distinct from 'all' then
    raise exception 'only who sees all teams may hold' using errcode = 'LU002';
  end if;
  insert into ledger.hold (team_id, type, key, reason, placed_by)
  values (of_team, of_type, of_key, why, current_setting('app.actor'))
  returning id into placed;
  perform ledger.emit('ledger', 'hold-placed', coalesce(of_type, ''), coalesce(of_key, ''), of_team,
                      format('{"hold":"%s","reason":%s}', placed, to_json(why)));
  return placed;
end
$$;

-- False when there is no such hold in force. What it held is looked through again.
create function ledger.lift_hold(of_hold bigint, why text) returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  held ledger.hold;
begin
  if current_setting('app.scope', true) is distinct from 'all' then
    raise exception 'only who sees all teams may lift a hold' using errcode = 'LU002';
  end if;
  update ledger.hold
     set lifted_by = current_setting('app.actor'), lifted_at = clock_timestamp(), lift_reason = why
   where id = of_hold and lifted_at is null
  returning * into held;
  if held.id is null then
    return false;
  end if;
  update ledger.prune_progress set up_to = 0;
  perform ledger.emit('ledger', 'hold-lifted', coalesce(held.type, ''), coalesce(held.key, ''), held.team_id,
                      format('{"hold":"%s","reason":%s}', held.id, to_json(why)));
  return true;
end
$$;

-- What may go is what `ledger.pruned` names, and nothing else, whoever asks.
create function ledger.let_pruned_go() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  is_kept boolean;
begin
  if tg_table_name = 'salt' then
    select exists (select from old_rows o where not exists (select from ledger.pruned d where d.event_id = o.event_id)) into is_kept;
  else
    select exists (select from old_rows o where not exists (select from ledger.pruned d where d.ended_by = o.event_id)) into is_kept;
  end if;
  if is_kept then
    raise exception 'the ledger is never altered: %', tg_table_name using errcode = 'LU002';
  end if;
  return null;
end
$$;

create function ledger.let_circumstances_go() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if (select count(*) from old_rows) <> (
        select count(*)
          from old_rows o join new_rows n on n.id = o.id
         where (n.transaction_id, n.team_id, n.actor, n.database_role)
               is not distinct from (o.transaction_id, o.team_id, o.actor, o.database_role)
           and num_nonnulls(n.reason, n.address, n.intent, n.request_id) = 0
           and not exists (
             select from ledger.event e
              where e.transaction_id = n.transaction_id and e.context_id = n.id
                and not exists (select from ledger.pruned d where d.event_id = e.id))) then
    raise exception 'the ledger is never altered: %', tg_table_name using errcode = 'LU002';
  end if;
  return null;
end
$$;

create function ledger.let_hold_end() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if (new.id, new.team_id, new.type, new.key, new.reason, new.placed_by, new.placed_at)
     is not distinct from (old.id, old.team_id, old.type, old.key, old.reason, old.placed_by, old.placed_at)
     and old.lifted_at is null and new.lifted_at is not null then
    return new;
  end if;
  raise exception 'a hold is only ever lifted, once' using errcode = 'LU002';
end
$$;

drop trigger payload_is_append_only on ledger.payload;
drop trigger salt_is_append_only on ledger.salt;
drop trigger context_is_append_only on ledger.context;
create trigger payload_is_append_only before update on ledger.payload for each statement execute function ledger.refuse_change();
create trigger salt_is_append_only before update on ledger.salt for each statement execute function ledger.refuse_change();
create trigger context_is_append_only before delete on ledger.context for each statement execute function ledger.refuse_change();
create trigger pruned_go after delete on ledger.payload
  referencing old table as old_rows for each statement execute function ledger.let_pruned_go();
create trigger pruned_go after delete on ledger.salt
  referencing old table as old_rows for each statement execute function ledger.let_pruned_go();
create trigger pruned_go after update on ledger.context
  referencing old table as old_rows new table as new_rows for each statement execute function ledger.let_circumstances_go();
create trigger pruned_is_append_only before update or delete on ledger.pruned for each statement execute function ledger.refuse_change();
create trigger hold_ends before update on ledger.hold for each row execute function ledger.let_hold_end();
create trigger hold_is_not_removed before delete on ledger.hold for each statement execute function ledger.refuse_change();
alter table ledger.payload enable always trigger payload_is_append_only, enable always trigger pruned_go;
alter table ledger.salt enable always trigger salt_is_append_only, enable always trigger pruned_go;
alter table ledger.context enable always trigger context_is_append_only, enable always trigger pruned_go;
alter table ledger.pruned enable always trigger pruned_is_append_only;
alter table ledger.hold enable always trigger hold_ends, enable always trigger hold_is_not_removed;

do $$
declare
  of_table text;
begin
  foreach of_table in array array['pruned', 'hold'] loop
    execute format('create trigger %I before truncate on ledger.%I for each statement execute function ledger.refuse_change()',
                   of_table || '_is_not_truncated', of_table);
    execute format('alter table ledger.%I enable always trigger %I', of_table, of_table || '_is_not_truncated');
    execute format('alter table ledger.%I enable row level security', of_table);
    execute format($p$create policy own_team on ledger.%I
                        using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')$p$,
                   of_table);
  end loop;
  -- Who was let in reads of values that are gone that they are gone; why somebody holds a team's records is not theirs to read.
  create policy not_for_grantees on ledger.hold as restrictive
    using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all');
  foreach of_table in array array['retention_floor', 'retention_rule', 'prune_progress'] loop
    execute format('alter table ledger.%I enable row level security', of_table);
    execute format('create policy for_everybody on ledger.%I using (true)', of_table);
  end loop;
end $$;
revoke execute on all functions in schema ledger from public;

-- Who gets the newest checkpoint every day, by mail. What a team asks for is confirmed by whoever reads at the address. Rows end, they stay.
create table luminous.checkpoint_reader (
  id text primary key default luminous.new_document_id(),
  team_id text,
  email text not null,
  locale text not null check (locale in ('en', 'fr')),
  token_sha_256 text not null unique,
  created_by text not null,
  created_at timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  ended_at timestamptz
);
create unique index checkpoint_reader_once on luminous.checkpoint_reader (coalesce(team_id, ''), lower(email)) where ended_at is null;
create index checkpoint_reader_by_team on luminous.checkpoint_reader (team_id, id);
alter table luminous.checkpoint_reader enable row level security;
create policy own_team on luminous.checkpoint_reader
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all');
create policy not_for_grantees on luminous.checkpoint_reader as restrictive
  using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all');

-- One mail a day and address, however many servers there are and however often a job is tried.
create table luminous.checkpoint_mail (
  reader_id text not null references luminous.checkpoint_reader (id),
  day date not null,
  claimed_until timestamptz not null,
  accepted_at timestamptz,
  primary key (reader_id, day)
);
