import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { inboxText } from '../locales/inbox';
import { countsOf } from '../live/inbox-cache';

/** How many nobody has laid eyes on yet, and how many are unread. Nothing where it cannot be told: the page has other things to say. */
export const InboxBadge = ({ team }: { readonly team: string }): JSX.Element | null => {
  const { unseen, unread } = useQuery(countsOf(team)).data?.data ?? { unseen: 0, unread: 0 };
  if (unread === 0) return null;
  return unseen === 0 ? (
    <>
      {' '}
      <span className="unread-count">
        {unread}
        <span className="quiet"> {inboxText.later}</span>
      </span>
    </>
  ) : (
    <>
      {' '}
      <span className="badge">
        {unseen}
        <span className="quiet"> {inboxText.unseen}</span>
      </span>
    </>
  );
};
