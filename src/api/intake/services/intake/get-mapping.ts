import type { Core } from '@strapi/types';
import { withSql } from '../../../../lib/database';
import { Problem } from '../../../../lib/problem';
import { intakeProblems, type Mapping } from '../../contracts';
import { findMapping } from '../../queries/find-mapping';

/** @throws Problem import.unknown-mapping */
export const getMapping = async (strapi: Core.Strapi, teamId: string, name: string | null): Promise<Mapping | null> => {
  if (name === null) return null;
  const mapping = await withSql(strapi, async (sql) => findMapping(sql, teamId, name));
  if (mapping === null) throw new Problem(intakeProblems['import.unknown-mapping'], `There is no mapping "${name}".`);
  return mapping;
};
