-- What intake keeps beside the imports themselves. Team-owned rows with row security of their own: Strapi does not know these tables.

-- Faults of an import, in the order of the file. A line number may stand twice: one line may have several.
create table luminous.import_fault (
  id bigint generated always as identity primary key,
  team_id text not null,
  import_id text not null,
  line int not null,
  code text not null,
  column_name text,
  value text,
  reason text not null
);
create index import_fault_by_import on luminous.import_fault (team_id, import_id, line, id);

-- Lines that were not taken, as CSV, to be corrected and sent again. Line 0 holds the headings.
create table luminous.rejected_line (
  team_id text not null,
  import_id text not null,
  line int not null,
  record text not null,
  primary key (team_id, import_id, line)
);

-- How far an import is. Written beside its transaction, many times a minute, and of no worth after a crash: hence unlogged.
create unlogged table luminous.import_progress (
  team_id text not null,
  import_id text not null,
  stage text not null,
  results_read int not null,
  bytes_read bigint not null,
  noted_at timestamptz not null default clock_timestamp(),
  primary key (team_id, import_id)
);

-- A file that was accepted before its outcome was known, with its bytes, so that any node can take it up. Gone when the outcome is known.
create table luminous.import_order (
  team_id text not null,
  import_id text not null,
  request json not null,
  accepted_at timestamptz not null default clock_timestamp(),
  primary key (team_id, import_id)
);

create table luminous.import_part (
  team_id text not null,
  import_id text not null,
  part int not null,
  bytes bytea not null,
  primary key (team_id, import_id, part)
);

-- First answers by Idempotency-Key. See src/lib/idempotency.ts.
create table luminous.idempotent_answer (
  team_id text not null,
  actor text not null,
  key text not null,
  request_sha256 text not null,
  answer json not null,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (team_id, actor, key)
);
create index idempotent_answer_by_time on luminous.idempotent_answer (answered_at);

do $$
declare
  owned text;
begin
  foreach owned in array array['import_fault', 'rejected_line', 'import_progress', 'import_order', 'import_part', 'idempotent_answer'] loop
    execute format('alter table luminous.%I enable row level security', owned);
    execute format('alter table luminous.%I force row level security', owned);
    execute format(
      $sql$
        create policy own_team on luminous.%I
          using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')
          with check (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')
      $sql$, owned);
  end loop;
end $$;

-- Names a row made by set-wise SQL; see 0001. Without a pinned search path it is inlined, which a bulk load feels.
create or replace function luminous.new_document_id() returns text
  language sql volatile
  return 'l' || lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 11, '0')
             || substr(replace(gen_random_uuid()::text, '-', ''), 21, 12);

-- Names the measurement of which a row of results is one version. A digest, because a key over all of these would be the largest index of
-- all; chr(31) cannot stand in any of them.
create function luminous.measurement_key(
  sample_code text, parameter_code text, fraction text, speciation text, method_context text, method_code text, panel_code text, dimension text
) returns uuid
  language sql immutable parallel safe
  return md5(sample_code || chr(31) || parameter_code || chr(31) || coalesce(fraction, '') || chr(31) || coalesce(speciation, '') || chr(31)
             || coalesce(method_context, '') || chr(31) || method_code || chr(31) || coalesce(panel_code, '') || chr(31) || dimension)::uuid;

-- The code of a parameter that a file names and nobody has described yet.
create function luminous.code_from_name(name text) returns text
  language sql immutable parallel safe
  return coalesce(nullif(left(trim(both '-' from regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g')), 64), ''), 'p-' || left(md5(name), 12));

-- Units and how their amounts convert: the same table as src/lib/units.ts, which fills it at each migration.
create table luminous.unit (
  code text primary key,
  dimension text not null,
  -- One of this unit is numerator / denominator of the dimension's base unit.
  numerator numeric not null,
  denominator numeric not null
);

-- How often what a team's readers see has changed: an answer with the same number is the same answer. The team '*' stands for what all
-- teams share.
create table luminous.team_revision (
  team_id text primary key,
  revision bigint not null
);
