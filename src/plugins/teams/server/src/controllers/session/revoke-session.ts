import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { inTransaction } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { RevokeSession } from '../../../../contracts';
import { endFamily } from '../../queries/end-sessions';
import { requirePerson } from '../../services/session/require-person';

export const revokeSessionHandler =
  (strapi: Core.Strapi): Handler<typeof RevokeSession> =>
  async ({ params: { id } }) => {
    const isEnded = await inTransaction(strapi, async (sql) => {
      const { userId } = await requirePerson(sql);
      return endFamily(sql, { userId: String(userId), deviceId: id });
    });
    if (!isEnded) throw new Problem(problems['resource.not-found'], 'You have no such session.');
    return { status: 200, body: { data: null } };
  };
