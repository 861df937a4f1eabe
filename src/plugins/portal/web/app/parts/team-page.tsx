import type { JSX, ReactNode } from 'react';
import { useMe, useTeam, type Me, type MyTeam } from '../session/me';
import { PageTitle } from './page-title';

interface TeamPageProps {
  readonly title: string;
  readonly draw: (me: Me, team: MyTeam) => ReactNode;
}

/** A page of a team: its heading, and what is drawn for whom. */
export const TeamPage = ({ title, draw }: TeamPageProps): JSX.Element => {
  const me = useMe();
  const team = useTeam();
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {draw(me, team)}
    </>
  );
};
