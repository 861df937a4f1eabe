import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import {
  AcceptInvitation,
  ChangeMemberRole,
  InvitePeople,
  InvitePerson,
  ListInvitations,
  ListMembers,
  LookUpInvitation,
  RemoveMember,
  ResendInvitation,
  RevokeInvitation,
} from '../../../contracts';
import { acceptInvitationHandler } from '../controllers/invitation/accept-invitation';
import { invitePeopleHandler } from '../controllers/invitation/invite-people';
import { invitePersonHandler } from '../controllers/invitation/invite-person';
import { listInvitationsHandler } from '../controllers/invitation/list-invitations';
import { lookUpInvitationHandler } from '../controllers/invitation/look-up-invitation';
import { resendInvitationHandler } from '../controllers/invitation/resend-invitation';
import { revokeInvitationHandler } from '../controllers/invitation/revoke-invitation';
import { changeMemberRoleHandler } from '../controllers/member/change-member-role';
import { listMembersHandler } from '../controllers/member/list-members';
import { removeMemberHandler } from '../controllers/member/remove-member';

export const peopleRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListMembers, listMembersHandler(strapi)),
  route(strapi, ChangeMemberRole, changeMemberRoleHandler(strapi)),
  route(strapi, RemoveMember, removeMemberHandler(strapi)),
  route(strapi, ListInvitations, listInvitationsHandler(strapi)),
  route(strapi, InvitePerson, invitePersonHandler(strapi)),
  route(strapi, InvitePeople, invitePeopleHandler(strapi)),
  route(strapi, LookUpInvitation, lookUpInvitationHandler(strapi)),
  route(strapi, AcceptInvitation, acceptInvitationHandler(strapi)),
  route(strapi, ResendInvitation, resendInvitationHandler(strapi)),
  route(strapi, RevokeInvitation, revokeInvitationHandler(strapi)),
];
