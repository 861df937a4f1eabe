import type { Core } from '@strapi/types';
import { runAs, type Actor } from '../../../../../lib/actor';
import { record } from './record';

const nobody: Actor = { kind: 'public', id: 'anonymous', scope: 'none' };

/** The admin panel has a sign-in of its own, which tells others only afterwards: one that cannot be recorded is logged instead. */
export const recordStaffSignIns = (strapi: Core.Strapi): void => {
  strapi.eventHub.on('admin.auth.success', async ({ user }: { user: { id: number | string } }) =>
    runAs({ kind: 'admin', id: String(user.id), scope: 'all' }, async () =>
      record(strapi, { kind: 'identity', action: 'signed-in', type: 'admin_users', key: String(user.id) }),
    ).catch(() => undefined),
  );
  strapi.eventHub.on('admin.auth.error', async () =>
    runAs(nobody, async () => record(strapi, { kind: 'identity', action: 'sign-in-failed', type: 'admin_users' })).catch(() => undefined),
  );
};
