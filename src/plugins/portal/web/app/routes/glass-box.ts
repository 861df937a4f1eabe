import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { team } from './frame';

const text = z.string().min(1).max(255).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What happened to everything, and how it is proven. */
export const glassBox = [
  createRoute({
    getParentRoute: () => team,
    path: '/history',
    validateSearch: z.object({ type: text, action: text, actor: text, from: day, to: day }),
    component: lazyRouteComponent(async () => import('../pages/history-page'), 'HistoryPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/records/$type/$key',
    validateSearch: z.object({
      /** Which event the proof is of; `before` and `after` are those that are compared, `at` is when the record is looked at. */
      event: z
        .string()
        .regex(/^[1-9]\d{0,17}$/)
        .optional()
        .catch(undefined),
      before: text,
      after: text,
      at: z.iso.datetime().optional().catch(undefined),
      related: z.boolean().optional().catch(undefined),
    }),
    component: lazyRouteComponent(async () => import('../pages/record-page'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/samples',
    validateSearch: z.object({ state: z.enum(['none', 'open', 'whole', 'gap', 'broken']).optional().catch(undefined), site: text }),
    component: lazyRouteComponent(async () => import('../pages/samples-page'), 'SamplesPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/samples/$code',
    component: lazyRouteComponent(async () => import('../pages/sample-page'), 'SamplePage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/auditor-requests',
    validateSearch: z.object({ side: z.enum(['owner', 'asker']).optional().catch(undefined) }),
    component: lazyRouteComponent(async () => import('../pages/auditor-requests-page'), 'AuditorRequestsPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/auditor-requests/$id',
    component: lazyRouteComponent(async () => import('../pages/auditor-request-page'), 'AuditorRequestPage'),
  }),
] as const;
