/** As the server registers them beside its routes. */
export const readPermission = { action: 'api::intake.import.read', subject: null };
export const createPermission = { action: 'api::intake.import.create', subject: null };
export const releasePermission = { action: 'api::intake.import.release', subject: null };
export const withdrawPermission = { action: 'api::intake.import.withdraw', subject: null };
export const customerPermissions = {
  read: { action: 'plugin::teams.customer.read', subject: null },
  create: { action: 'plugin::teams.customer.create', subject: null },
  update: { action: 'plugin::teams.customer.update', subject: null },
  suspend: { action: 'plugin::teams.customer.suspend', subject: null },
  invite: { action: 'plugin::teams.customer.invite', subject: null },
  grant: { action: 'plugin::teams.customer.grant', subject: null },
  issueKeys: { action: 'plugin::teams.customer.issue-keys', subject: null },
} as const;
export const thresholdPermissions = {
  read: { action: 'plugin::notifications.threshold.read', subject: null },
  manage: { action: 'plugin::notifications.threshold.manage', subject: null },
} as const;
export const exceedancePermissions = {
  read: { action: 'plugin::notifications.exceedance.read', subject: null },
  act: { action: 'plugin::notifications.exceedance.act', subject: null },
} as const;
export const deliveryPermissions = {
  read: { action: 'plugin::notifications.delivery.read', subject: null },
  replay: { action: 'plugin::notifications.delivery.replay', subject: null },
} as const;
export const custodyPermissions = {
  read: { action: 'api::custody.custody.read', subject: null },
  create: { action: 'api::custody.custody.create', subject: null },
} as const;
export const reviewPermission = { action: 'api::review-policy.review-policy.update', subject: null };
export const retentionPermissions = {
  read: { action: 'plugin::audit.retention.read', subject: null },
  hold: { action: 'plugin::audit.retention.hold', subject: null },
} as const;
export const historyPermission = { action: 'plugin::audit.history.read', subject: null };
export const requestPermission = { action: 'plugin::audit.request.decide', subject: null };
