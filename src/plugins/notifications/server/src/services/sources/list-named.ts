import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import type { AskedNames, NamedThing } from '../../../../contracts';
import { listSources } from './registry';

/** What people call quantities, groups and subjects, whichever source they are of. */
export const listNamed = async (strapi: Core.Strapi, sql: Sql, teamId: string, asked: AskedNames): Promise<NamedThing[]> => {
  const found: NamedThing[] = [];
  for (const source of listSources(strapi)) found.push(...(await source.listNames(sql, teamId, asked)));
  return found;
};
