import { Link } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import { shellText } from '../locales/shell';
import { InboxBadge } from '../parts/inbox-badge';
import type { MyTeam } from '../session/me';
import { isOpenTo, teamPages } from './team-pages';

/** Pages that the role does not include are there and say why they are closed. A guest sees those that were opened. */
export const TeamNavigation = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const id = useId();
  return (
    <nav className="team-pages" aria-label={shellText.navigation}>
      {teamPages.map(({ group, pages }) => (
        <div key={group} hidden={team.guest !== null && !pages.some((page) => isOpenTo(team, page))}>
          <h2 id={`${id}-${group}`}>{shellText.groups[group]}</h2>
          <ul aria-labelledby={`${id}-${group}`}>
            {pages
              .map((page) => ({ ...page, isOpen: isOpenTo(team, page) }))
              .filter(({ isOpen }) => team.guest === null || isOpen)
              .map(({ name, isOpen }) => (
                <li key={name}>
                  {isOpen ? (
                    <Link to={`/teams/$team/${name}`} params={{ team: team.slug }}>
                      {shellText.pages[name]}
                      {name === 'inbox' ? <InboxBadge team={team.slug} /> : null}
                    </Link>
                  ) : (
                    <a aria-disabled="true" role="link" tabIndex={0} title={shellText.needsRight} aria-describedby={`${id}-closed`}>
                      {shellText.pages[name]}
                    </a>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <p id={`${id}-closed`} hidden>
        {shellText.needsRight}
      </p>
    </nav>
  );
};
