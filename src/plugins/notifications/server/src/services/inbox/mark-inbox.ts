import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { InboxCounts, NotificationMark } from '../../../../contracts';
import { countInbox } from '../../queries/inbox/count-inbox';
import { countOwn, markNotifications } from '../../queries/inbox/mark-notifications';
import { tellLive } from '../../queries/tell-live';
import { asOwner } from './as-owner';

interface Marking {
  readonly mark: NotificationMark;
  readonly ids?: readonly string[] | undefined;
  readonly upTo?: string | undefined;
}

/** All or none of what is named; the person's other pages hear of it. @throws Problem resource.not-found */
export const markInbox = async (strapi: Core.Strapi, slug: string, { mark, ids: named, upTo }: Marking): Promise<InboxCounts> =>
  asOwner(strapi, slug, async (inbox) =>
    inTransaction(strapi, async (sql) => {
      const ids = named === undefined ? null : [...new Set(named)];
      if (ids !== null && (await countOwn(sql, inbox, ids)) < ids.length) {
        throw new Problem(problems['resource.not-found'], 'There is no such notification.');
      }
      await markNotifications(sql, inbox, { mark, ids, upTo: upTo ?? null });
      await tellLive(sql, { kind: 'marks', ...inbox });
      return countInbox(sql, inbox);
    }),
  );
