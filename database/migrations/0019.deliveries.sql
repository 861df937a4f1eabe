-- How people are told of what stands in their inbox: a delivery is one message to one person by one way, and may tell of several
-- notifications. See src/plugins/notifications/README.md and docs/adr/0023.

-- What was told before had another shape, which no release has had.
delete from luminous.notification where contents -> 'items' is null;
delete from luminous.notification_window w where not exists (select from luminous.notification n where n.id = w.notification_id);

alter table luminous.delivery
  drop constraint delivery_notification_id_person_id_fkey,
  -- What goes out together has the same one: all that is gathered for an instant, or one notification by itself.
  add column batch_key text,
  -- Goes before others, whatever has piled up.
  add column is_urgent boolean not null default false,
  -- It is there and counts, but nothing rings.
  add column is_silent boolean not null default false;

create table luminous.delivery_notification (
  delivery_id bigint not null references luminous.delivery (id) on delete cascade,
  notification_id text not null references luminous.notification (id) on delete cascade,
  team_id text not null,
  primary key (delivery_id, notification_id)
);
create index delivery_notification_by_notification on luminous.delivery_notification (notification_id);

insert into luminous.delivery_notification (delivery_id, notification_id, team_id) select id, notification_id, team_id from luminous.delivery;
update luminous.delivery set batch_key = 'once:' || notification_id;

drop index luminous.delivery_by_channel, luminous.delivery_due;
alter table luminous.delivery drop column notification_id, alter column batch_key set not null;

-- One that has not been begun takes in what comes; what stands in an inbox stands there once.
create unique index delivery_open on luminous.delivery (team_id, person_id, channel, batch_key)
  where channel = 'in-app' or (state = 'due' and attempts = 0);
create index delivery_by_batch on luminous.delivery (team_id, person_id, channel, batch_key);
create index delivery_due on luminous.delivery (is_urgent desc, next_attempt_at) where state = 'due';
-- For staff, who look at what did not arrive.
create index delivery_by_team on luminous.delivery (team_id, id desc);
create index delivery_given_up on luminous.delivery (id desc) where state = 'dead';

-- Everything that a notification speaks of, also what is too much to be named in it.
create table luminous.notification_subject (
  team_id text not null,
  type text not null,
  key text not null,
  notification_id text not null references luminous.notification (id) on delete cascade,
  primary key (team_id, type, key, notification_id)
);
create index notification_subject_by_notification on luminous.notification_subject (notification_id);

insert into luminous.notification_subject (team_id, type, key, notification_id)
select distinct n.team_id, a.type, a.key, n.id from luminous.notification n, jsonb_to_recordset(n.about) as a (type text, key text);

do $$
declare
  owned text;
begin
  foreach owned in array array['delivery_notification', 'notification_subject'] loop
    execute format('alter table luminous.%I enable row level security', owned);
    execute format('alter table luminous.%I force row level security', owned);
    execute format(
      $sql$
        create policy own_team on luminous.%I
          using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true) = 'all'))
          with check (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true) = 'all'))
      $sql$, owned);
    execute format(
      $sql$
        create policy not_for_grantees on luminous.%I as restrictive
          using ((select coalesce(current_setting('app.grantee', true), '') = '' or current_setting('app.scope', true) = 'all'))
      $sql$, owned);
  end loop;
end $$;

-- Two lists as one, each entry once and where it first stood, the first twenty: more nobody reads in one notification.
create or replace function luminous.unite_lists(earlier jsonb, later jsonb) returns jsonb
  language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
as $$
  with united as (
    select l.entry, min(l.place) as place from jsonb_array_elements(earlier || later) with ordinality as l (entry, place) group by l.entry
  ), named as (
    select united.entry, united.place from united order by united.place limit 20
  )
  select coalesce(jsonb_agg(named.entry order by named.place), '[]') from named
$$;

-- The contents of two notifications as those of one: counts are added up. Items that differ in nothing but how often they occurred are one
-- with the sum; the first eight by name are named, and `rest` counts the others. As domain/notification-types/tally.ts does it, so that it
-- makes no difference in which order and grouping they come together.
create or replace function luminous.merge_contents(earlier jsonb, later jsonb) returns jsonb
  language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
as $$
  with said as (
    select i.entry - 'count' as what, sum((i.entry ->> 'count')::bigint) as amount
      from jsonb_array_elements((earlier -> 'items') || (later -> 'items')) as i (entry)
     group by i.entry - 'count'
  ), keyed as (
    select said.what, said.amount, said.what ->> 'name' collate "C" as name,
           (select jsonb_agg(jsonb_build_array(f.name, f.value) order by f.name collate "C")::text
              from jsonb_each(said.what) as f (name, value)) collate "C" as key
      from said
  ), placed as (
    select keyed.what || jsonb_build_object('count', keyed.amount) as item, keyed.amount, row_number() over (order by keyed.name, keyed.key) as place
      from keyed
  ), counts as (
    select c.name, sum(c.value::numeric) as amount
      from (select e.name, e.value from jsonb_each(earlier) as e (name, value) where jsonb_typeof(e.value) = 'number'
            union all
            select l.name, l.value from jsonb_each(later) as l (name, value) where jsonb_typeof(l.value) = 'number'
            union all
            select 'rest', to_jsonb(placed.amount) from placed where placed.place > 8) as c (name, value)
     group by c.name
  )
  select (select coalesce(jsonb_object_agg(counts.name, counts.amount), '{}') from counts)
         || jsonb_build_object('items', (select coalesce(jsonb_agg(placed.item order by placed.place) filter (where placed.place <= 8), '[]') from placed))
$$;
