import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { door } from './frame';

/** For whoever is not signed in, or need not be. */
export const doors = [
  createRoute({
    getParentRoute: () => door,
    path: '/sign-in',
    validateSearch: z.object({ to: z.string().optional().catch(undefined) }),
    component: lazyRouteComponent(async () => import('../pages/sign-in-page'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/invitation',
    component: lazyRouteComponent(async () => import('../pages/invitation-page'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/forgotten-password',
    component: lazyRouteComponent(async () => import('../pages/forgotten-password-page'), 'ForgottenPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/new-password',
    component: lazyRouteComponent(async () => import('../pages/new-password-page'), 'NewPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => door,
    path: '/checkpoint-mails',
    component: lazyRouteComponent(async () => import('../pages/checkpoint-mails-page'), 'CheckpointMailsPage'),
  }),
] as const;
