-- The stages that things go through, in their order, by the type whose rows tell of them. Types declare them (pluginOptions.audit.stages);
-- the owner alone writes them: a server that could would decide what counts as a gap.
create table ledger.stage (
  type text not null,
  place integer not null check (place >= 1),
  name text not null,
  primary key (type, place),
  unique (type, name)
);
alter table ledger.stage enable row level security;
create policy for_everybody on ledger.stage using (true);

create function ledger.stages_of(of_type text) returns text[]
  language sql stable
  set search_path = pg_catalog, pg_temp
  return (select array_agg(s.name order by s.place) from ledger.stage s where s.type = of_type);

-- What is wrong with a step of a chain, seen against the steps before it; nothing when it fits. A thing goes from stage to stage, has one
-- holder at a time, and leaves a stage out only by a gap, which says why. `reached` is the place of the last stage that the chain tells of, 0
-- before the first; `is_left_out` whether that was a gap. A gap may be told by somebody who does not know who held it.
create function ledger.find_stage_fault(
  of_type text, at_stage integer, is_gap boolean, handed_over_by text, reached integer, is_left_out boolean, holder text)
  returns table (code text, because text)
  language sql stable
  set search_path = pg_catalog, pg_temp
as $$
  select f.code, f.because
    from (values
      (1, 'stage-passed', at_stage < reached or at_stage = reached and (is_left_out or is_gap),
          format('The chain has left the stage %s behind.', (ledger.stages_of(of_type))[at_stage])),
      (2, 'stage-skipped', at_stage > reached + 1,
          format('Nothing is recorded of the stage %s.', (ledger.stages_of(of_type))[reached + 1])),
      (3, 'not-the-holder', holder is not null and handed_over_by is distinct from holder and (not is_gap or handed_over_by is not null),
          'Somebody else is the holder.')) f (place, code, is_so, because)
   where f.is_so
   order by f.place
   limit 1
$$;
revoke execute on function ledger.stages_of, ledger.find_stage_fault from public;
