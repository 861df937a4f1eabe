import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { overviewText } from '../../locales/overview';
import { shellText } from '../../locales/shell';
import { listMyTeams, useMe } from '../../session/me';

/** What a regulator or a community comes for: the teams that let theirs read. */
export const LetsRead = (): JSX.Element | null => {
  const guests = listMyTeams(useMe()).filter(({ guest, isSuspended }) => guest !== null && !isSuspended);
  if (guests.length === 0) return null;
  return (
    <section aria-labelledby="lets-read">
      <h2 id="lets-read">{shellText.letsYouRead}</h2>
      <ul className="rows">
        {guests.map(({ slug, name }) => (
          <li key={slug}>
            <Link className="who" to="/teams/$team/overview" params={{ team: slug }}>
              {name}
            </Link>
            <p className="soft">{overviewText.letsReadHint}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
