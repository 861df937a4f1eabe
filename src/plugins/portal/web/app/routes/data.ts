import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { resultsSearch, trendsSearch } from './data-search';
import { team } from './frame';

/** What was found. */
export const data = [
  createRoute({
    getParentRoute: () => team,
    path: '/trends',
    validateSearch: trendsSearch,
    component: lazyRouteComponent(async () => import('../pages/trends-page'), 'TrendsPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/results',
    validateSearch: resultsSearch,
    component: lazyRouteComponent(async () => import('../pages/results-page'), 'ResultsPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/results/$id',
    component: lazyRouteComponent(async () => import('../pages/result-page'), 'ResultPage'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/reports',
    component: lazyRouteComponent(async () => import('../pages/reports-page'), 'ReportsPage'),
  }),
] as const;
