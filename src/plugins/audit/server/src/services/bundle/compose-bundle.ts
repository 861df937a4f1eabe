import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/types';
import { withSql } from '../../../../../../lib/database';
import { formatEventLine, formatPruningLine, type BundledEvent, type BundledPruning } from '../../domain/bundle/bundled-event';
import { eventColumns, toTable } from '../../domain/bundle/event-table';
import { composeManifest, type BundleAbout, type BundleFile } from '../../domain/bundle/manifest';
import { readMe } from '../../domain/bundle/read-me';
import { proveFromTiles } from '../proofs/prove-from-tiles';
import { formatCsv } from './format-csv';

export interface BundleContent {
  readonly about: BundleAbout;
  /** The signed checkpoint. */
  readonly note: string;
  /** All events of each record's chain, in the order of the records. */
  readonly records: readonly (readonly BundledEvent[])[];
  /** Where values were pruned, the events of the log that say so. */
  readonly prunings: readonly BundledPruning[];
}

/** Each of these may need a tile of its own. */
const provenAtOnce = 200;

const composeLines = async (strapi: Core.Strapi, { about, records }: BundleContent): Promise<string> => {
  const { size } = about.checkpoint;
  const entries = records.flatMap((events, record) => events.map((event) => ({ event, record })));
  let lines = '';
  for (let at = 0; at < entries.length; at += provenAtOnce) {
    const part = entries.slice(at, at + provenAtOnce);
    const indexes = part.map(({ event }) => event.index);
    const proofs = await withSql(strapi, async (sql) => proveFromTiles(sql, 'inclusion', indexes, size));
    lines += part.map(({ event, record }, n) => formatEventLine(event, record, proofs[n] ?? [])).join('');
  }
  return lines;
};

const composePrunings = async (strapi: Core.Strapi, { about, prunings }: BundleContent): Promise<BundleFile[]> => {
  if (prunings.length === 0) return [];
  const indexes = prunings.map(({ index }) => index);
  const proofs = await withSql(strapi, async (sql) => proveFromTiles(sql, 'inclusion', indexes, about.checkpoint.size));
  const lines = prunings.map((pruning, at) => formatPruningLine(pruning, proofs[at] ?? []));
  return [{ name: 'prunings.jsonl', bytes: Buffer.from(lines.join('')) }];
};

const verifierFile = 'src/plugins/audit/verifier/verify.mjs';

/** The files in the one order in which the verifier expects them. */
export const composeBundle = async (strapi: Core.Strapi, content: BundleContent): Promise<BundleFile[]> => {
  const table = [eventColumns, ...content.records.flatMap(toTable)];
  const files = [
    { name: 'checkpoint', bytes: Buffer.from(content.note) },
    { name: 'events.jsonl', bytes: Buffer.from(await composeLines(strapi, content)) },
    ...(await composePrunings(strapi, content)),
    { name: 'events.csv', bytes: Buffer.from(formatCsv(table)) },
    { name: 'verify.mjs', bytes: await readFile(path.join(strapi.dirs.app.root, verifierFile)) },
    { name: 'README.txt', bytes: Buffer.from(readMe) },
  ];
  return [{ name: 'manifest.json', bytes: Buffer.from(composeManifest(content.about, files)) }, ...files];
};
