import type { Core } from '@strapi/types';
import { listComponentTables, listContentTypes, type ContentTypeFacts } from '../../../../../lib/content-types';
import type { Sql } from '../../../../../lib/database';
import { settle } from '../../../../../lib/settle';
import { composeBaseline, composeCapture, type RecordedTable } from '../domain/compose-capture';
import { composeGranted } from '../domain/compose-granted';
import { reviewTables } from '../domain/review-tables';
import { reviewedSecrets, reviewedTables } from '../domain/reviewed-tables';
import { listTables, type TableColumns } from '../queries/list-tables';
import { installDossiers } from './dossier/install-dossiers';
import { relatedTables } from './dossier/related-tables';

/** The tables of each content type that says so, its link tables included; and those of all components, which are parts of such types. */
const declaredTables = (types: readonly ContentTypeFacts[], components: readonly string[]): Map<string, boolean> => {
  const declared = types.flatMap(({ declarations, tableName, linkTableNames }): [string, boolean][] => {
    const isRecorded = declarations.audit?.recorded;
    return isRecorded === undefined ? [] : [tableName, ...linkTableNames].map((table) => [table, isRecorded]);
  });
  return new Map([...components.map((table): [string, boolean] => [table, true]), ...declared]);
};

const nothingDeclared: Pick<ContentTypeFacts, 'declarations' | 'hasDraftAndPublish' | 'isLocalized'> = {
  declarations: {},
  hasDraftAndPublish: false,
  isLocalized: false,
};

const recordedTable = ({ name, columns, plainColumns }: TableColumns, type = nothingDeclared): RecordedTable => {
  const { secrets = [], reasoned = null } = type.declarations.audit ?? {};
  return {
    name,
    columns,
    plainColumns,
    reasoned,
    secrets: [...(reviewedSecrets[name] ?? []), ...secrets],
    isVersioned: type.hasDraftAndPublish || type.isLocalized,
  };
};

/** A secret that no column is called by would be recorded under the name that it has now. */
const assertColumns = ({ name, columns, secrets, reasoned }: RecordedTable): void => {
  const unknown = [...secrets, ...(reasoned?.fields ?? [])].filter((column) => !columns.includes(column));
  if (unknown.length > 0) throw new Error(`The table ${name} has no column called ${unknown.join(', ')}, of which something is declared.`);
};

export const installCapture = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  const types = listContentTypes(strapi);
  const tables = await listTables(sql);
  const { decisions, undecided } = reviewTables(
    tables.map(({ name }) => name),
    declaredTables(types, listComponentTables(strapi)),
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
    assertColumns(wanted);
    await settle(sql, { table: table.name, mark: 'audit', definition: composeCapture(wanted), isIntact: table.hasCapture });
    await settle(sql, { table: table.name, mark: 'audit-baseline', definition: composeBaseline(wanted), isIntact: true });
  }
  for (const { tableName, declarations } of types) {
    const granted = declarations.audit?.granted;
    if (granted === undefined) continue;
    await settle(sql, { table: tableName, mark: 'audit-granted', definition: composeGranted(tableName, granted), isIntact: true });
  }
  await installDossiers(sql, relatedTables(strapi), tables);
};
