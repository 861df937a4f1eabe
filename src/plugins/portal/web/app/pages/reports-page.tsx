import { useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { byCursor } from '../api/by-pages';
import { api } from '../api/client';
import { reportText } from '../locales/reports';
import { shellText } from '../locales/shell';
import { ListSection, Rows } from '../parts/list-section';
import { MoreButton } from '../parts/more-button';
import { TeamPage } from '../parts/team-page';
import { useNews } from '../parts/use-news';
import { mayIn, type MyTeam } from '../session/me';
import { ReportForm } from './reports/report-form';
import { ReportRow } from './reports/report-row';

const lookAgainMs = 1000;

const Reports = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const queries = useQueryClient();
  const { news, tell } = useNews();
  const list = api.useInfiniteQuery(
    'get',
    '/reports',
    { params: { query: { team: team.slug } } },
    {
      ...byCursor,
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ data }) => data.some(({ finishedAt }) => finishedAt === null)) === true ? lookAgainMs : false,
    },
  );
  const onAsked = (): void => {
    tell(reportText.asked);
    void queries.invalidateQueries({ queryKey: ['get', '/reports'] });
  };
  return (
    <>
      <section aria-labelledby="new-report">
        <h2 id="new-report">{reportText.newTitle}</h2>
        {mayIn(team, 'reports.create') ? (
          <ReportForm team={team.slug} onAsked={onAsked} />
        ) : (
          <p className="notice">{reportText.notAllowed}</p>
        )}
      </section>
      <ListSection
        id="reports"
        title={reportText.list}
        news={news}
        query={list}
        draw={({ pages }) => (
          <>
            <Rows
              rows={pages.flatMap(({ data }) => data)}
              none={reportText.none}
              draw={(report) => <ReportRow key={report.id} report={report} team={team} onAsked={onAsked} />}
            />
            <MoreButton list={list} />
          </>
        )}
      />
    </>
  );
};

/** Reports that were made, and another one. */
export const ReportsPage = (): JSX.Element => (
  <TeamPage
    title={shellText.pages.reports}
    draw={(_me, team) => (
      <>
        <p className="lead">{reportText.lead}</p>
        <Reports team={team} />
      </>
    )}
  />
);
