import type { Sql } from '../../../../lib/database';
import { composeRejectedHeadings, composeRejectedRecord, dropReasons } from '../../domain/compose-rejected-record';
import type { OrderedImport } from '../../domain/ordered-import';
import { insertRejectedLines, type RejectedLine } from '../../queries/insert-rejected-lines';
import { listRejectedLineReasons, type RejectedLineReason } from '../../queries/list-rejected-line-reasons';
import { openTable } from './read-table';
import type { SpooledFile } from './spool-upload';

const pageLength = 5000;

/** Postgres takes no NUL in text; whoever corrects the line sees where one stood. */
const withoutNul = (record: string): string => record.replaceAll('\0', '\uFFFD');

/** What is wrong with each line, a page at a time, while the lines of the file go by in the same order. */
class Reasons {
  private page: readonly RejectedLineReason[] = [];
  private index = 0;

  constructor(private readonly sql: Sql) {}

  get isOver(): boolean {
    return this.index >= this.page.length;
  }

  async turnPage(): Promise<void> {
    this.page = await listRejectedLineReasons(this.sql, this.page.at(-1)?.line ?? 0, pageLength);
    this.index = 0;
  }

  find(line: number): string | null {
    while ((this.page[this.index]?.line ?? Infinity) < line) this.index += 1;
    const next = this.page[this.index];
    if (next?.line !== line) return null;
    this.index += 1;
    return next.reason;
  }
}

/**
 * Keeps the lines that have a fault, as they stand in the file, with a last cell that says what is wrong. The file is read a second time,
 * because only the whole set of lines tells which of them are rejected.
 */
export const saveRejectedLines = async (
  sql: Sql,
  { teamId, importId }: OrderedImport,
  file: SpooledFile,
  headings: readonly string[],
): Promise<void> => {
  const reasons = new Reasons(sql);
  await reasons.turnPage();
  let lines: RejectedLine[] = [{ line: 0, record: composeRejectedHeadings(dropReasons(headings, headings)) }];
  for await (const batch of openTable(file)) {
    for (const { line, cells } of batch) {
      const reason = reasons.find(line);
      if (reason !== null) lines.push({ line, record: withoutNul(composeRejectedRecord(dropReasons(headings, cells), [reason])) });
      if (reasons.isOver) await reasons.turnPage();
    }
    if (lines.length >= pageLength) {
      await insertRejectedLines(sql, teamId, importId, lines);
      lines = [];
    }
    if (reasons.isOver) break;
  }
  await insertRejectedLines(sql, teamId, importId, lines);
};
