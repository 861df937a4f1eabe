import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Exceedance } from '../../../../../notifications/contracts/exceedance';
import { api } from '../../api/client';
import { inboxText } from '../../locales/inbox';
import { tellPlace, tellSeen } from '../exceedances/words';

/** The level is that of one that stands: one that has ended is beyond no limit. */
const sentenceOf = (one: Exceedance): string => {
  const level = one.ended === null ? [inboxText.levels[one.level]] : [];
  return `${[tellPlace(one), ...level, inboxText.latest(tellSeen(one.latest))].join(', ')}: ${inboxText.standing[one.state]}`;
};

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
