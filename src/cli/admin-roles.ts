/** An action of the admin panel, as Strapi registers it. */
export interface AdminAction {
  readonly actionId: string;
  readonly section: string;
}

interface AdminRole {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly includes: (action: AdminAction) => boolean;
}

const isReadingContent = ({ actionId }: AdminAction): boolean => actionId === 'plugin::content-manager.explorer.read';
const isContent = ({ section }: AdminAction): boolean => section === 'contentTypes';
const ours = ['plugin::teams.', 'plugin::audit.', 'plugin::notifications.', 'api::'];
const isOurs = ({ actionId }: AdminAction): boolean => ours.some((prefix) => actionId.startsWith(prefix));
const isReadingOurs = (action: AdminAction): boolean => isOurs(action) && action.actionId.endsWith('.read');

const laboratory: ReadonlySet<string> = new Set(['api::intake.import.create', 'api::intake.import.release', 'api::custody.custody.create']);

/**
 * The roles of Luminous staff as an installation begins with them. Made once and then anybody's to change in the panel: what somebody took
 * from a role is not given back. The super admin, who manages staff themselves, is Strapi's own.
 */
export const adminRoles: readonly AdminRole[] = [
  {
    code: 'luminous-administrator',
    name: 'Luminous Administrator',
    description: 'Creates customers, invites their people, imports and releases results, keeps the reference data.',
    includes: (action) => isOurs(action) || isContent(action),
  },
  {
    code: 'luminous-laboratory',
    name: 'Laboratory',
    description: 'Imports results and releases them, keeps custody; sees customers and reference data.',
    includes: (action) => laboratory.has(action.actionId) || isReadingOurs(action) || isReadingContent(action),
  },
  {
    code: 'luminous-support',
    name: 'Support',
    description: 'Sees customers, imports and reference data, and changes nothing.',
    includes: (action) => isReadingOurs(action) || isReadingContent(action),
  },
  {
    code: 'luminous-auditor',
    name: 'Auditor',
    description: 'Sees customers, imports and reference data, to answer for them; changes nothing.',
    includes: (action) => isReadingOurs(action) || isReadingContent(action),
  },
];
