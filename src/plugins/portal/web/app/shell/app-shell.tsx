import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useId, useState, type JSX } from 'react';
import { formatDay } from '../../../../../lib/format';
import { messages } from '../../locales/messages';
import { client } from '../api/client';
import { toRefusal } from '../api/refusal';
import { basePath, goTo, locale } from '../here';
import { LiveInbox } from '../live/live-inbox';
import { isAskedFor, pushHere } from '../live/push';
import { roleNames } from '../locales/access';
import { shellText } from '../locales/shell';
import { RefusalNotice } from '../parts/refusal-notice';
import { listMyTeams, useFoundTeam, useMe, type Me, type MyTeam } from '../session/me';
import { Languages } from './languages';
import { TeamNavigation } from './team-navigation';
import { TeamSwitch } from './team-switch';

const SignOut = (): JSX.Element => {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => client.DELETE('/session'),
    onSuccess: () => {
      goTo(`${basePath}/sign-in`);
    },
  });
  return (
    <>
      <button
        type="button"
        className="bare"
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) mutate();
        }}
      >
        {isPending ? shellText.signingOut : shellText.signOut}
      </button>
      {error === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
    </>
  );
};

/** As what the person is in the team. */
const tellStanding = ({ role, guest }: MyTeam): string =>
  role === null || guest !== null
    ? shellText.guest(guest === null ? '' : formatDay(guest.endsAt, locale))
    : shellText.yourRole(roleNames[role]);

/** What belongs to the person and to no team. */
const Ways = ({ me }: { readonly me: Me }): JSX.Element => (
  <div className="ways">
    <a href={`/${locale}`}>{shellText.publicPages}</a>
    <Link to="/account">{me.name ?? me.email}</Link>
    <Languages />
    <SignOut />
  </div>
);

/** On a narrow screen the navigation is opened by its button, and closed by going somewhere. */
const Side = (): JSX.Element => {
  const me = useMe();
  const team = useFoundTeam();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const isOpen = openedAt === path;
  const id = useId();
  return (
    <aside className="side" aria-label={shellText.team}>
      <button
        type="button"
        className="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpenedAt(isOpen ? null : path);
        }}
      >
        {shellText.menu}
      </button>
      <div id={id} className="side-content" data-open={isOpen}>
        <TeamSwitch teams={listMyTeams(me)} chosen={team} />
        {team === null ? null : <p className="soft">{tellStanding(team)}</p>}
        {team === null || team.isSuspended ? null : <TeamNavigation team={team} />}
        <Ways me={me} />
      </div>
      {team === null || team.isSuspended || team.guest !== null ? null : <LiveInbox key={team.slug} team={team.slug} />}
    </aside>
  );
};

/** Around every page of whoever is signed in. */
export const AppShell = (): JSX.Element => {
  const me = useMe();
  useQuery({ ...pushHere(me.id), enabled: isAskedFor(me.id) });
  return (
    <>
      <a className="skip" href="#content">
        {messages[locale].skipToContent}
      </a>
      <header className="app-header">
        <div className="bar">
          <Link className="brand" to="/">
            Luminous
          </Link>
          <Ways me={me} />
        </div>
      </header>
      <div className="app">
        <Side />
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
};
