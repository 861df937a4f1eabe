import type { Sql } from '../../../../../../lib/database';
import { makeSave, type RecordSave } from '../../domain/history/group-saves';
import { Rewinder, type Version } from '../../domain/history/version';
import { listRecordEvents } from '../../queries/history/list-record-events';

/** Most records have fewer events; of others the older ones are read when somebody goes that far back. */
const eventsAtOnce = 200;

export interface RecordName {
  readonly type: string;
  readonly key: string;
}

/** Every version of a record, the newest first; none of one that is not there or not the reader's. */
export async function* walkVersions(sql: Sql, { type, key }: RecordName): AsyncGenerator<Version, void, undefined> {
  let rewinder: Rewinder | null = null;
  let before: string | null = null;
  for (;;) {
    const { events, image } = await listRecordEvents(sql, { type, key, before, limit: eventsAtOnce });
    rewinder ??= new Rewinder(image);
    for (const event of events) yield rewinder.goBehind(event);
    before = events.at(-1)?.id ?? null;
    if (events.length < eventsAtOnce) return;
  }
}

/** What each transaction did to it. Whoever changes a row waits for the one before, so its events stand together. */
export async function* walkSaves(sql: Sql, record: RecordName): AsyncGenerator<RecordSave, void, undefined> {
  let versions: [Version, ...Version[]] | null = null;
  for await (const version of walkVersions(sql, record)) {
    if (versions?.[0].event.transaction === version.event.transaction) {
      versions.push(version);
      continue;
    }
    if (versions !== null) yield makeSave(versions);
    versions = [version];
  }
  if (versions !== null) yield makeSave(versions);
}
