import type { Core } from '@strapi/types';
import { adminRoute, route } from '../../../../../lib/route';
import {
  ApproveAuditorRequest,
  AskForHistory,
  DeclineAuditorRequest,
  DownloadAuditorBundle,
  GetAuditorReceipt,
  GetAuditorRequest,
  ListAuditorRequests,
  WithdrawAuditorRequest,
} from '../../../contracts';
import { approveAuditorRequestHandler } from '../controllers/auditor-requests/approve-auditor-request';
import { askForHistoryHandler } from '../controllers/auditor-requests/ask-for-history';
import { declineAuditorRequestHandler } from '../controllers/auditor-requests/decline-auditor-request';
import { downloadAuditorBundleHandler } from '../controllers/auditor-requests/download-auditor-bundle';
import { getAuditorReceiptHandler } from '../controllers/auditor-requests/get-auditor-receipt';
import { getAuditorRequestHandler } from '../controllers/auditor-requests/get-auditor-request';
import { listAuditorRequestsHandler } from '../controllers/auditor-requests/list-auditor-requests';
import { withdrawAuditorRequestHandler } from '../controllers/auditor-requests/withdraw-auditor-request';

export const auditorRequestRoutes = (strapi: Core.Strapi) => [
  route(strapi, AskForHistory, askForHistoryHandler(strapi)),
  route(strapi, ListAuditorRequests, listAuditorRequestsHandler(strapi)),
  route(strapi, GetAuditorRequest, getAuditorRequestHandler(strapi)),
  route(strapi, ApproveAuditorRequest, approveAuditorRequestHandler(strapi)),
  route(strapi, DeclineAuditorRequest, declineAuditorRequestHandler(strapi)),
  route(strapi, WithdrawAuditorRequest, withdrawAuditorRequestHandler(strapi)),
  route(strapi, DownloadAuditorBundle, downloadAuditorBundleHandler(strapi)),
  route(strapi, GetAuditorReceipt, getAuditorReceiptHandler(strapi)),
];

const may = { read: 'plugin::audit.history.read', decide: 'plugin::audit.request.decide' } as const;

/** What a Luminous administrator may be allowed to do about auditors' requests, beside seeing them with the history. */
export const auditorRequestPermissions = [
  {
    section: 'plugins',
    subCategory: 'audit',
    pluginName: 'audit',
    displayName: 'Decide about auditor requests for a team, where the law says so',
    uid: 'request.decide',
  },
];

/** The requests of the Audit page, with the panel's own session. Bundles are not fetched there: they are for whoever asked. */
export const auditorRequestAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListAuditorRequests, listAuditorRequestsHandler(strapi), may.read),
    adminRoute(GetAuditorRequest, getAuditorRequestHandler(strapi), may.read),
    adminRoute(GetAuditorReceipt, getAuditorReceiptHandler(strapi), may.read),
    adminRoute(ApproveAuditorRequest, approveAuditorRequestHandler(strapi), may.decide),
    adminRoute(DeclineAuditorRequest, declineAuditorRequestHandler(strapi), may.decide),
    adminRoute(WithdrawAuditorRequest, withdrawAuditorRequestHandler(strapi), may.decide),
  ],
});
