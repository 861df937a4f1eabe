import { useParams } from '@tanstack/react-router';
import type { JSX } from 'react';
import { api } from '../api/client';
import type { components } from '../api/schema';
import { resultText } from '../locales/result';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { tellAmount } from '../parts/tell-amount';
import { useParameters } from '../parts/use-all-pages';
import { useTeam } from '../session/me';
import { ResultComments } from './result/result-comments';
import { ResultFacts } from './result/result-facts';
import { ResultLinks } from './result/result-links';
import { ResultStanding } from './result/result-standing';
import { ResultVersions } from './result/result-versions';

type Result = components['schemas']['Result'];

interface StandingProps {
  readonly result: Result & { readonly versions: readonly components['schemas']['ResultVersion'][] };
  readonly team: string;
}

const isJudged = ({ reviewState, sample }: Result): boolean => reviewState !== 'Withdrawn' && !sample.isQualityControl;

/** What was found, and what keeps it from being the last word. */
const Standing = ({ result, team }: StandingProps): JSX.Element => {
  const isCurrent = result.versions.find(({ id }) => id === result.id)?.isCurrent ?? true;
  return (
    <>
      <p className="value">{tellAmount(result)}</p>
      {isCurrent && isJudged(result) ? <ResultStanding result={result} team={team} /> : null}
      {result.reviewState === 'Preliminary' ? <p>{resultText.preliminary}</p> : null}
      {result.reviewState === 'Withdrawn' ? <p>{resultText.withdrawn}</p> : null}
      {isCurrent || result.reviewState === 'Withdrawn' ? null : <p>{resultText.notCurrent}</p>}
      {result.sample.isQualityControl ? <p>{resultText.control}</p> : null}
    </>
  );
};

export const ResultPage = (): JSX.Element => {
  const team = useTeam();
  const { id } = useParams({ from: '/inside/teams/$team/results/$id' });
  const query = api.useQuery('get', '/results/{id}', { params: { path: { id }, query: { team: team.slug } } });
  const { data: parameters } = useParameters();
  const found = query.data?.data;
  const name = parameters?.find(({ code }) => code === found?.parameter)?.name ?? found?.parameter;
  return (
    <>
      <PageTitle>
        {found === undefined || name === undefined ? resultText.loadingTitle : resultText.title(name, found.station.name)}
      </PageTitle>
      <Shown
        query={query}
        headingId="page"
        draw={({ data }) => (
          <>
            <Standing result={data} team={team.slug} />
            <ResultFacts result={data} team={team.slug} />
            <ResultLinks result={data} team={team} />
            <ResultVersions versions={data.versions} />
            <ResultComments team={team} id={id} />
          </>
        )}
      />
    </>
  );
};
