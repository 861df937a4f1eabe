/** A table whose changes are recorded, as its columns are now. */
export interface RecordedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of these, whose values need no escaping in JSON. */
  readonly plainColumns: readonly string[];
  /** Of these, which hold secrets: that they changed is recorded, and nothing else. */
  readonly secrets: readonly string[];
  /** Several rows have one document id: one for each language, draft and published apart. */
  readonly isVersioned: boolean;
  /** Of which rows these columns never change, and which are never removed, without a reason. */
  readonly reasoned: { readonly fields: readonly string[]; readonly when?: string } | null;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** By which a record is known for as long as it lives, whatever its row is called: row ids change when Strapi publishes. */
const keyOf = ({ columns, isVersioned }: RecordedTable): string => {
  if (!columns.includes('document_id')) return 'r.id::text';
  if (!isVersioned) return 'r.document_id::text';
  return `concat_ws(':', r.document_id, coalesce(r.locale, '-'), case when r.published_at is null then 'draft' else 'published' end)`;
};

const functionNames = (table: string) => ({
  record: quoted(`record_${table}`),
  imageOf: quoted(`image_of_${table}`),
  pageOf: quoted(`page_of_${table}`),
});

/** Texts of values do not hang on what a session prefers. */
const pinned = `
  set search_path = pg_catalog, pg_temp
  set timezone = 'UTC'
  set datestyle = 'ISO, YMD'
  set intervalstyle = 'postgres'
  set extra_float_digits = 1
  set bytea_output = 'hex'`;

/**
 * Plans are kept, and one made for a row would join the old rows of a set with its new ones one by one: the square of their number. Where
 * there is no other way it is still done so, at a price that would have Postgres compile the statement anew for each row.
 */
const neverSquare = `
  set enable_nestloop = off
  set jit = off`;

const byName = (one: string, other: string): number => (one < other ? -1 : 1);

/** A row as JSON of text alone, without secrets and without what is empty, names in order: the one spelling that is committed to. */
const imageOf = ({ columns, plainColumns, secrets }: RecordedTable): string => {
  const shown = columns.filter((column) => !secrets.includes(column)).sort(byName);
  const plain = new Set(plainColumns);
  const members = shown.map((column) =>
    plain.has(column)
      ? `${literal(`"${column}":"`)} || r.${quoted(column)}::text || '"'`
      : `${literal(`"${column}":`)} || to_json(r.${quoted(column)}::text)::text`,
  );
  // Members that are null are left out.
  return `'{' || concat_ws(',', ${members.join(', ')}) || '}'`;
};

const needsReason = (rows: string): string => `
    if coalesce(current_setting('app.reason', true), '') = '' and exists (${rows}) then
      raise exception 'a verified value changes only with a reason' using errcode = 'LU004';
    end if;`;

/** Refuses what must have a reason and has none. */
const whenReasoned = ({ reasoned }: RecordedTable, operation: 'update' | 'delete'): string => {
  if (reasoned === null) return '';
  const { fields, when = 'true' } = reasoned;
  if (operation === 'delete') return needsReason(`select from old_rows r where ${when}`);
  const differs = fields.map((field) => `r.${quoted(field)}::text is distinct from n.${quoted(field)}::text`).join(' or ');
  return needsReason(`select from old_rows r join new_rows n on n.id = r.id where (${when}) and (${differs})`);
};

/** Written so that it can be joined by hash: a row of no team has the circumstances of no team. */
const ofTeam = (team: string): string => `coalesce(o.team_id, chr(1)) = coalesce(${team}, chr(1))`;

/** The circumstances of each team that these rows are of. */
const contextsOf = (table: RecordedTable, rows: string): string => `
    contexts as materialized (
      select t.team_id, ledger.open_context(t.team_id) as id from (select distinct ${teamOf(table)} as team_id from ${rows} r) t
    )`;

const teamOf = ({ columns }: RecordedTable): string => (columns.includes('team_id') ? 'r.team_id' : 'null::text');

/** Each field is compared as text: two numbers may be equal and yet written with more or fewer digits. */
const whenUpdated = (table: RecordedTable): string => {
  const { name, columns, secrets } = table;
  const compared = columns.map(
    (column) => `(${literal(column)}, o.${quoted(column)}::text, r.${quoted(column)}::text, ${String(secrets.includes(column))})`,
  );
  return `
    if not exists (select from new_rows) then return null; end if;
    -- A row whose id changed finds no partner and would leave no event.
    if (select count(*) from new_rows n join old_rows o on o.id = n.id) <> (select count(*) from new_rows) then
      raise exception 'the id of a recorded row never changes' using errcode = 'LU003';
    end if;
${whenReasoned(table, 'update')}
    with${contextsOf(table, 'new_rows')}, changed as materialized (
      select nextval('ledger.event_id_seq') as event_id, ${teamOf(table)} as team_id, ${keyOf(table)} as row_key, fields.names, fields.prior
        from new_rows r
        join old_rows o on o.id = r.id
        cross join lateral (
          select array_agg(f.name order by f.name) as names, jsonb_object_agg(f.name, f.prior) filter (where not f.is_secret) as prior
            from (values ${compared.join(',\n                         ')}) f (name, prior, present, is_secret)
           where f.prior is distinct from f.present
        ) fields
       where fields.names is not null
    ), recorded as (
      insert into ledger.event (id, context_id, actor, team_id, table_name, row_key, action, changed_fields) overriding system value
      select c.event_id, o.id, acting, c.team_id, ${literal(name)}, c.row_key, 'update', c.names
        from changed c join contexts o on ${ofTeam('c.team_id')}
    )
    insert into ledger.payload (event_id, team_id, prior) select event_id, team_id, prior from changed where prior is not null;`;
};

