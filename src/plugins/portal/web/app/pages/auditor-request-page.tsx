import { Link, useParams } from '@tanstack/react-router';
import type { JSX } from 'react';
import { api } from '../api/client';
import type { components } from '../api/schema';
import { requestText } from '../locales/auditor-requests';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { useTeam, type MyTeam } from '../session/me';
import { Answer } from './auditor-requests/answer';
import { EndButton } from './auditor-requests/end-button';
import { FetchBundle } from './auditor-requests/fetch-bundle';
import { Receipt } from './auditor-requests/receipt';
import { RequestFacts } from './auditor-requests/request-facts';
import { RequestSteps } from './auditor-requests/request-steps';

type AuditorRequestDetail = components['schemas']['AuditorRequestDetail'];

const Request = ({ request, team }: { readonly request: AuditorRequestDetail; readonly team: MyTeam }): JSX.Element => (
  <>
    <RequestFacts request={request} />
    {request.state === 'asked' && request.owner === team.slug ? <Answer request={request} team={team} /> : null}
    <FetchBundle request={request} team={team} />
    <EndButton request={request} team={team} />
    {request.hasReceipt ? <Receipt request={request} team={team} /> : null}
    <RequestSteps request={request} />
  </>
);

/** One request: what was asked, answered, made and fetched. */
export const AuditorRequestPage = (): JSX.Element => {
  const team = useTeam();
  const { id } = useParams({ from: '/inside/teams/$team/auditor-requests/$id' });
  const request = api.useQuery(
    'get',
    '/auditor-requests/{id}',
    { params: { path: { id }, query: { team: team.slug } } },
    // Being made takes seconds. Otherwise it is not asked for again by itself: each look is recorded.
    { refetchInterval: ({ state }) => (state.data?.data.state === 'approved' ? 3000 : false), refetchOnWindowFocus: false },
  );
  return (
    <>
      <PageTitle>{requestText.title}</PageTitle>
      <p className="soft">{requestText.viewed}</p>
      <p>
        <Link className="plain" to="/teams/$team/auditor-requests" params={{ team: team.slug }}>
          {requestText.back}
        </Link>
      </p>
      <Shown query={request} headingId="page" draw={({ data }) => <Request request={data} team={team} />} />
    </>
  );
};
