import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { actorIn, requireActor, runAs } from '../../../../../../lib/actor';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { stepwise } from '../../../../../../lib/steps';
import type { ExportEvents } from '../../../../contracts';
import { freezeLedger } from '../../queries/export/frozen';
import type { EventFilter } from '../../queries/history/event-filter';
import { eventFiles } from '../../services/export/event-file';
import { readEvents } from '../../services/export/read-events';
import { writeEvents } from '../../services/export/write-events';
import { findTeamOfEvents, tableOf } from '../../services/history/find-scope';
import { record } from '../../services/record';

export const exportEventsHandler =
  (strapi: Core.Strapi): Handler<typeof ExportEvents> =>
  async ({ query: { team: slug, type, format, ...rest } }) => {
    const team = await withSql(strapi, async (sql) => findTeamOfEvents(sql, slug));
    const filter: EventFilter = { ...rest, team, type: type === undefined ? undefined : tableOf(strapi, type) };
    const actor = team === undefined ? requireActor() : actorIn(team);
    const frozen = await runAs(actor, async () => withSql(strapi, freezeLedger));
    // Before the first byte: what is given out is on record.
    await runAs(actor, async () =>
      record(strapi, {
        kind: 'access',
        action: 'exported',
        type: filter.type ?? '',
        key: filter.key ?? '',
        teamId: team ?? null,
        detail: { what: 'events', format, filter: JSON.stringify(filter), asOf: frozen.at },
      }),
    );
    const file = eventFiles[format];
    const content = writeEvents(file, readEvents(strapi, frozen, filter));
    const stream = Readable.from(
      stepwise(content, (work) => runAs(actor, work)),
      { objectMode: false },
    );
    const name = [...(slug === undefined ? [] : [slug]), 'history', frozen.at.slice(0, 10)].join('-');
    return {
      status: 200,
      headers: { 'Cache-Control': 'private, no-store' },
      body: { stream, contentType: file.contentType, fileName: `${name}.${format}` },
    };
  };
