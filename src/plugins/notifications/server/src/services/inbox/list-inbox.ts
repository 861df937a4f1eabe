import type { Core } from '@strapi/types';
import { withSql } from '../../../../../../lib/database';
import type { Locale } from '../../../../../teams/contracts';
import type { InboxCounts, Notification, NotificationSeverity, NotificationType } from '../../../../contracts';
import { countInbox } from '../../queries/inbox/count-inbox';
import { listNotifications } from '../../queries/inbox/list-notifications';
import { asOwner } from './as-owner';

interface Asked {
  readonly team: string;
  readonly state: 'inbox' | 'unread' | 'archived';
  readonly severity?: NotificationSeverity | undefined;
  readonly type?: NotificationType | undefined;
  readonly locale?: Locale | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Page {
  readonly data: Notification[];
  readonly next: string | null;
  readonly counts: InboxCounts;
}

/** @throws Problem resource.not-found */
export const listInbox = async (strapi: Core.Strapi, { team, state, severity, type, locale, cursor, limit }: Asked): Promise<Page> =>
  asOwner(strapi, team, async (inbox) =>
    withSql(strapi, async (sql) => {
      const wanted = { state, severity: severity ?? null, type: type ?? null, locale: locale ?? null, before: cursor ?? null };
      const found = await listNotifications(sql, inbox, { ...wanted, limit: limit + 1 });
      const data = found.slice(0, limit);
      const next = found.length > limit ? (data.at(-1)?.position ?? null) : null;
      return { data, next, counts: await countInbox(sql, inbox) };
    }),
  );
