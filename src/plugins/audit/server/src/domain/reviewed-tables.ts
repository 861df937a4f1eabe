type Review = 'recorded' | { readonly exemptBecause: string };

const bookkeeping: Review = {
  exemptBecause: "Strapi's own bookkeeping, written while a migration has no actor; says nothing about the product.",
};
const sessions: Review = { exemptBecause: 'Written at every token refresh and full of secrets; sign-ins become events of their own.' };
const drafts: Review = { exemptBecause: 'Copies that Strapi keeps of content whose own changes are recorded.' };
const unused: Review = { exemptBecause: 'Belongs to a paid feature that is not switched on.' };

/** Tables of Strapi and its plugins, each looked at once. Adding a line here is a decision about the ledger; give the reason. */
export const reviewedTables: Readonly<Record<string, Review>> = {
  // Who may do what.
  admin_permissions: 'recorded',
  admin_permissions_api_token_lnk: 'recorded',
  admin_permissions_role_lnk: 'recorded',
  admin_roles: 'recorded',
  admin_users: 'recorded',
  admin_users_roles_lnk: 'recorded',
  strapi_api_token_permissions: 'recorded',
  strapi_api_token_permissions_token_lnk: 'recorded',
  strapi_api_tokens: 'recorded',
  strapi_api_tokens_admin_user_owner_lnk: 'recorded',
  strapi_transfer_token_permissions: 'recorded',
  strapi_transfer_token_permissions_token_lnk: 'recorded',
  strapi_transfer_tokens: 'recorded',
  up_permissions: 'recorded',
  up_permissions_role_lnk: 'recorded',
  up_roles: 'recorded',
  up_users: 'recorded',
  up_users_role_lnk: 'recorded',
  strapi_sessions: sessions,

  // Files and content.
  files: 'recorded',
  files_folder_lnk: 'recorded',
  files_related_mph: 'recorded',
  upload_folders: 'recorded',
  upload_folders_parent_lnk: 'recorded',
  i18n_locale: 'recorded',
  strapi_webhooks: 'recorded',
  strapi_history_versions: drafts,

  // Emptied by database/after-sync/15.thresholds.sql; what was in it stays on record.
  proposed_thresholds: 'recorded',

  // Strapi itself.
  strapi_core_store_settings: bookkeeping,
  strapi_database_schema: bookkeeping,
  strapi_migrations: bookkeeping,
  strapi_migrations_internal: bookkeeping,
  strapi_ai_localization_jobs: unused,
  strapi_ai_metadata_jobs: unused,
  strapi_release_actions: unused,
  strapi_release_actions_release_lnk: unused,
  strapi_releases: unused,
  strapi_workflows: unused,
  strapi_workflows_stage_required_to_publish_lnk: unused,
  strapi_workflows_stages: unused,
  strapi_workflows_stages_permissions_lnk: unused,
  strapi_workflows_stages_workflow_lnk: unused,
};

/**
 * Columns of these tables that hold secrets, or digests by which they could be tried out: that they changed is recorded, never what they
 * were. Types of ours say so themselves (`pluginOptions.audit.secrets`).
 */
export const reviewedSecrets: Readonly<Record<string, readonly string[]>> = {
  admin_users: ['password', 'reset_password_token', 'registration_token'],
  strapi_api_tokens: ['access_key', 'encrypted_key'],
  strapi_transfer_tokens: ['access_key'],
  strapi_webhooks: ['headers'],
  up_users: ['password', 'reset_password_token', 'confirmation_token'],
};
