import { Outlet, useRouterState } from '@tanstack/react-router';
import type { JSX } from 'react';
import { shellText } from '../locales/shell';
import { PageTitle } from '../parts/page-title';
import { useFoundTeam, type MyTeam } from '../session/me';
import { isOpenTo, teamPages } from './team-pages';

const Told = ({ title, text }: { readonly title: string; readonly text: string }): JSX.Element => (
  <>
    <PageTitle>{title}</PageTitle>
    <p>{text}</p>
  </>
);

/** The page is not asked for what the server would refuse: it says why. */
const Open = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const name = useRouterState({ select: ({ location }) => location.pathname.split('/')[3] });
  const page = teamPages.flatMap(({ pages }) => [...pages]).find((one) => one.name === name);
  if (page === undefined || isOpenTo(team, page)) return <Outlet key={team.slug} />;
  return <Told title={shellText.pages[page.name]} text={team.guest === null ? shellText.needsRight : shellText.notForGuests} />;
};

/** Pages of a team are drawn for whoever is in it, while it is not suspended. A team of others is as if there were none. */
export const TeamFrame = (): JSX.Element => {
  const team = useFoundTeam();
  if (team === null) return <Told title={shellText.otherTeamTitle} text={shellText.otherTeam} />;
  return team.isSuspended ? <Told title={shellText.suspendedTitle} text={shellText.suspended} /> : <Open team={team} />;
};
