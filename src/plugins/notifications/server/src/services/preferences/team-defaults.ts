import type { Core } from '@strapi/types';
import { actorRef, requireActor } from '../../../../../../lib/actor';
import { inTransaction, withSql, type Sql } from '../../../../../../lib/database';
import type { EffectivePreferences, Preferences } from '../../../../contracts';
import { listPreferenceLayers } from '../../queries/preferences/list-preference-layers';
import { saveDefault } from '../../queries/preferences/save-default';
import { inWatchedTeam } from '../in-watched-team';
import { tellPreferences } from './tell-preferences';

/** Has chosen nothing. */
const nobody = '';

const readDefaults = async (sql: Sql, teamId: string): Promise<EffectivePreferences> => {
  const layers = (await listPreferenceLayers(sql, teamId, [nobody])).get(nobody);
  if (layers === undefined) throw new Error('Nothing was answered about a team that was asked about.');
  return tellPreferences({ chosen: layers.team, layers, hears: () => true });
};

/** @throws Problem resource.not-found */
export const getTeamDefaults = async (strapi: Core.Strapi, slug: string): Promise<EffectivePreferences> =>
  inWatchedTeam(strapi, slug, async ({ id }) => withSql(strapi, async (sql) => readDefaults(sql, id)));

/** In the place of all that was chosen before. @throws Problem resource.not-found */
export const putTeamDefaults = async (strapi: Core.Strapi, slug: string, chosen: Preferences): Promise<EffectivePreferences> =>
  inWatchedTeam(strapi, slug, async ({ id }) =>
    inTransaction(strapi, async (sql) => {
      await saveDefault(sql, id, { chosen, actor: actorRef(requireActor()) });
      return readDefaults(sql, id);
    }),
  );
