import type { Core } from '@strapi/types';
import { adminRoute } from '../../../../lib/route';
import {
  ChangeMemberRole,
  ConsentToReadGrant,
  CreateApiKey,
  CreateCustomer,
  CreateReadGrant,
  GetCustomer,
  GetLogo,
  GetOnboarding,
  InvitePeople,
  InvitePerson,
  ListActivity,
  ListApiKeys,
  ListCustomers,
  ListInvitations,
  ListMembers,
  ListReadGrants,
  PutLogo,
  RefuseConsent,
  RemoveLogo,
  RemoveMember,
  ResendInvitation,
  RestoreCustomer,
  RevokeApiKey,
  RevokeInvitation,
  RevokeReadGrant,
  RotateApiKey,
  SuspendCustomer,
  UpdateCustomer,
} from '../../contracts';
import { createCustomerHandler } from './controllers/customer/create-customer';
import { getCustomerHandler } from './controllers/customer/get-customer';
import { listCustomersHandler } from './controllers/customer/list-customers';
import { restoreCustomerHandler } from './controllers/customer/restore-customer';
import { suspendCustomerHandler } from './controllers/customer/suspend-customer';
import { createApiKeyHandler } from './controllers/api-key/create-api-key';
import { listApiKeysHandler } from './controllers/api-key/list-api-keys';
import { revokeApiKeyHandler } from './controllers/api-key/revoke-api-key';
import { rotateApiKeyHandler } from './controllers/api-key/rotate-api-key';
import { invitePeopleHandler } from './controllers/invitation/invite-people';
import { invitePersonHandler } from './controllers/invitation/invite-person';
import { listInvitationsHandler } from './controllers/invitation/list-invitations';
import { resendInvitationHandler } from './controllers/invitation/resend-invitation';
import { revokeInvitationHandler } from './controllers/invitation/revoke-invitation';
import { getLogoHandler } from './controllers/logo/get-logo';
import { putLogoHandler } from './controllers/logo/put-logo';
import { removeLogoHandler } from './controllers/logo/remove-logo';
import { changeMemberRoleHandler } from './controllers/member/change-member-role';
import { listMembersHandler } from './controllers/member/list-members';
import { removeMemberHandler } from './controllers/member/remove-member';
import { getOnboardingHandler } from './controllers/onboarding/get-onboarding';
import { listActivityHandler } from './controllers/onboarding/list-activity';
import { consentToReadGrantHandler } from './controllers/read-grant/consent-to-read-grant';
import { createReadGrantHandler } from './controllers/read-grant/create-read-grant';
import { listReadGrantsHandler } from './controllers/read-grant/list-read-grants';
import { refuseConsentHandler } from './controllers/read-grant/refuse-consent';
import { revokeReadGrantHandler } from './controllers/read-grant/revoke-read-grant';
import { updateCustomerHandler } from './controllers/customer/update-customer';

const action = {
  read: 'plugin::teams.customer.read',
  create: 'plugin::teams.customer.create',
  update: 'plugin::teams.customer.update',
  suspend: 'plugin::teams.customer.suspend',
  invite: 'plugin::teams.customer.invite',
  issueKeys: 'plugin::teams.customer.issue-keys',
  grant: 'plugin::teams.customer.grant',
} as const;

const place = { section: 'plugins', subCategory: 'customers', pluginName: 'teams' };

/** What a Luminous administrator may be allowed to do with customers; the super admin may from the start. */
export const teamsPermissions = [
  { ...place, displayName: 'See customers', uid: 'customer.read' },
  { ...place, displayName: 'Create customers', uid: 'customer.create' },
  { ...place, displayName: "Change customers' settings", uid: 'customer.update' },
  { ...place, displayName: 'Suspend and restore customers', uid: 'customer.suspend' },
  { ...place, displayName: "Invite, change and remove customers' people", uid: 'customer.invite' },
  { ...place, displayName: "Make and revoke customers' API keys", uid: 'customer.issue-keys' },
  { ...place, displayName: 'Let another team or everybody read for a customer, consent for it, and end either', uid: 'customer.grant' },
];

/** The Customers pages of the admin panel, with the panel's own session: below /luminous. */
export const teamsAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListCustomers, listCustomersHandler(strapi), action.read),
    adminRoute(CreateCustomer, createCustomerHandler(strapi), action.create),
    adminRoute(GetCustomer, getCustomerHandler(strapi), action.read),
    adminRoute(UpdateCustomer, updateCustomerHandler(strapi), action.update),
    adminRoute(GetLogo, getLogoHandler(strapi), action.read),
    adminRoute(PutLogo, putLogoHandler(strapi), action.update),
    adminRoute(RemoveLogo, removeLogoHandler(strapi), action.update),
    adminRoute(SuspendCustomer, suspendCustomerHandler(strapi), action.suspend),
    adminRoute(RestoreCustomer, restoreCustomerHandler(strapi), action.suspend),
    adminRoute(ListMembers, listMembersHandler(strapi), action.read),
    adminRoute(ChangeMemberRole, changeMemberRoleHandler(strapi), action.invite),
    adminRoute(RemoveMember, removeMemberHandler(strapi), action.invite),
    adminRoute(ListInvitations, listInvitationsHandler(strapi), action.read),
    adminRoute(InvitePerson, invitePersonHandler(strapi), action.invite),
    adminRoute(InvitePeople, invitePeopleHandler(strapi), action.invite),
    adminRoute(ResendInvitation, resendInvitationHandler(strapi), action.invite),
    adminRoute(RevokeInvitation, revokeInvitationHandler(strapi), action.invite),
    adminRoute(GetOnboarding, getOnboardingHandler(strapi), action.read),
    adminRoute(ListActivity, listActivityHandler(strapi), action.read),
    adminRoute(ListReadGrants, listReadGrantsHandler(strapi), action.read),
    adminRoute(CreateReadGrant, createReadGrantHandler(strapi), action.grant),
    adminRoute(RevokeReadGrant, revokeReadGrantHandler(strapi), action.grant),
    adminRoute(ConsentToReadGrant, consentToReadGrantHandler(strapi), action.grant),
    adminRoute(RefuseConsent, refuseConsentHandler(strapi), action.grant),
    adminRoute(ListApiKeys, listApiKeysHandler(strapi), action.read),
    adminRoute(CreateApiKey, createApiKeyHandler(strapi), action.issueKeys),
    adminRoute(RotateApiKey, rotateApiKeyHandler(strapi), action.issueKeys),
    adminRoute(RevokeApiKey, revokeApiKeyHandler(strapi), action.issueKeys),
  ],
});
