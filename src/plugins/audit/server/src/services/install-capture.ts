import type { Core } from '@strapi/types';
import { listContentTypes, type ContentTypeFacts } from '../../../../../lib/content-types';
import type { Sql } from '../../../../../lib/database';
import { settle } from '../../../../../lib/settle';
import { composeBaseline, composeCapture, type RecordedTable } from '../domain/compose-capture';
import { reviewTables } from '../domain/review-tables';
import { reviewedSecrets, reviewedTables } from '../domain/reviewed-tables';
import { listTables, type TableColumns } from '../queries/list-tables';

/** The tables of each content type that says so, its link tables included. */
const declaredTables = (types: readonly ContentTypeFacts[]): Map<string, boolean> => {
  const declared = types.flatMap(({ declarations, tableName, linkTableNames }): [string, boolean][] => {
    const isRecorded = declarations.audit?.recorded;
    return isRecorded === undefined ? [] : [tableName, ...linkTableNames].map((table) => [table, isRecorded]);
  });
  return new Map(declared);
};

const recordedTable = ({ name, columns }: TableColumns, type: ContentTypeFacts | undefined): RecordedTable => ({
  name,
  columns,
  secrets: [...(reviewedSecrets[name] ?? []), ...(type?.declarations.audit?.secrets ?? [])],
  isVersioned: type?.hasDraftAndPublish === true || type?.isLocalized === true,
});

/** A secret that no column is called by would be recorded under the name that it has now. */
const assertSecrets = ({ name, columns, secrets }: RecordedTable): void => {
  const unknown = secrets.filter((secret) => !columns.includes(secret));
  if (unknown.length > 0) throw new Error(`The table ${name} has no column called ${unknown.join(', ')}, which is said to hold a secret.`);
};

export const installCapture = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  const types = listContentTypes(strapi);
  const tables = await listTables(sql);
  const { decisions, undecided } = reviewTables(
    tables.map(({ name }) => name),
    declaredTables(types),
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
    const wanted = recordedTable(
      table,
      types.find(({ tableName }) => tableName === table.name),
    );
    assertSecrets(wanted);
    await settle(sql, { table: table.name, mark: 'audit', definition: composeCapture(wanted), isIntact: table.hasCapture });
    await settle(sql, { table: table.name, mark: 'audit-baseline', definition: composeBaseline(wanted), isIntact: true });
  }
};
