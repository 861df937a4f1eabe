import { createRouter } from '@tanstack/react-router';
import { queryClient } from './api/query-client';
import { basePath } from './here';
import { Loading } from './parts/asked';
import { access } from './routes/access';
import { alerts } from './routes/alerts';
import { data } from './routes/data';
import { doors } from './routes/doors';
import { door, inside, root, team } from './routes/frame';
import { glassBox } from './routes/glass-box';
import { overview } from './routes/overview';
import { person } from './routes/person';
import { Missing } from './shell/missing';
import { Trouble } from './shell/trouble';

/** Every address of the application. What a page is found again by stands in its search, as the schema of its route says. */
const routeTree = root.addChildren([
  door.addChildren(doors),
  inside.addChildren([...person, team.addChildren([...overview, ...data, ...alerts, ...glassBox, ...access])]),
]);

export const router = createRouter({
  routeTree,
  basepath: basePath,
  context: { queryClient },
  defaultPendingComponent: Loading,
  defaultErrorComponent: Trouble,
  defaultNotFoundComponent: Missing,
  defaultPreload: 'intent',
  // What was asked for is kept by the query client, and by nothing else.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
