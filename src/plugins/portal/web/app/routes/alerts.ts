import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { ExceedanceLevel, ExceedanceState } from '../../../../notifications/contracts/exceedance';
import { NotificationSeverity, NotificationType } from '../../../../notifications/contracts/notification-type';
import { team } from './frame';

const inboxSearch = z.object({
  state: z.enum(['unread', 'archived']).optional().catch(undefined),
  type: NotificationType.optional().catch(undefined),
  severity: NotificationSeverity.optional().catch(undefined),
  /** The entry that a link leads to. */
  open: z.string().optional().catch(undefined),
});

/** What people are told, and by which limits. */
export const alerts = [
  createRoute({
    getParentRoute: () => team,
    path: '/inbox',
    validateSearch: inboxSearch,
    component: lazyRouteComponent(async () => import('../pages/inbox-page'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/exceedances',
    validateSearch: z.object({
      state: z
        .enum([...ExceedanceState.options, 'over', 'all'])
        .optional()
        .catch(undefined),
      level: ExceedanceLevel.optional().catch(undefined),
      station: z.string().optional().catch(undefined),
    }),
    component: lazyRouteComponent(async () => import('../pages/exceedances-page'), 'ExceedancesPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/exceedances/$id',
    component: lazyRouteComponent(async () => import('../pages/exceedance-page'), 'ExceedancePage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/thresholds',
    validateSearch: z.object({ station: z.string().optional().catch(undefined), ended: z.boolean().optional().catch(undefined) }),
    component: lazyRouteComponent(async () => import('../pages/thresholds-page'), 'ThresholdsPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/thresholds/new',
    validateSearch: z.object({
      from: z.enum(['guideline']).optional().catch(undefined),
      parameter: z.string().optional().catch(undefined),
    }),
    component: lazyRouteComponent(async () => import('../pages/new-threshold-page'), 'NewThresholdPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/thresholds/$id',
    validateSearch: z.object({ change: z.boolean().optional().catch(undefined) }),
    component: lazyRouteComponent(async () => import('../pages/threshold-page'), 'ThresholdPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/notification-settings',
    component: lazyRouteComponent(async () => import('../pages/notification-settings-page'), 'NotificationSettingsPage'),
  }),
] as const;
