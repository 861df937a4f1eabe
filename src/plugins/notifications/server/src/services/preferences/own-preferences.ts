import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction, withSql, type Sql } from '../../../../../../lib/database';
import type { EffectivePreferences, Preferences } from '../../../../contracts';
import type { Right } from '../../../../contracts/notification-type';
import type { Inbox } from '../../queries/inbox/inbox';
import { listPreferenceLayers } from '../../queries/preferences/list-preference-layers';
import { saveChoice } from '../../queries/preferences/save-choice';
import { asOwner } from '../inbox/as-owner';
import { tellPreferences } from './tell-preferences';

/** An auditor is told nothing of the team's day. */
const hearsOf = (right: Right): boolean => {
  const { kind, rights = [] } = requireActor();
  return kind === 'member' && (rights === 'all' || rights.includes(right));
};

const readOwn = async (sql: Sql, { teamId, personId }: Inbox): Promise<EffectivePreferences> => {
  const layers = (await listPreferenceLayers(sql, teamId, [personId])).get(personId);
  if (layers === undefined) throw new Error('Nothing was answered about a person who was asked about.');
  return tellPreferences({ chosen: layers.person, layers, hears: hearsOf });
};

/** @throws Problem resource.not-found */
export const getOwnPreferences = async (strapi: Core.Strapi, slug: string): Promise<EffectivePreferences> =>
  asOwner(strapi, slug, async (inbox) => withSql(strapi, async (sql) => readOwn(sql, inbox)));

/** In the place of all that was chosen before. @throws Problem resource.not-found */
export const putOwnPreferences = async (strapi: Core.Strapi, slug: string, chosen: Preferences): Promise<EffectivePreferences> =>
  asOwner(strapi, slug, async (inbox) =>
    inTransaction(strapi, async (sql) => {
      await saveChoice(sql, inbox, chosen);
      return readOwn(sql, inbox);
    }),
  );
