import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { isSignedOut, toRefusal } from '../api/refusal';
import { basePath } from '../here';
import { meOptions } from '../session/me';
import { AppShell } from '../shell/app-shell';
import { Door } from '../shell/door';
import { Missing } from '../shell/missing';
import { Root } from '../shell/root';
import { TeamFrame } from '../shell/team-frame';
import { WholeTrouble } from '../shell/trouble';

/** What the pages stand in: everything, the pages of whoever is not signed in yet, those of whoever is, those of one team. */

export const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({ component: Root, notFoundComponent: Missing });

export const door = createRoute({ getParentRoute: () => root, id: 'door', component: Door });

export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  loader: async ({ context, location }) => {
    try {
      await context.queryClient.query({ ...meOptions, staleTime: 'static' });
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to lead elsewhere
      if (isSignedOut(toRefusal(error))) throw redirect({ to: '/sign-in', search: { to: `${basePath}${location.href}` } });
      throw error;
    }
  },
  component: AppShell,
  errorComponent: WholeTrouble,
});

export const team = createRoute({ getParentRoute: () => inside, path: '/teams/$team', component: TeamFrame });
