import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { CreateCheckpointReader, ListCheckpointReaders, RemoveCheckpointReader } from '../../../../contracts';
import { listReaders } from '../../queries/checkpoint-mails/readers';
import { createReader, removeReader, tellReader } from '../../services/checkpoint-mails/change-readers';
import { findTeamOfEvents } from '../../services/history/find-scope';

/** Whose list: a member's team, or the one that staff name, or Luminous' own. */
const findList = async (strapi: Core.Strapi, team: string | undefined): Promise<string | null> =>
  withSql(strapi, async (sql) => (await findTeamOfEvents(sql, team)) ?? null);

export const listReadersHandler =
  (strapi: Core.Strapi): Handler<typeof ListCheckpointReaders> =>
  async ({ query: { team } }) => {
    const list = await findList(strapi, team);
    const rows = await withSql(strapi, async (sql) => listReaders(sql, list));
    return { status: 200, body: { data: rows.map(tellReader) } };
  };

export const createReaderHandler =
  (strapi: Core.Strapi): Handler<typeof CreateCheckpointReader> =>
  async ({ query: { team }, body }) => ({
    status: 201,
    body: { data: await createReader(strapi, await findList(strapi, team), body) },
  });

export const removeReaderHandler =
  (strapi: Core.Strapi): Handler<typeof RemoveCheckpointReader> =>
  async ({ params: { id }, query: { team } }) => ({
    status: 200,
    body: { data: await removeReader(strapi, await findList(strapi, team), id) },
  });
