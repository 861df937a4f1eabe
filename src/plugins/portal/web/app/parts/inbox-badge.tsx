import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { inboxText } from '../locales/inbox';
import { countsOf } from '../live/inbox-cache';

/** How many are unread; it stands out as long as there is one that nobody has laid eyes on. Nothing where it cannot be told: the page has other things to say. */
export const InboxBadge = ({ team }: { readonly team: string }): JSX.Element | null => {
  const { unseen, unread } = useQuery(countsOf(team)).data?.data ?? { unseen: 0, unread: 0 };
  if (unread === 0) return null;
  return (
    <>
      {' '}
      <span className={unseen === 0 ? 'unread-count' : 'badge'}>
        {unread}
        <span className="quiet"> {inboxText.badge}</span>
      </span>
    </>
  );
};
