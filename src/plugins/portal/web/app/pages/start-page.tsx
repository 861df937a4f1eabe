import { Navigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { shellText } from '../locales/shell';
import { PageTitle } from '../parts/page-title';
import { useMe } from '../session/me';

/** To the first of the person's teams, and there to what a link asked for. */
export const StartPage = (): JSX.Element => {
  const { teams } = useMe();
  const { to = 'overview' } = useSearch({ from: '/inside/' });
  const [first] = teams;
  if (first !== undefined) return <Navigate to={`/teams/$team/${to}`} params={{ team: first.slug }} replace />;
  return (
    <>
      <PageTitle>{shellText.noTeamTitle}</PageTitle>
      <p>{shellText.noTeam}</p>
    </>
  );
};
