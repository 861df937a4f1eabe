import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { api } from '../../api/client';
import { overviewText } from '../../locales/overview';
import type { FirstStep } from '../../routes/first-steps';
import { mayIn, type MyTeam } from '../../session/me';

interface Fact {
  readonly name: string;
  readonly isDone: boolean;
}

/** Where each line is seen to; the others are seen to elsewhere. */
const stepOf: Readonly<Record<string, FirstStep>> = {
  'owner-accepted': 'colleagues',
  'first-site': 'sites',
  'thresholds-confirmed': 'thresholds',
  'second-administrator': 'colleagues',
};

const Line = ({ fact: { name, isDone }, team }: { readonly fact: Fact; readonly team: MyTeam }): JSX.Element => {
  const step = stepOf[name];
  const words = overviewText.facts[name] ?? name;
  const params = { team: team.slug };
  return (
    <li>
      <span className="tag">{isDone ? `✓ ${overviewText.isDone}` : overviewText.isOpen}</span>
      {step === undefined ? (
        <Link to="/teams/$team/results" params={params}>
          {words}
        </Link>
      ) : (
        <Link to="/teams/$team/first-steps" params={params} search={{ step }}>
          {words}
        </Link>
      )}
    </li>
  );
};

/** For whoever looks after the team, until everything has been seen to. It only helps: where it cannot be asked for, it is not there. */
export const Checklist = ({ team }: { readonly team: MyTeam }): JSX.Element | null => {
  const isMine = mayIn(team, 'settings.manage');
  const { data } = api.useQuery('get', '/onboarding', { params: { query: { team: team.slug } } }, { enabled: isMine });
  const facts = data?.data ?? [];
  const done = facts.filter(({ isDone }) => isDone).length;
  if (done === facts.length) return null;
  return (
    <section className="notice checklist" aria-labelledby="checklist">
      <h2 id="checklist">{overviewText.checklist}</h2>
      <p>{overviewText.done(done, facts.length)}</p>
      <ul>
        {facts.map((fact) => (
          <Line key={fact.name} fact={fact} team={team} />
        ))}
      </ul>
      <p>
        <Link className="button first" to="/teams/$team/first-steps" params={{ team: team.slug }}>
          {overviewText.goOn}
        </Link>
      </p>
    </section>
  );
};
