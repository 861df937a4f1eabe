import type { Core } from '@strapi/types';
import { requireActor, runAs } from '../../../../../../lib/actor';
import { inTransaction, withSql, type Sql } from '../../../../../../lib/database';
import type { MailSubscription } from '../../../../contracts';
import { resolveType } from '../../domain/delivery/resolve-preferences';
import { findSubscriber } from '../../queries/preferences/find-subscriber';
import { listPreferenceLayers } from '../../queries/preferences/list-preference-layers';
import { switchMail } from '../../queries/preferences/switch-mail';
import { readUnsubscribeToken, type UnsubscribeLink } from './unsubscribe-link';

const tell = async (sql: Sql, { teamId, personId, types }: UnsubscribeLink): Promise<MailSubscription | null> => {
  const subscriber = await findSubscriber(sql, { teamId, personId });
  const layers = (await listPreferenceLayers(sql, teamId, [personId])).get(personId);
  if (subscriber === null || layers === undefined) return null;
  const { teamName, locale, isMember } = subscriber;
  const isMailed = types.some((type) => resolveType(layers, type).channels.some(({ channel, value }) => channel === 'email' && value));
  return { teamName, locale, types, state: !isMember ? 'ended' : isMailed ? 'mailed' : 'stopped' };
};

/** Whoever holds the link acts as the person whom it names, in that team, and may do nothing else there. */
const byLink = async <T>(strapi: Core.Strapi, token: string, work: (link: UnsubscribeLink) => Promise<T>): Promise<T | null> => {
  const link = readUnsubscribeToken(strapi, token);
  if (link === null) return null;
  const { requestId, ip } = requireActor();
  const request = { ...(requestId === undefined ? {} : { requestId }), ...(ip === undefined ? {} : { ip }) };
  const person = { kind: 'member', id: link.personId, scope: { team: link.teamId }, rights: [], intent: 'unsubscribeByLink' } as const;
  return runAs({ ...request, ...person }, async () => work(link));
};

export const findMailSubscription = async (strapi: Core.Strapi, token: string): Promise<MailSubscription | null> =>
  byLink(strapi, token, async (link) => withSql(strapi, async (sql) => tell(sql, link)));

export const changeMailSubscription = async (strapi: Core.Strapi, token: string, isMailed: boolean): Promise<MailSubscription | null> =>
  byLink(strapi, token, async (link) =>
    inTransaction(strapi, async (sql) => {
      await switchMail(sql, link, { types: link.types, isMailed });
      return tell(sql, link);
    }),
  );
