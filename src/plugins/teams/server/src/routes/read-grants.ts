import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import {
  ApproveReadGrant,
  ConsentToReadGrant,
  CreateReadGrant,
  DeclineReadGrant,
  ListReadGrants,
  RefuseConsent,
  RequestReadGrant,
  RevokeReadGrant,
} from '../../../contracts';
import { approveReadGrantHandler } from '../controllers/read-grant/approve-read-grant';
import { consentToReadGrantHandler } from '../controllers/read-grant/consent-to-read-grant';
import { createReadGrantHandler } from '../controllers/read-grant/create-read-grant';
import { declineReadGrantHandler } from '../controllers/read-grant/decline-read-grant';
import { listReadGrantsHandler } from '../controllers/read-grant/list-read-grants';
import { refuseConsentHandler } from '../controllers/read-grant/refuse-consent';
import { requestReadGrantHandler } from '../controllers/read-grant/request-read-grant';
import { revokeReadGrantHandler } from '../controllers/read-grant/revoke-read-grant';

export const readGrantRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListReadGrants, listReadGrantsHandler(strapi)),
  route(strapi, CreateReadGrant, createReadGrantHandler(strapi)),
  route(strapi, RequestReadGrant, requestReadGrantHandler(strapi)),
  route(strapi, ApproveReadGrant, approveReadGrantHandler(strapi)),
  route(strapi, DeclineReadGrant, declineReadGrantHandler(strapi)),
  route(strapi, RevokeReadGrant, revokeReadGrantHandler(strapi)),
  route(strapi, ConsentToReadGrant, consentToReadGrantHandler(strapi)),
  route(strapi, RefuseConsent, refuseConsentHandler(strapi)),
];
