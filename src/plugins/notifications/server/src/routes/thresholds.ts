import type { Core } from '@strapi/types';
import { adminRoute, route } from '../../../../../lib/route';
import {
  ChangeThreshold,
  ConfirmThresholds,
  CreateThreshold,
  EndThreshold,
  GetThreshold,
  ListThresholds,
  ListThresholdVersions,
  PreviewThreshold,
} from '../../../contracts';
import { changeThresholdHandler } from '../controllers/threshold/change-threshold';
import { confirmThresholdsHandler } from '../controllers/threshold/confirm-thresholds';
import { createThresholdHandler } from '../controllers/threshold/create-threshold';
import { endThresholdHandler } from '../controllers/threshold/end-threshold';
import { getThresholdHandler } from '../controllers/threshold/get-threshold';
import { listThresholdVersionsHandler } from '../controllers/threshold/list-threshold-versions';
import { listThresholdsHandler } from '../controllers/threshold/list-thresholds';
import { previewThresholdHandler } from '../controllers/threshold/preview-threshold';

export const thresholdRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListThresholds, listThresholdsHandler(strapi)),
  route(strapi, CreateThreshold, createThresholdHandler(strapi)),
  route(strapi, PreviewThreshold, previewThresholdHandler(strapi)),
  route(strapi, ConfirmThresholds, confirmThresholdsHandler(strapi)),
  route(strapi, GetThreshold, getThresholdHandler(strapi)),
  route(strapi, ChangeThreshold, changeThresholdHandler(strapi)),
  route(strapi, ListThresholdVersions, listThresholdVersionsHandler(strapi)),
  route(strapi, EndThreshold, endThresholdHandler(strapi)),
];

const mayRead = 'plugin::notifications.threshold.read';
const mayManage = 'plugin::notifications.threshold.manage';

const permission = (uid: string, displayName: string) => ({
  section: 'plugins',
  subCategory: 'thresholds',
  pluginName: 'notifications',
  displayName,
  uid,
});

export const thresholdPermissions = [
  permission('threshold.read', "See customers' thresholds"),
  permission('threshold.manage', "Set, change, confirm and end customers' thresholds"),
];

/** A customer's thresholds in the admin panel, with the panel's own session: below /luminous. */
export const thresholdAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListThresholds, listThresholdsHandler(strapi), mayRead),
    adminRoute(CreateThreshold, createThresholdHandler(strapi), mayManage),
    adminRoute(PreviewThreshold, previewThresholdHandler(strapi), mayManage),
    adminRoute(ConfirmThresholds, confirmThresholdsHandler(strapi), mayManage),
    adminRoute(GetThreshold, getThresholdHandler(strapi), mayRead),
    adminRoute(ChangeThreshold, changeThresholdHandler(strapi), mayManage),
    adminRoute(ListThresholdVersions, listThresholdVersionsHandler(strapi), mayRead),
    adminRoute(EndThreshold, endThresholdHandler(strapi), mayManage),
  ],
});
