// @ts-check
import { select } from './select.mjs';

/**
 * All indexes of these tables but those that a constraint stands on: to be dropped for a load and made again behind it.
 * @param {import('pg').Client} superuser
 * @param {readonly string[]} tables
 * @returns {Promise<{ name: string, definition: string }[]>}
 */
export const listSecondaryIndexes = (superuser, tables) =>
  select(
    superuser,
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid = any($1::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
