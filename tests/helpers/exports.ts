import { parse } from 'csv-parse/sync';
import type { App } from './app';

interface Sent {
  readonly team: string;
  readonly create?: string;
  readonly contentType?: string;
}

/** Sends a file as staff would, as history; fails unless it is taken. */
export const importFile = async (app: App, content: string | Buffer, { team, create = 'stations,parameters', contentType }: Sent) => {
  const query = new URLSearchParams({ team, mode: 'backfill', ...(create === '' ? {} : { create }) });
  const response = await fetch(`${app.url}/api/imports?${query.toString()}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.staffToken}`, 'content-type': contentType ?? 'text/csv' },
    body: new Uint8Array(Buffer.from(content)),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`The import was answered ${String(response.status)}: ${text.slice(0, 2000)}`);
  return (JSON.parse(text) as { data: { id: string; format: string } }).data;
};

/** Asks for an export; as staff unless `isPublic`. */
export const askExport = async (app: App, query: Record<string, string>, { isPublic = false } = {}): Promise<Response> =>
  fetch(`${app.url}/api/exports/results?${new URLSearchParams(query).toString()}`, {
    headers: isPublic ? {} : { authorization: `Bearer ${app.staffToken}` },
  });

export const exportBytes = async (app: App, query: Record<string, string>, options: { isPublic?: boolean } = {}): Promise<Buffer> => {
  const response = await askExport(app, query, options);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`The export was answered ${String(response.status)}: ${bytes.toString('utf8', 0, 2000)}`);
  return bytes;
};

export type ExportedRecord = Record<string, string>;

export const readTable = (csv: Buffer | string): ExportedRecord[] => parse(csv, { bom: true, columns: true, relax_column_count: false });

export const exportTable = async (
  app: App,
  query: Record<string, string>,
  options: { isPublic?: boolean } = {},
): Promise<ExportedRecord[]> => readTable(await exportBytes(app, query, options));

/** What a copy of a result need not share with its origin. */
const own = new Set(['id', 'version', 'reviewState', 'site', 'isBlurred']);

/** The records without what belongs to the copy, in an order of their own. */
export const comparable = (records: readonly ExportedRecord[]): ExportedRecord[] =>
  records
    .map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => !own.has(name))))
    .sort((a, b) => JSON.stringify([a['sample'], a['parameter'], a]).localeCompare(JSON.stringify([b['sample'], b['parameter'], b])));
