import type { Core } from '@strapi/types';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { listContentTypes } from '../../../../../lib/content-types';
import type { Sql } from '../../../../../lib/database';
import { settle } from '../../../../../lib/settle';
import { reviewTables } from '../domain/review-tables';
import { reviewedTables } from '../domain/reviewed-tables';
import { listTables, type TableColumns } from '../queries/list-tables';

/** The tables of each content type that says so, its link tables included. */
const declaredTables = (strapi: Core.Strapi): Map<string, boolean> => {
  const declared = listContentTypes(strapi).flatMap(({ declarations, tableName, linkTableNames }): [string, boolean][] => {
    const isRecorded = declarations.audit?.recorded;
    return isRecorded === undefined ? [] : [tableName, ...linkTableNames].map((table) => [table, isRecorded]);
  });
  return new Map(declared);
};

/** Statement triggers see one event each when they read transition tables, hence three; and TRUNCATE has none to read. */
const triggersOn = ({ name, hasDocumentId, hasTeamId }: TableColumns): string => {
  const table = `public.${escapeIdentifier(name)}`;
  const key = escapeLiteral(hasDocumentId ? 'document_id' : 'id');
  const team = escapeLiteral(hasTeamId ? 'team_id' : '');
  const record = (event: string, transition: string) => `
    create or replace trigger record_${event} after ${event} on ${table}
      referencing ${transition} for each statement execute function ledger.record_change(${key}, ${team});
    alter table ${table} enable always trigger record_${event};`;
  return `
    ${record('insert', 'new table as new_rows')}
    ${record('update', 'old table as old_rows new table as new_rows')}
    ${record('delete', 'old table as old_rows')}
    create or replace trigger refuse_truncate before truncate on ${table}
      for each statement execute function ledger.refuse_truncate();
    alter table ${table} enable always trigger refuse_truncate;`;
};

export const installCapture = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  const tables = await listTables(sql);
  const { decisions, undecided } = reviewTables(
    tables.map(({ name }) => name),
    declaredTables(strapi),
    reviewedTables,
  );
  if (undecided.length > 0) {
    throw new Error(
      `Nobody has decided whether these tables are recorded: ${undecided.join(', ')}. ` +
        'Declare pluginOptions.audit.recorded in the schema, or add a line to reviewed-tables.ts.',
    );
  }
  const recorded = new Set(decisions.filter(({ isRecorded }) => isRecorded).map(({ table }) => table));
  for (const table of tables.filter(({ name }) => recorded.has(name))) {
    await settle(sql, { table: table.name, mark: 'audit', definition: triggersOn(table), isIntact: table.hasCapture });
  }
};
