import { orderTables, type Link } from './links';

/** Names from our own declarations. */
const safeName = /^[a-z][a-z0-9_]*$/;

/** Where what was found of a table stands in the statement. */
const found = (table: string): string => `found_${table}`;

/**
 * Looked up record by record, by the index of its column: planners take a handful of records for many and read the whole table. The team
 * is said although row security says it too, because only then the index is of use.
 */
const lookUp = (column: string, { from, table, where }: { from: string; table: string; where: string }): string => `
      select c.key from opened o cross join ${found(from)} p cross join lateral (
        select r.${column}::text as key from public.${table} r where r.team_id = o.team_id and r.${where} = p.key limit $3::int) c
       where p.goes_on`;

/** Whoever was let in sees the records whose history was granted, which may be others than the rows that were. */
const lookUpPastTheBar = ({ from, to, column }: Link): string => `
      select c.key from opened o cross join ${found(from)} p
       cross join lateral ledger.keys_naming('${to}', '${column}', o.team_id, p.key) c
       where p.goes_on and ledger.is_granted('${to}', c.key)`;

/** What hangs on a record now; and what did before it was removed, or hung on another, as far as the ledger kept that. */
const composeHanging = (link: Link, isLetIn: boolean): string[] => {
  const { from, to, column } = link;
  const present = isLetIn ? lookUpPastTheBar(link) : lookUp('document_id', { from, table: to, where: column });
  return [
    `(select l.key, true as goes_on from (${present}) l limit $3::int)`,
    `(select f.key, f.is_removed
        from ledger.former_records('${to}', '${column}', array(select key from ${found(from)} where goes_on), $3::int) f)`,
  ];
};

/** One does not go on from there: what else came from the same place is another matter. */
const composeOrigin = ({ from, column }: Link): string[] => [
  `(select l.key, false from (${lookUp(column, { from, table: from, where: 'document_id' })}) l)`,
];

const composeFound = (table: string, links: readonly Link[], isLetIn: boolean): string => {
  const parts = links.flatMap((link) => (link.way === 'hangs-on' ? composeHanging(link, isLetIn) : composeOrigin(link)));
  return `${found(table)} (key, goes_on) as materialized (
    select b.key, bool_or(b.goes_on) from (
    ${parts.join('\n    union all\n    ')}) b (key, goes_on)
     where b.key is not null
     group by b.key)`;
};

/**
 * The statement that finds a record and everything that hangs on it, step by step from table to table. Its parameters are the table and
 * the key of the record, and how many at most. More than that are cut off anywhere: they only show that there are too many. Nothing is
 * found around a record of which the reader sees no event; whoever was let in is not told where records came from.
 */
export const composeDossier = (start: string, declared: readonly Link[], isLetIn = false): string => {
  const links = declared.filter(({ way }) => way === 'hangs-on' || !isLetIn);
  const tables = orderTables(start, links);
  const unsafe = [...tables, ...links.map(({ column }) => column)].filter((name) => !safeName.test(name));
  if (unsafe.length > 0) throw new Error(`Not the name of a table or column: ${unsafe.join(', ')}.`);
  const [, ...others] = tables;
  const steps = others.map((table) =>
    composeFound(
      table,
      links.filter(({ from, to }) => to === table && tables.includes(from)),
      isLetIn,
    ),
  );
  return `
  with opened as materialized (
    select e.team_id from ledger.event e where e.table_name = $1::text and e.row_key = $2::text order by e.id desc limit 1
  ), ${[`${found(start)} (key, goes_on) as materialized (select $2::text, true from opened)`, ...steps].join(', ')}
  select d.type, d.key
    from (${tables.map((table) => `select '${table}' as type, key from ${found(table)}`).join(' union all ')}) d
   order by d.type collate "C", d.key collate "C"
   limit $3::int`;
};

/** Of a table: what the ledger kept of this column is looked up by value. Next to nothing has it, so that the index stays small. */
export const composeFormerIndexes = (columns: readonly string[]): string =>
  columns
    .map(
      (column) => `
create index if not exists payload_by_prior_${column} on ledger.payload ((prior ->> '${column}')) where prior ->> '${column}' is not null;`,
    )
    .join('');
