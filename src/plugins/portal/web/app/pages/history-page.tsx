import { useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { historyText } from '../locales/history';
import { shellText } from '../locales/shell';
import { TeamPage } from '../parts/team-page';
import type { MyTeam } from '../session/me';
import { GuestNotice } from './history/guest-notice';
import { HistoryFilters } from './history/history-filters';
import { SaveList } from './history/save-list';
import { TakeEvents } from './history/take-events';
import { toQuery } from './history/to-query';

const History = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const search = useSearch({ from: '/inside/teams/$team/history' });
  const query = toQuery(team.slug, search);
  return (
    <>
      <p className="lead">{historyText.lead}</p>
      <GuestNotice team={team} />
      <HistoryFilters />
      <SaveList query={query} />
      <TakeEvents query={query} />
    </>
  );
};

/** What happened in the team, or in one that lets it read. */
export const HistoryPage = (): JSX.Element => <TeamPage title={shellText.pages.history} draw={(_me, team) => <History team={team} />} />;