/**
 * The function behind the triggers of a table. Statement-level, so that a bulk load costs one insert; definer, so that the writer needs no
 * right on the ledger. Nothing of an inserted row is copied: the row is the payload of its latest event, and what a change or a removal
 * takes away is kept with the event that did.
 */
const composeRecord = (table: RecordedTable): string => {
  const { name } = table;
  const team = teamOf(table);
  return `
create or replace function ledger.${functionNames(name).record}() returns trigger
  language plpgsql
  security definer${pinned}${neverSquare}
as $capture$
declare
  acting text := current_setting('app.actor', true);
begin
  if tg_op = 'INSERT' then
    if not exists (select from new_rows) then return null; end if;
    with${contextsOf(table, 'new_rows')}
    insert into ledger.event (context_id, actor, team_id, table_name, row_key, action)
    select o.id, acting, ${team}, ${literal(name)}, ${keyOf(table)}, 'insert'
      from new_rows r join contexts o on ${ofTeam(team)};
  elsif tg_op = 'DELETE' then
    if not exists (select from old_rows) then return null; end if;
${whenReasoned(table, 'delete')}
    with${contextsOf(table, 'old_rows')}, gone as materialized (
      select nextval('ledger.event_id_seq') as event_id, ${team} as team_id, ${keyOf(table)} as row_key, ${imageOf(table)} as prior
        from old_rows r
    ), recorded as (
      insert into ledger.event (id, context_id, actor, team_id, table_name, row_key, action) overriding system value
      select g.event_id, o.id, acting, g.team_id, ${literal(name)}, g.row_key, 'delete'
        from gone g join contexts o on ${ofTeam('g.team_id')}
    )
    insert into ledger.payload (event_id, team_id, prior) select event_id, team_id, prior::jsonb from gone;
  else${whenUpdated(table)}
  end if;
  return null;
end
$capture$;`;
};

/** How the sealer and readers see rows as they are now; with their own rights. */
const composeImage = (table: RecordedTable): string => {
  const key = table.columns.includes('document_id')
    ? `r.document_id = any (array(select split_part(k, ':', 1) from unnest(keys) k))`
    : 'r.id = any (keys::bigint[])';
  return `
create or replace function ledger.${functionNames(table.name).imageOf}(keys text[]) returns table (row_key text, image text)
  language sql
  stable${pinned}
as $capture$
  select ${keyOf(table)}, ${imageOf(table)}
    from public.${quoted(table.name)} r
   where ${key}
$capture$;
create or replace function ledger.${functionNames(table.name).pageOf}(after bigint, most integer)
  returns table (row_id bigint, row_key text, image text)
  language sql
  stable${pinned}
as $capture$
  select r.id, ${keyOf(table)}, ${imageOf(table)}
    from public.${quoted(table.name)} r
   where r.id > after
   order by r.id
   limit most
$capture$;`;
};

/** Statement triggers see one event each when they read transition tables, hence three; and TRUNCATE has none to read. */
const composeTriggers = ({ name }: RecordedTable): string => {
  const table = `public.${quoted(name)}`;
  const record = (event: string, transition: string) => `
create or replace trigger record_${event} after ${event} on ${table}
  referencing ${transition} for each statement execute function ledger.${functionNames(name).record}();
alter table ${table} enable always trigger record_${event};`;
  return `
${record('insert', 'new table as new_rows')}
${record('update', 'old table as old_rows new table as new_rows')}
${record('delete', 'old table as old_rows')}
create or replace trigger refuse_truncate before truncate on ${table}
  for each statement execute function ledger.refuse_truncate();
alter table ${table} enable always trigger refuse_truncate;`;
};

/** All that records a table's changes; may run any number of times. */
export const composeCapture = (table: RecordedTable): string => composeRecord(table) + composeImage(table) + composeTriggers(table);

/** One event for each row that is there already: what was before is not proven. */
export const composeBaseline = (table: RecordedTable): string => `
with${contextsOf(table, `public.${quoted(table.name)}`)}
insert into ledger.event (context_id, actor, team_id, table_name, row_key, action)
select o.id, current_setting('app.actor', true), ${teamOf(table)}, ${literal(table.name)}, ${keyOf(table)}, 'baseline'
  from public.${quoted(table.name)} r join contexts o on ${ofTeam(teamOf(table))}`;
