import { createHash } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Sql } from './database';

interface Definition {
  readonly table: string;
  /** Which layer's guard it is; a table may have several. */
  readonly mark: string;
  /** Statements that may run any number of times. */
  readonly definition: string;
  /** Whether what they make is still there and in force. */
  readonly isIntact: boolean;
}

/**
 * Runs a guard's definition unless the table carries it already. Triggers and policies take locks that stop every writer, and servers of
 * the build before are still at work: an unchanged guard must not be touched. What was last run is noted in `luminous.guard`.
 */
export const settle = async (sql: Sql, { table, mark, definition, isIntact }: Definition): Promise<void> => {
  const hash = createHash('sha256').update(definition).digest('hex');
  const { rowCount } = await sql.query(
    'select from luminous.guard where table_name = $1::text and mark = $2::text and definition_sha256 = $3::text',
    [table, mark, hash],
  );
  if (isIntact && rowCount === 1) return;
  await sql.query(definition);
  await sql.query(
    `insert into luminous.guard (table_name, mark, definition_sha256) values ($1::text, $2::text, $3::text)
         on conflict (table_name, mark) do update set definition_sha256 = excluded.definition_sha256`,
    [table, mark, hash],
  );
};

/** Adds a named constraint to a table of Strapi's unless it is there. A changed one gets a new name. */
export const constraintStatement = (table: string, name: string, definition: string): string => `
  do $$ begin
    if not exists (select from pg_constraint where conrelid = ${escapeLiteral(`public.${table}`)}::regclass and conname = ${escapeLiteral(name)}) then
      alter table public.${escapeIdentifier(table)} add constraint ${escapeIdentifier(name)} ${definition};
    end if;
  end $$;`;
