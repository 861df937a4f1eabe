import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { team } from './frame';

/** Who may do what. */
export const access = [
  createRoute({
    getParentRoute: () => team,
    path: '/people',
    component: lazyRouteComponent(async () => import('../pages/people-page'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/keys',
    component: lazyRouteComponent(async () => import('../pages/keys-page'), 'KeysPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/sharing',
    component: lazyRouteComponent(async () => import('../pages/sharing-page'), 'SharingPage'),
  }),
] as const;
