drop function if exists luminous.judge_custody_step, luminous.custody_stages;

-- The rules of custody: those that every chain of stages has (ledger.find_stage_fault), and of samples, seals and files. What comes in is put
-- at the end of its sample's chain, and the chain as it then stands is judged as a whole, so that corrections are held to the same rules. A
-- broken rule is LU020 with the problem's code in place of a constraint's name, and as its detail the entry that breaks it.
create unique index if not exists custody_events_sequence_key on custody_events (team_id, sample_id, sequence);
create unique index if not exists custody_events_document_key on custody_events (team_id, document_id);

do $$ begin
  if not exists (select from pg_constraint where conname = 'custody_events_complete') then
    alter table custody_events add constraint custody_events_complete
      check (team_id is not null and sample_id is not null and station_id is not null and sequence >= 1 and step between 1 and sequence
             and stage is not null and action is not null and recorded_at is not null and recorded_by is not null and flags is not null
             and (action = 'gap' or (to_custodian is not null and received_at is not null)));
  end if;
  if not exists (select from pg_constraint where conname = 'custody_events_place') then
    alter table custody_events add constraint custody_events_place
      check ((latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180);
  end if;
end $$;

create or replace function luminous.refuse_custody(of_code text, because text) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception '%', because
    using errcode = 'LU020', constraint = of_code, detail = coalesce(current_setting('luminous.custody_entry', true), '');
end
$$;

-- The chain of a sample as it stands: of each step the last account. Until the laboratory has it, the seal must be the one that was put on.
create or replace function luminous.custody_steps(of_team text, of_sample text)
  returns table (event_id text, step integer, stage_number integer, action text, from_custodian text, to_custodian text,
                 file_list text[], flag_count integer, is_seal_wrong boolean)
  language sql stable
  set search_path = public, pg_temp
as $$
  with standing as (
    select distinct on (e.step) e.*
      from custody_events e
     where e.team_id = of_team and e.sample_id = of_sample
     order by e.step, e.sequence desc)
  select s.document_id, s.step, g.place, s.action, s.from_custodian, s.to_custodian,
         array(select distinct f from jsonb_array_elements_text(coalesce(s.file_digests, '[]')) f order by f),
         jsonb_array_length(s.flags),
         coalesce(s.seal_state = 'broken'
                  or s.stage in ('field-scan', 'lab-receipt') and not came.is_in_laboratory and came.sealed_with is not null
                     and s.action = 'transfer'
                     and (s.seal_state = 'none' or s.seal_number <> came.sealed_with or s.stage = 'lab-receipt' and s.seal_number is null),
                  false)
    from standing s
    join ledger.stage g on g.type = 'custody_events' and g.name = s.stage
    cross join lateral (
      select coalesce(bool_or(b.stage = 'lab-receipt' and b.action = 'transfer'), false) as is_in_laboratory,
             (array_agg(b.seal_number order by b.step desc) filter (where b.seal_number is not null))[1] as sealed_with
        from standing b
       where b.step < s.step) came
   order by s.step
$$;

-- What about claimed times is remarkable. They are the claimant's and are never refused for it.
create or replace function luminous.custody_flags(of_event custody_events, received_before timestamptz) returns jsonb
  language sql stable
  set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(f.flag order by f.flag), '[]')
    from (values
      ('claimed-in-future', greatest(of_event.relinquished_at, of_event.received_at) > of_event.recorded_at + interval '1 minute'),
      ('claimed-late', least(of_event.relinquished_at, of_event.received_at) < of_event.recorded_at - interval '24 hours'),
      ('out-of-order', least(of_event.relinquished_at, of_event.received_at) < received_before)) f (flag, is_so)
   where f.is_so
$$;

-- Which step the new entry tells of.
create or replace function luminous.custody_step_of(of_event custody_events) returns integer
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  corrected record;
begin
  if of_event.correction_of is null then
    return of_event.sequence;
  end if;
  select e.step, e.sequence into corrected
    from custody_events e
   where e.team_id = of_event.team_id and e.sample_id = of_event.sample_id and e.document_id = of_event.correction_of;
  if not found then
    perform luminous.refuse_custody('custody.nothing-to-correct', 'The sample has no entry with this id.');
  end if;
  if exists (select from custody_events e
              where e.team_id = of_event.team_id and e.sample_id = of_event.sample_id and e.step = corrected.step
                and e.sequence > corrected.sequence) then
    perform luminous.refuse_custody('custody.corrected-already', 'The entry has been corrected: correct its last correction.');
  end if;
  return corrected.step;
end
$$;

-- Before an entry: whoever writes about the same sample waits, and what only the database can say is said by it.
create or replace function luminous.admit_custody_event() returns trigger
  language plpgsql
  security definer
  set search_path = public, pg_temp
as $$
declare
  of_sample record;
begin
  perform set_config('luminous.custody_entry', new.document_id, true);
  select s.station_id, s.sampled_at into of_sample from samples s where s.team_id = new.team_id and s.document_id = new.sample_id;
  if not found then
    raise exception 'a custody event names a sample that its team does not have' using errcode = '23503';
  end if;
  insert into luminous.custody_chain (team_id, sample_id, station_id, sampled_at)
  values (new.team_id, new.sample_id, of_sample.station_id, of_sample.sampled_at)
      on conflict do nothing;
  -- Counted here, not when the chain is judged: one statement may add several entries to it.
  update luminous.custody_chain c
     set entry_count = c.entry_count + 1
   where c.team_id = new.team_id and c.sample_id = new.sample_id
  returning c.entry_count into new.sequence;
  new.station_id := of_sample.station_id;
  new.sampled_at := of_sample.sampled_at;
  new.recorded_at := clock_timestamp();
  new.recorded_by := nullif(current_setting('app.actor', true), '');
  new.step := luminous.custody_step_of(new);
  new.flags := luminous.custody_flags(new, (
    select max(e.received_at)
      from (select distinct on (step) step, received_at from custody_events
             where team_id = new.team_id and sample_id = new.sample_id and step < new.step
             order by step, sequence desc) e));
  if new.received_at < new.relinquished_at then
    perform luminous.refuse_custody('custody.received-before-relinquished', 'It would have been received before it was handed over.');
  end if;
  if new.action = 'gap' and coalesce(new.gap_reason, '') !~ '\S' then
    perform luminous.refuse_custody('custody.reason-missing', 'A stage is left without a record only for a stated reason.');
  end if;
  return new;
