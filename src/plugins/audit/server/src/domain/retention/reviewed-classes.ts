import type { RetentionClass } from '../../../../contracts';

/** The class of events in the database: one more than periods can be set for, because what the ledger tells of itself is never pruned. */
export type EventClass = RetentionClass | 'ledger';

/** Events about no row, by their kind. Kinds that are not named here are kept as long as results. */
export const classOfKind: Readonly<Record<string, EventClass>> = {
  // That somebody came in or took something along stays in the leaf for ever; what goes is from where, and the details.
  identity: 'access',
  access: 'access',
  // Keys, differences, holds and prunings: without them what is missing could not be told from what was pruned.
  ledger: 'ledger',
};

/** Recorded tables of Strapi and its plugins that are not kept as long as results. */
export const classOfReviewedTable: Readonly<Record<string, EventClass>> = {
  admin_permissions: 'settings',
  admin_permissions_api_token_lnk: 'settings',
  admin_permissions_role_lnk: 'settings',
  admin_roles: 'settings',
  admin_users: 'access',
  admin_users_roles_lnk: 'settings',
  strapi_api_token_permissions: 'settings',
  strapi_api_token_permissions_token_lnk: 'settings',
  strapi_api_tokens: 'settings',
  strapi_api_tokens_admin_user_owner_lnk: 'settings',
  strapi_transfer_token_permissions: 'settings',
  strapi_transfer_token_permissions_token_lnk: 'settings',
  strapi_transfer_tokens: 'settings',
  up_permissions: 'settings',
  up_permissions_role_lnk: 'settings',
  up_roles: 'settings',
  up_users: 'access',
  up_users_role_lnk: 'settings',
  i18n_locale: 'settings',
  strapi_webhooks: 'settings',
  upload_folders: 'settings',
  upload_folders_parent_lnk: 'settings',
};
