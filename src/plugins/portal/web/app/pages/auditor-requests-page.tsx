import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import { byCursor } from '../api/by-pages';
import { api } from '../api/client';
import type { components } from '../api/schema';
import { requestNames, requestText } from '../locales/auditor-requests';
import { shellText } from '../locales/shell';
import { MoreButton } from '../parts/more-button';
import { Shown } from '../parts/shown';
import { TeamPage } from '../parts/team-page';
import { When } from '../parts/when';
import { mayIn, type MyTeam } from '../session/me';
import { AskForm } from './auditor-requests/ask-form';
import { describeScope } from './auditor-requests/describe-scope';

type AuditorRequest = components['schemas']['AuditorRequest'];

const sides = { owner: requestText.beenAsked, asker: requestText.asked } as const;

const SideField = (): JSX.Element => {
  const id = useId();
  const { side } = useSearch({ from: '/inside/teams/$team/auditor-requests' });
  const navigate = useNavigate({ from: '/teams/$team/auditor-requests' });
  return (
    <div className="narrowing">
      <div className="field">
        <label htmlFor={id}>{requestText.which}</label>
        <select
          id={id}
          value={side ?? ''}
          onChange={({ target: { value } }) => {
            void navigate({ search: { side: value === 'owner' || value === 'asker' ? value : undefined }, replace: true });
          }}
        >
          <option value="">{requestText.every}</option>
          <option value="asker">{sides.asker}</option>
          <option value="owner">{sides.owner}</option>
        </select>
      </div>
    </div>
  );
};

const Row = ({ request, team }: { readonly request: AuditorRequest; readonly team: MyTeam }): JSX.Element => {
  const { id, asker, owner, scope, state, askedAt } = request;
  return (
    <li>
      <p className="who">
        <Link to="/teams/$team/auditor-requests/$id" params={{ team: team.slug, id }}>
          {requestText.asks(asker, owner)}
        </Link>
      </p>
      <p>{describeScope(scope)}</p>
      <p>
        <span className="tag">{requestNames.states[state]}</span> <When at={askedAt} />
      </p>
    </li>
  );
};

const Requests = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const { side } = useSearch({ from: '/inside/teams/$team/auditor-requests' });
  const query = { team: team.slug, ...(side === undefined ? {} : { side }) };
  const list = api.useInfiniteQuery('get', '/auditor-requests', { params: { query } }, byCursor);
  return (
    <>
      <SideField />
      <section aria-labelledby="requests">
        <h2 id="requests" tabIndex={-1}>
          {requestText.list}
        </h2>
        <Shown
          query={list}
          headingId="requests"
          draw={({ pages }) => {
            const requests = pages.flatMap(({ data }) => data);
            if (requests.length === 0) return <p className="soft">{requestText.none}</p>;
            return (
              <>
                <ul className="rows">
                  {requests.map((request) => (
                    <Row key={request.id} request={request} team={team} />
                  ))}
                </ul>
                <MoreButton list={list} />
              </>
            );
          }}
        />
      </section>
      <AskForm team={team} />
    </>
  );
};

/** What the team was asked for, and what it asks others for. */
export const AuditorRequestsPage = (): JSX.Element => (
  <TeamPage
    title={shellText.pages['auditor-requests']}
    draw={(_me, team) => (
      <>
        <p className="lead">{requestText.lead}</p>
        {mayIn(team, 'history.read') ? <Requests team={team} /> : <p className="notice">{requestText.notAllowed}</p>}
      </>
    )}
  />
);
