import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Exceedance } from '../../../../../notifications/contracts/exceedance';
import { api } from '../../api/client';
import { inboxText } from '../../locales/inbox';
import { tellPlace, tellSeen } from '../exceedances/words';

const sentenceOf = (one: Exceedance): string =>
  `${tellPlace(one)}, ${inboxText.levels[one.level]}, ${inboxText.latest(tellSeen(one.latest))}: ${inboxText.standing[one.state]}`;

const Line = ({ team, id }: { readonly team: string; readonly id: string }): JSX.Element => {
  const { data, isError } = api.useQuery('get', '/exceedances/{id}', { params: { path: { id }, query: { team } } });
  if (data === undefined) return <li>{isError ? inboxText.unreadable : inboxText.loading}</li>;
  return (
    <li>
      <Link to="/teams/$team/exceedances/$id" params={{ team, id }}>
        {sentenceOf(data.data)}
      </Link>
    </li>
  );
};

/** How it stands now with what was told then; each leads to its page. */
export const ExceedanceLines = ({ team, ids }: { readonly team: string; readonly ids: readonly string[] }): JSX.Element => (
  <>
    <p className="soft">{inboxText.exceedances}</p>
    <ul className="lines">
      {ids.map((id) => (
        <Line key={id} team={team} id={id} />
      ))}
    </ul>
    <p>
      <Link className="plain" to="/teams/$team/exceedances" params={{ team }}>
        {inboxText.places.exceedances}
      </Link>
    </p>
  </>
);
