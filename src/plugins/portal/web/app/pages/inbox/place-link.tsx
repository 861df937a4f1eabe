import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { NotificationSubject } from '../../../../../notifications/contracts/notification';
import { inboxText } from '../../locales/inbox';

interface PlaceLinkProps {
  readonly team: string;
  readonly about: NotificationSubject;
  readonly onFollow: () => void;
}

/** Where the API has something, as areas and what is asked for in them. */
const read = (link: string) => {
  const { pathname, searchParams } = new URL(link, location.origin);
  const [, area = '', id] = pathname.split('/');
  return { area, id, source: searchParams.get('import') ?? undefined };
};

/** To the page of what an entry speaks of; nothing where there is none, as for an import that failed: then the entry says it all. */
export const PlaceLink = ({ team, about: { link }, onFollow }: PlaceLinkProps): JSX.Element | null => {
  const { area, id, source } = read(link);
  const shared = { className: 'plain', onClick: onFollow };
  switch (area) {
    case 'exceedances':
      return id === undefined ? (
        <Link {...shared} to="/teams/$team/exceedances" params={{ team }}>
          {inboxText.places.exceedances}
        </Link>
      ) : (
        <Link {...shared} to="/teams/$team/exceedances/$id" params={{ team, id }}>
          {inboxText.places.exceedance}
        </Link>
      );
    case 'results':
      return (
        <Link {...shared} to="/teams/$team/results" params={{ team }} search={{ import: source }}>
          {inboxText.places.results}
        </Link>
      );
    case 'thresholds':
      return id === undefined ? null : (
        <Link {...shared} to="/teams/$team/thresholds/$id" params={{ team, id }}>
          {inboxText.places.threshold}
        </Link>
      );
    case 'members':
      return (
        <Link {...shared} to="/teams/$team/people" params={{ team }}>
          {inboxText.places.people}
        </Link>
      );
    case 'api-keys':
      return (
        <Link {...shared} to="/teams/$team/keys" params={{ team }}>
          {inboxText.places.keys}
        </Link>
      );
    default:
      return null;
  }
};
