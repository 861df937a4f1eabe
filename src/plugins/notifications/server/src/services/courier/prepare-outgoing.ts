import type { Core } from '@strapi/types';
import { rightsOfRole } from '../../../../../teams/contracts';
import type { Sql } from '../../../../../../lib/database';
import { resolveType, type PreferenceLayers } from '../../domain/delivery/resolve-preferences';
import { contentsSchemas, notificationTable } from '../../domain/notification-types';
import { listOutgoing, type DeliveryFound, type NoticeFound } from '../../queries/courier/list-outgoing';
import { listPreferenceLayers } from '../../queries/preferences/list-preference-layers';
import type { Outgoing } from './channel';
import { inboxPage } from './pages';

/** A delivery, and the message that it has become; null when there is nothing to be said to the person any more. */
export interface Prepared {
  readonly found: DeliveryFound;
  readonly outgoing: Outgoing | null;
}

/** Between telling and sending they may have changed their mind, or what they may know. */
const isStillWanted = ({ channel, role }: DeliveryFound, { type }: NoticeFound, layers: PreferenceLayers | undefined): boolean => {
  const { right } = notificationTable[type];
  if (role === null || right === null || layers === undefined) return false;
  return (
    rightsOfRole(role).includes(right) && resolveType(layers, type).channels.some((answer) => answer.channel === channel && answer.value)
  );
};

const toOutgoing = (strapi: Core.Strapi, found: DeliveryFound, layers: PreferenceLayers | undefined): Outgoing | null => {
  const { id, attempt, personId, email, name, locale, teamId, teamSlug, teamName, isSilent } = found;
  const reader = { person: { id: personId, email, name, locale }, team: { id: teamId, slug: teamSlug, name: teamName } };
  const notices = found.notices
    .filter((notice) => isStillWanted(found, notice, layers))
    .map(({ id: notificationId, type, severity, contents, isHistorical }) => ({
      ...{ type, severity, isHistorical, isSilent, contents: contentsSchemas[type].parse(contents) },
      url: inboxPage(strapi, reader, notificationId),
    }));
  if (notices.length === 0) return null;
  return { ...reader, deliveryId: id, attempt, notices, isDigest: !found.batchKey.startsWith('once:') };
};

/** Everything that is needed to send these, as it is now. */
export const prepareOutgoing = async (strapi: Core.Strapi, sql: Sql, ids: readonly string[]): Promise<Prepared[]> => {
  const deliveries = await listOutgoing(sql, ids);
  const chosen = new Map<string, ReadonlyMap<string, PreferenceLayers>>();
  for (const teamId of new Set(deliveries.map((found) => found.teamId))) {
    const people = deliveries.filter((found) => found.teamId === teamId).map(({ personId }) => personId);
    chosen.set(teamId, await listPreferenceLayers(sql, teamId, [...new Set(people)]));
  }
  return deliveries.map((found) => ({ found, outgoing: toOutgoing(strapi, found, chosen.get(found.teamId)?.get(found.personId)) }));
};
