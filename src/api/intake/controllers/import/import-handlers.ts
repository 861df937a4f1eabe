import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { decodeCursor, encodeCursor } from '../../../../lib/cursor';
import { withSql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { CreateImport, GetImport, ListImports } from '../../contracts';
import { findImport, listImports } from '../../queries/import-rows';
import { importFile } from '../../services/intake/import-file';

export const createImportHandler =
  (strapi: Core.Strapi): Handler<typeof CreateImport> =>
  async ({ query, upload }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await importFile(strapi, { team, createsStations: query.create === 'stations', upload });
    return { status: 201, body: { data }, headers: { Location: `/api/imports/${data.id}?team=${team.slug}` } };
  };

export const listImportsHandler =
  (strapi: Core.Strapi): Handler<typeof ListImports> =>
  async ({ query: { team: slug, cursor, limit } }) => {
    const team = await teamsService(strapi).getTeam(slug);
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    const { data, next } = await inTeam(team.id, () => withSql(strapi, async (sql) => listImports(sql, { teamId: team.id, after, limit })));
    return { status: 200, body: { data, next: next === null ? null : encodeCursor(next) } };
  };

export const getImportHandler =
  (strapi: Core.Strapi): Handler<typeof GetImport> =>
  async ({ params, query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, () => withSql(strapi, async (sql) => findImport(sql, team.id, params.id)));
    if (data === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no import "${params.id}".`);
    return { status: 200, body: { data } };
  };