end
$$;

-- The file that was taken in is the one that the plate reader gave.
create or replace function luminous.refuse_other_files(of_team text, of_sample text) returns void
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  read text[];
begin
  select array_agg(distinct f.sha_256 order by f.sha_256) into read
    from luminous.custody_steps(of_team, of_sample) s cross join lateral unnest(s.file_list) f (sha_256)
   where s.stage_number = 3;
  if read is not null and exists (select from luminous.custody_steps(of_team, of_sample) s
                                   where s.stage_number = 4 and s.action = 'transfer' and s.file_list <> read) then
    perform luminous.refuse_custody('custody.file-differs', 'What was taken in is not what the plate reader gave: their digests differ.');
  end if;
end
$$;

-- After an entry: the whole chain is judged, and how it stands is noted.
create or replace function luminous.keep_custody_chain() returns trigger
  language plpgsql
  security definer
  set search_path = public, pg_temp
as $$
declare
  one record;
  fault record;
  known text[] := ledger.stages_of('custody_events');
  reached integer := 0;
  is_left_out boolean := false;
  held_by text;
  told text[] := array_fill('missing'::text, array[cardinality(known)]);
  remarkable integer := 0;
begin
  for one in select * from luminous.custody_steps(new.team_id, new.sample_id) loop
    perform set_config('luminous.custody_entry', one.event_id, true);
    select f.code, f.because into fault
      from ledger.find_stage_fault('custody_events', one.stage_number, one.action = 'gap', one.from_custodian, reached, is_left_out, held_by) f;
    if found then
      perform luminous.refuse_custody('custody.' || fault.code, fault.because);
    end if;
    reached := one.stage_number;
    is_left_out := one.action = 'gap';
    held_by := coalesce(one.to_custodian, held_by);
    remarkable := remarkable + one.flag_count;
    told[reached] := case when one.is_seal_wrong or told[reached] = 'broken' then 'broken' when is_left_out then 'gap' else 'present' end;
  end loop;
  perform luminous.refuse_other_files(new.team_id, new.sample_id);
  update luminous.custody_chain c
     set stages = told, holder = held_by, flag_count = remarkable, last_recorded_at = new.recorded_at,
         state = case when 'broken' = any(told) then 'broken' when 'gap' = any(told) then 'gap'
                      when told[cardinality(known)] = 'present' then 'whole' else 'open' end
   where c.team_id = new.team_id and c.sample_id = new.sample_id;
  return null;
end
$$;

create or replace function luminous.refuse_custody_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'custody is never altered: a later entry corrects an earlier one' using errcode = 'LU002';
end
$$;

do $$ begin
  if not exists (select from pg_trigger where tgname = 'custody_event_is_admitted') then
    create trigger custody_event_is_admitted before insert on custody_events
      for each row execute function luminous.admit_custody_event();
    create trigger custody_chain_is_kept after insert on custody_events
      for each row execute function luminous.keep_custody_chain();
    create trigger custody_event_is_append_only before update or delete on custody_events
      for each statement execute function luminous.refuse_custody_change();
    create trigger custody_event_is_not_truncated before truncate on custody_events
      for each statement execute function luminous.refuse_custody_change();
    alter table custody_events enable always trigger custody_event_is_admitted;
    alter table custody_events enable always trigger custody_chain_is_kept;
    alter table custody_events enable always trigger custody_event_is_append_only;
    alter table custody_events enable always trigger custody_event_is_not_truncated;
  end if;
  if not exists (select from pg_policy where polname = 'granted_rows' and polrelid = 'luminous.custody_chain'::regclass) then
    create policy granted_rows on luminous.custody_chain as restrictive for select
      using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all'
             or exists (select from luminous.granted_custody_stations() g
                         where g.key = station_id and (g.from_at is null or sampled_at >= g.from_at)
                           and (g.to_at is null or sampled_at < g.to_at)));
  end if;
end $$;

-- The stations whose samples' custody the present reader sees, with their sites: by their site, or by their ids. The bar on
-- whoever was let in is lifted while this looks, and put back.
create or replace function luminous.custody_stations(of_site text, of_stations text[])
  returns table (station_id text, station_code text, site_code text)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  owning text := current_setting('app.team', true);
  reading text := coalesce(current_setting('app.grantee', true), '');
  shown text[] := case when reading = '' then null else array(select g.key from luminous.granted_custody_stations() g) end;
begin
  perform set_config('app.grantee', '', true);
  return query
    select st.document_id::text, st.code::text, s.code::text
      from stations st
      left join sites s on s.team_id = owning and s.document_id = st.site_id
     where st.team_id = owning
       and (of_stations is null or st.document_id = any(of_stations))
       and (of_site is null or st.site_id = (select document_id from sites where team_id = owning and code = of_site))
       and (shown is null or st.document_id = any(shown));
  perform set_config('app.grantee', reading, true);
end
$$;
