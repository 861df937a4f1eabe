import type { Core } from '@strapi/types';
import type { Sql } from '../../../../lib/database';
import { notificationsService } from '../../../../plugins/notifications/contracts';
import type { ImportFault } from '../../contracts';
import type { OrderedImport } from '../../domain/ordered-import';

/** The first of what is wrong, and how much there is. */
export const reasonOf = ([first]: readonly Pick<ImportFault, 'line' | 'reason'>[], faultCount: number): string => {
  if (first === undefined) return 'It had faults.';
  const place = `line ${String(first.line)}`;
  return faultCount > 1 ? `${first.reason} (${place}, the first of ${String(faultCount)} faults)` : `${first.reason} (${place})`;
};

/**
 * Tells those who may send results that a file which had been accepted came to nothing; once, however often its job is repeated. Whoever
 * waited for the answer has it, and nobody else is troubled with it. In the transaction that refuses it, last.
 */
export const tellRefusal = async (
  strapi: Core.Strapi,
  sql: Sql,
  { teamId, importId, fileName, sha256 }: OrderedImport,
  reason: string,
): Promise<void> =>
  notificationsService(strapi).notify(sql, {
    teamId,
    type: 'import-failed',
    eventKey: 'refused',
    source: `import ${importId}`,
    contents: { items: [{ name: fileName ?? sha256.slice(0, 12), count: 1, reason }], rest: 0 },
    about: [{ type: 'import', key: importId, link: `/imports/${importId}` }],
  });
