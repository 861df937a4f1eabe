import type { Core } from '@strapi/types';
import { escapeIdentifier } from 'pg';
import { listContentTypes, type ContentTypeFacts } from '../../../../../lib/content-types';
import type { Coverage } from '../../../../../lib/coverage';
import type { Sql } from '../../../../../lib/database';
import { constraintStatement, settle } from '../../../../../lib/settle';
import { listIsolatedTables } from '../queries/list-isolated-tables';
import { composePolicies } from '../domain/compose-policies';
import { findOwnershipFaults, type OwnedType } from '../domain/find-ownership-faults';

/** Present on every relation-like attribute that Strapi adds by itself. */
const strapisOwn: ReadonlySet<string> = new Set(['createdBy', 'updatedBy', 'localizations']);

const toOwnedType = ({ uid, hasDraftAndPublish, attributes }: ContentTypeFacts): OwnedType => ({
  uid,
  hasDraftAndPublish,
  attributes: Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, { type, isStrapis: strapisOwn.has(name) }])),
});

/**
 * Forced, so that it binds the owner too. `team_id` must have neither NOT NULL nor a default while it is a Strapi attribute (the next schema
 * change of any type would fail on the policy), hence the check.
 */
const policiesOn = (tableName: string, granted: Coverage | undefined): string => {
  const table = `public.${escapeIdentifier(tableName)}`;
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    ${composePolicies(table, granted)}
    ${constraintStatement(tableName, `${tableName}_have_a_team`, `check (team_id is not null and team_id <> '')`)}`;
};

export const installRowSecurity = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  const owned = listContentTypes(strapi).filter(({ declarations }) => declarations.teams?.owned === true);
  const faults = owned.flatMap((type) => findOwnershipFaults(toOwnedType(type)));
  if (faults.length > 0) throw new Error(`Team-owned types break their rules: ${faults.join('; ')}.`);
  const isolated = await listIsolatedTables(sql);
  for (const { tableName, declarations } of owned) {
    const definition = policiesOn(tableName, declarations.teams?.granted);
    await settle(sql, { table: tableName, mark: 'teams', definition, isIntact: isolated.has(tableName) });
  }
};
