import type { Core } from '@strapi/types';
import { serviceDoor } from './service-door';

interface PermissionService {
  readonly actionProvider: { registerMany(actions: readonly object[]): Promise<void> };
}

const permissionService = serviceDoor<PermissionService>('admin::permission');

/**
 * Adds what a role of the admin panel may be allowed to do. Called while plugins register, because the super admin gets all there are when
 * the panel starts.
 */
export const registerAdminPermissions = async (strapi: Core.Strapi, actions: readonly object[]): Promise<void> => {
  await permissionService(strapi).actionProvider.registerMany(actions);
};
