import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { TeamRole } from '../../../../../teams/contracts/roles';
import { api } from '../../api/client';
import { roleNames } from '../../locales/access';
import { firstStepsText } from '../../locales/first-steps';
import { Shown } from '../../parts/shown';
import type { MyTeam } from '../../session/me';
import { InviteColleagues } from './invite-colleagues';
import { Onward } from './onward';

interface KnownPerson {
  readonly email: string;
  readonly name?: string | null;
  readonly role: TeamRole;
}

const People = ({ title, people }: { readonly title: string; readonly people: readonly KnownPerson[] }): JSX.Element | null =>
  people.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="rows">
        {people.map(({ email, name, role }) => (
          <li key={email}>
            <p>
              <span className="tag">{roleNames[role]}</span> {name ?? email}
            </p>
          </li>
        ))}
      </ul>
    </>
  );

/** Two at least should look after a team: one of them is ill one day. */
export const ColleaguesStep = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const asked = { params: { query: { team: team.slug } } };
  const members = api.useQuery('get', '/members', asked);
  const invitations = api.useQuery('get', '/invitations', asked);
  return (
    <>
      <p>{firstStepsText.colleaguesLead}</p>
      <InviteColleagues team={team} />
      <Shown query={members} headingId="step" draw={({ data }) => <People title={firstStepsText.inTeam} people={data} />} />
      <Shown query={invitations} headingId="step" draw={({ data }) => <People title={firstStepsText.open} people={data} />} />
      <p>
        <Link to="/teams/$team/people" params={{ team: team.slug }}>
          {firstStepsText.many}
        </Link>
      </p>
      <Onward step="colleagues" team={team} />
    </>
  );
};
