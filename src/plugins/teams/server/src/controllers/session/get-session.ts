import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetSession } from '../../../../contracts';
import { readMe } from '../../services/session/read-me';
import { requirePerson } from '../../services/session/require-person';

export const getSessionHandler =
  (strapi: Core.Strapi): Handler<typeof GetSession> =>
  async () => {
    const data = await withSql(strapi, async (sql) => {
      const person = await requirePerson(sql);
      return readMe(sql, person, person.sessionId);
    });
    return { status: 200, body: { data } };
  };
