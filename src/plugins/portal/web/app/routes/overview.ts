import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { firstSteps } from './first-steps';
import { team } from './frame';

/** What is going on in a team, and how it began. */
export const overview = [
  createRoute({
    getParentRoute: () => team,
    path: '/overview',
    validateSearch: z.object({
      site: z.string().optional().catch(undefined),
      show: z.literal('attention').optional().catch(undefined),
    }),
    component: lazyRouteComponent(async () => import('../pages/overview-page'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/first-steps',
    validateSearch: z.object({ step: z.enum(firstSteps).optional().catch(undefined) }),
    component: lazyRouteComponent(async () => import('../pages/first-steps-page'), 'FirstStepsPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/settings',
    component: lazyRouteComponent(async () => import('../pages/settings-page'), 'SettingsPage'),
  }),
] as const;
