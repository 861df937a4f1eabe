import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { inside } from './frame';

/** Of a person, in whichever team. */
export const person = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    validateSearch: z.object({ to: z.enum(['inbox', 'people', 'keys', 'sharing', 'notification-settings']).optional().catch(undefined) }),
    component: lazyRouteComponent(async () => import('../pages/start-page'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/account',
    component: lazyRouteComponent(async () => import('../pages/account-page'), 'AccountPage'),
  }),
] as const;
