import type { Sql } from '../../../../../../lib/database';
import { settle } from '../../../../../../lib/settle';
import { composeDossier, composeFormerIndexes } from '../../domain/dossier/compose-dossier';
import { toLinks, type RelatedTable } from '../../domain/dossier/links';
import type { TableColumns } from '../../queries/list-tables';

/** What dossiers are found by. Owner only; throws at a declaration that could find nothing, and at records that hang on themselves. */
export const installDossiers = async (sql: Sql, related: readonly RelatedTable[], tables: readonly TableColumns[]): Promise<void> => {
  const links = toLinks(related);
  for (const { from, to } of links) {
    if (tables.some(({ name }) => name === from) && tables.some(({ name }) => name === to)) continue;
    throw new Error(`There is no table for what hangs together: ${from}, ${to}.`);
  }
  for (const { table, hangsOn, cameFrom } of related) {
    const columns = tables.find(({ name }) => name === table)?.columns ?? [];
    const unknown = [...Object.keys(hangsOn), ...Object.keys(cameFrom)].filter((column) => !columns.includes(column));
    if (unknown.length > 0) throw new Error(`The table ${table} has no column called ${unknown.join(', ')}, on which its rows would hang.`);
    composeDossier(table, links);
    const definition = composeFormerIndexes(Object.keys(hangsOn));
    if (definition !== '') await settle(sql, { table, mark: 'audit-related', definition, isIntact: true });
  }
};
