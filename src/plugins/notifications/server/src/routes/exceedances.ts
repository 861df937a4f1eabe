import type { Core } from '@strapi/types';
import { adminRoute, route } from '../../../../../lib/route';
import {
  AcknowledgeExceedance,
  CommentOnExceedance,
  ExplainExceedance,
  GetExceedance,
  ListExceedances,
  ListExceedanceTellings,
  ResolveExceedance,
} from '../../../contracts';
import { acknowledgeExceedanceHandler } from '../controllers/exceedances/acknowledge-exceedance';
import { commentOnExceedanceHandler } from '../controllers/exceedances/comment-on-exceedance';
import { explainExceedanceHandler } from '../controllers/exceedances/explain-exceedance';
import { getExceedanceHandler } from '../controllers/exceedances/get-exceedance';
import { listExceedancesHandler } from '../controllers/exceedances/list-exceedances';
import { listTellingsHandler } from '../controllers/exceedances/list-tellings';
import { resolveExceedanceHandler } from '../controllers/exceedances/resolve-exceedance';

export const exceedanceRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListExceedances, listExceedancesHandler(strapi)),
  route(strapi, GetExceedance, getExceedanceHandler(strapi)),
  route(strapi, ListExceedanceTellings, listTellingsHandler(strapi)),
  route(strapi, AcknowledgeExceedance, acknowledgeExceedanceHandler(strapi)),
  route(strapi, ExplainExceedance, explainExceedanceHandler(strapi)),
  route(strapi, ResolveExceedance, resolveExceedanceHandler(strapi)),
  route(strapi, CommentOnExceedance, commentOnExceedanceHandler(strapi)),
];

const action = { read: 'plugin::notifications.exceedance.read', act: 'plugin::notifications.exceedance.act' } as const;

const place = { section: 'plugins', subCategory: 'exceedances', pluginName: 'notifications' };

export const exceedancePermissions = [
  { ...place, displayName: 'See exceedances', uid: 'exceedance.read' },
  { ...place, displayName: 'Acknowledge, explain, end and comment on exceedances', uid: 'exceedance.act' },
];

/** The same pages for staff, with the admin panel's own session: below /luminous. */
export const exceedanceAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListExceedances, listExceedancesHandler(strapi), action.read),
    adminRoute(GetExceedance, getExceedanceHandler(strapi), action.read),
    adminRoute(ListExceedanceTellings, listTellingsHandler(strapi), action.read),
    adminRoute(AcknowledgeExceedance, acknowledgeExceedanceHandler(strapi), action.act),
    adminRoute(ExplainExceedance, explainExceedanceHandler(strapi), action.act),
    adminRoute(ResolveExceedance, resolveExceedanceHandler(strapi), action.act),
    adminRoute(CommentOnExceedance, commentOnExceedanceHandler(strapi), action.act),
  ],
});
