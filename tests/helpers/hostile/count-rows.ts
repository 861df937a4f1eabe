import type { TestDatabase } from '../database';

/** How many rows there are, table by table, and how many changes were recorded: nothing is written that does not show here. */
export const countRows = async ({ owner }: TestDatabase): Promise<Record<string, number>> => {
  const { rows } = await owner.query<{ name: string; count: number }>(
    `select format('%I.%I', schemaname, relname) as name,
            (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, relname), false, true, '')))[1]::text::int as count
       from pg_stat_user_tables
      where schemaname in ('public', 'luminous', 'ledger') and relname not in ('rate_limit', 'node') order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
};
