import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import {
  ChangePassword,
  ChangeProfile,
  GetSession,
  ListSessions,
  RenewSession,
  RequestPasswordReset,
  ResetPassword,
  RevokeSession,
  SignIn,
  SignOut,
} from '../../../contracts';
import { changePasswordHandler } from '../controllers/session/change-password';
import { changeProfileHandler } from '../controllers/session/change-profile';
import { getSessionHandler } from '../controllers/session/get-session';
import { listSessionsHandler } from '../controllers/session/list-sessions';
import { renewSessionHandler } from '../controllers/session/renew-session';
import { requestPasswordResetHandler } from '../controllers/session/request-password-reset';
import { resetPasswordHandler } from '../controllers/session/reset-password';
import { revokeSessionHandler } from '../controllers/session/revoke-session';
import { signInHandler } from '../controllers/session/sign-in';
import { signOutHandler } from '../controllers/session/sign-out';

export const sessionRoutes = (strapi: Core.Strapi) => [
  route(strapi, SignIn, signInHandler(strapi)),
  route(strapi, RenewSession, renewSessionHandler(strapi)),
  route(strapi, GetSession, getSessionHandler(strapi)),
  route(strapi, SignOut, signOutHandler(strapi)),
  route(strapi, ListSessions, listSessionsHandler(strapi)),
  route(strapi, RevokeSession, revokeSessionHandler(strapi)),
  route(strapi, ChangePassword, changePasswordHandler(strapi)),
  route(strapi, ChangeProfile, changeProfileHandler(strapi)),
  route(strapi, RequestPasswordReset, requestPasswordResetHandler(strapi)),
  route(strapi, ResetPassword, resetPasswordHandler(strapi)),
];
