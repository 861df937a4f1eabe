-- What people are told, who of a team was told it and by which way. See src/plugins/notifications/README.md. No secrets; what tells of persons
-- is erased with the row that holds it.
create table luminous.notification (
  id text primary key,
  team_id text not null,
  type text not null,
  severity text not null check (severity in ('info', 'warning', 'critical')),
  event_key text not null check (length(event_key) <= 500),
  -- Counts and lists, each under a name: what can be merged without losing any of it.
  contents jsonb not null,
  -- What it speaks of: a list of type, key and link.
  about jsonb not null,
  event_count integer not null default 1,
  -- Of the past: it stands in the inbox, and nobody is alerted.
  is_historical boolean not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

-- Which notification an equal event joins. One row for each event key of a team, so that of those who come at the same moment each finds the
-- row of the one before.
create table luminous.notification_window (
  team_id text not null,
  event_key text not null,
  notification_id text not null,
  event_count integer not null,
  last_at timestamptz not null,
  primary key (team_id, event_key)
);
create index notification_window_by_time on luminous.notification_window (last_at);

-- Which events were told already: whoever tells one again, because a job was repeated, tells nothing.
create table luminous.notified_event (
  team_id text not null,
  source text not null,
  notified_at timestamptz not null default clock_timestamp(),
  primary key (team_id, source)
);
create index notified_event_by_time on luminous.notified_event (notified_at);

-- One sequence for all: what comes later stands higher. It is drawn while the team's lock is held, so that in a team nothing ever appears
-- below what somebody has seen already.
create sequence luminous.notification_position;

create table luminous.notification_recipient (
  notification_id text not null references luminous.notification (id) on delete cascade,
  team_id text not null,
  person_id text not null,
  position bigint not null,
  seen_at timestamptz,
  read_at timestamptz,
  archived_at timestamptz,
  primary key (notification_id, person_id),
  constraint read_is_seen check (read_at is null or seen_at is not null)
);
create unique index notification_recipient_by_position on luminous.notification_recipient (team_id, person_id, position);
create index notification_recipient_unread on luminous.notification_recipient (team_id, person_id, position)
  include (seen_at) where read_at is null and archived_at is null;

-- By which ways somebody is told, and how that stands: due, done, given up (for staff to look at), or left out because the person wants it so.
create table luminous.delivery (
  id bigint generated always as identity primary key,
  team_id text not null,
  notification_id text not null,
  person_id text not null,
  channel text not null check (channel in ('in-app', 'email', 'web-push')),
  state text not null check (state in ('due', 'delivered', 'dead', 'left-out')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  provider_answer text,
  -- Who works on it until when; a node that died holds nothing for longer.
  leased_by text,
  leased_until timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  foreign key (notification_id, person_id) references luminous.notification_recipient (notification_id, person_id) on delete cascade,
  constraint due_at_a_time check (state <> 'due' or next_attempt_at is not null)
);
create unique index delivery_by_channel on luminous.delivery (notification_id, person_id, channel);
create index delivery_due on luminous.delivery (next_attempt_at) where state = 'due';
create index delivery_due_to_person on luminous.delivery (team_id, person_id) where state = 'due';

create table luminous.delivery_attempt (
  id bigint generated always as identity primary key,
  team_id text not null,
  delivery_id bigint not null references luminous.delivery (id) on delete cascade,
  at timestamptz not null default clock_timestamp(),
  outcome text not null check (outcome in ('accepted', 'put-off', 'refused')),
  provider_answer text
);
create index delivery_attempt_by_delivery on luminous.delivery_attempt (delivery_id, id);

-- The person who acts, if it is one.
create function luminous.acting_person() returns text
  language sql stable
  set search_path = pg_catalog, pg_temp
  return case when split_part(current_setting('app.actor', true), ':', 1) in ('member', 'auditor')
              then split_part(current_setting('app.actor', true), ':', 2) end;

do $$
declare
  owned text;
begin
  foreach owned in array array['notification', 'notification_window', 'notified_event', 'notification_recipient', 'delivery',
                               'delivery_attempt'] loop
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

-- An inbox is its person's own: nobody else of the team sees what is in it, or whether it was read.
create policy own_inbox on luminous.notification_recipient as restrictive
  using (person_id = (select luminous.acting_person()) or (select current_setting('app.scope', true) = 'all'));

-- Two lists as one, each entry once and where it first stood. Entries that differ in nothing but their count are one with the sum.
create function luminous.unite_lists(earlier jsonb, later jsonb) returns jsonb
  language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
as $$
  with listed as (
    select e.entry, e.place from jsonb_array_elements(earlier) with ordinality as e (entry, place)
     union all
    select l.entry, jsonb_array_length(earlier) + l.place from jsonb_array_elements(later) with ordinality as l (entry, place)
  ), counted as (
    select case when c.is_counted then listed.entry - 'count' else listed.entry end as said,
           case when c.is_counted then (listed.entry ->> 'count')::numeric end as amount, listed.place
      from listed
     cross join lateral (
       select jsonb_typeof(listed.entry) = 'object' and coalesce(jsonb_typeof(listed.entry -> 'count') = 'number', false) as is_counted) c
  ), united as (
    select case when bool_and(counted.amount is null) then counted.said
                else counted.said || jsonb_build_object('count', sum(counted.amount)) end as entry,
           min(counted.place) as place
      from counted
     group by counted.said, counted.amount is null
  )
  select coalesce(jsonb_agg(united.entry order by united.place), '[]') from united
$$;

-- Counts are added up, lists united. Under one name both hold the same kind of thing; anything else is an error.
create function luminous.merge_contents(earlier jsonb, later jsonb) returns jsonb
  language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
as $$
  select earlier || later || coalesce(jsonb_object_agg(e.name, case jsonb_typeof(e.value)
                                                                 when 'number' then to_jsonb(e.value::numeric + l.value::numeric)
                                                                 else luminous.unite_lists(e.value, l.value) end), '{}')
    from jsonb_each(earlier) as e (name, value)
    join jsonb_each(later) as l (name, value) on l.name = e.name
$$;
