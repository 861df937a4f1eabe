import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListSessions } from '../../../../contracts';
import { listSessions } from '../../queries/list-sessions';
import { requirePerson } from '../../services/session/require-person';

export const listSessionsHandler =
  (strapi: Core.Strapi): Handler<typeof ListSessions> =>
  async () => {
    const data = await withSql(strapi, async (sql) => {
      const { userId, sessionId } = await requirePerson(sql);
      return listSessions(sql, userId, sessionId);
    });
    return { status: 200, body: { data } };
  };
