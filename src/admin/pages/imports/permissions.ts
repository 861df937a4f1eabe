/** As the server registers them beside its routes. */
export const readPermission = { action: 'api::intake.import.read', subject: null };
export const createPermission = { action: 'api::intake.import.create', subject: null };
