import type { Core } from '@strapi/types';
import { serviceDoor } from '../lib/service-door';
import { adminRoles, type AdminAction } from './admin-roles';

interface Permission {
  readonly action: string;
  readonly subject?: string;
}

interface RoleService {
  findOne(where: object): Promise<unknown>;
  create(role: object): Promise<{ id: number }>;
  addPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
}

interface PermissionService {
  readonly actionProvider: { values(): readonly (AdminAction & { readonly subjects?: readonly string[] })[] };
}

interface ContentTypeService {
  getPermissionsWithNestedFields(actions: readonly AdminAction[], options: object): readonly Permission[];
}

const roleService = serviceDoor<RoleService>('admin::role');
const permissionService = serviceDoor<PermissionService>('admin::permission');
const contentTypeService = serviceDoor<ContentTypeService>('admin::content-type');

/** Types that the content manager shows. Accounts of customers' people are none of them: those are changed on the customer's page. */
const hiddenTypes = (strapi: Core.Strapi): string[] => {
  const types = Object.values(strapi.contentTypes) as { uid: string; pluginOptions?: { 'content-manager'?: { visible?: boolean } } }[];
  const hidden = types.filter(({ pluginOptions }) => pluginOptions?.['content-manager']?.visible === false);
  return ['plugin::users-permissions.user', ...hidden.map(({ uid }) => uid)];
};

const permissionsFor = (strapi: Core.Strapi, includes: (action: AdminAction) => boolean): Permission[] => {
  const actions = permissionService(strapi).actionProvider.values().filter(includes);
  const onContent = actions.filter(({ section }) => section === 'contentTypes');
  const others = actions.filter(({ section }) => section !== 'contentTypes');
  return [
    ...contentTypeService(strapi).getPermissionsWithNestedFields(onContent, { restrictedSubjects: hiddenTypes(strapi) }),
    ...others.map(({ actionId }) => ({ action: actionId })),
  ];
};

/** Makes the roles that are not there yet. */
export const ensureAdminRoles = async (strapi: Core.Strapi): Promise<void> => {
  for (const { code, name, description, includes } of adminRoles) {
    if ((await roleService(strapi).findOne({ code })) !== null) continue;
    const { id } = await roleService(strapi).create({ code, name, description });
    await roleService(strapi).addPermissions(id, permissionsFor(strapi, includes));
  }
};
