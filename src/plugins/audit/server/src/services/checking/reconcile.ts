import type { Client } from 'pg';
import type { Sql } from '../../../../../../lib/database';
import { composePayload } from '../../domain/compose-payload';
import { commitTo } from '../../domain/leaf';
import { listImages } from '../../queries/list-images';
import { listLatestLeaves, listRecordedKeys, type LatestLeaf } from '../../queries/list-latest-leaves';
import { listPageOfTable, type RecordNow } from '../../queries/list-page-of-table';
import { listRecordedTables } from '../../queries/list-recorded-tables';
import type { Finding } from './finding';

const recordsAtOnce = 2000;

/** Whether a record is as its newest event left it. What is not sealed yet, or was erased, cannot be compared. */
const compare = ({ image }: RecordNow, { action, bytes, salt, context }: LatestLeaf): 'row-unrecorded' | 'row-differs' | null => {
  if (action === null || action === 'delete') return 'row-unrecorded';
  if (bytes === null || salt === null || context === null) return null;
  const commitment = commitTo(Buffer.from(composePayload({ context, detail: null }, image)), salt).toString('base64');
  return bytes.includes(`"commitment":"${commitment}"`) ? null : 'row-differs';
};

const compareRows = async (sql: Sql, table: string, rows: readonly RecordNow[]): Promise<Finding[]> => {
  const latest = await listLatestLeaves(
    sql,
    table,
    rows.map(({ key }) => key),
  );
  return rows.flatMap((row, at): Finding[] => {
    const leaf = latest[at];
    const code = leaf === undefined ? 'row-unrecorded' : compare(row, leaf);
    return code === null ? [] : [{ code, where: `${table} ${row.key}` }];
  });
};

const findMissing = async (sql: Sql, table: string, keys: readonly string[]): Promise<Finding[]> => {
  const alive = (await listLatestLeaves(sql, table, keys)).filter(({ action }) => action !== 'delete').map(({ key }) => key);
  const images = await listImages(sql, table, alive);
  return alive.filter((key) => !images.has(key)).map((key) => ({ code: 'row-missing', where: `${table} ${key}` }));
};

interface Reconciled {
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/** Works through pages, each in a snapshot of its own, so that rows and their events are seen as of one moment. */
async function* pages<T>(
  sql: Client,
  list: (after: T | undefined) => Promise<readonly T[]>,
  work: (page: readonly T[]) => Promise<Finding[]>,
) {
  let last: T | undefined;
  for (let isMore = true; isMore;) {
    await sql.query('begin isolation level repeatable read read only');
    try {
      const page = await list(last);
      yield { count: page.length, findings: page.length === 0 ? [] : await work(page) };
      last = page.at(-1);
      isMore = page.length === recordsAtOnce;
    } finally {
      await sql.query('rollback');
    }
  }
}

/**
 * Compares every row of every recorded table with what its newest event says, and every record of the ledger with the tables. Finds what
 * was changed while nobody recorded it: by whoever may switch triggers off.
 */
export const reconcile = async (sql: Client): Promise<Reconciled> => {
  const findings: Finding[] = [];
  let rows = 0;
  for (const table of await listRecordedTables(sql)) {
    const listRows = async (after: RecordNow | undefined) => listPageOfTable(sql, table, after?.rowId ?? '0', recordsAtOnce);
    for await (const page of pages(sql, listRows, async (found) => compareRows(sql, table, found))) {
      rows += page.count;
      findings.push(...page.findings);
    }
    const listKeys = async (after: string | undefined) => listRecordedKeys(sql, table, after ?? '', recordsAtOnce);
    for await (const page of pages(sql, listKeys, async (keys) => findMissing(sql, table, keys))) findings.push(...page.findings);
  }
  return { rows, findings };
};
