import { useEffect, type JSX } from 'react';
import { GetInboxCounts } from '../../../../notifications/contracts/inbox';
import { call } from '../api/call';
import { inboxText } from '../locales/inbox';
import { tellCounts, useCounts } from './inbox-counts';

/** How many nobody has laid eyes on yet. Nothing where it cannot be told: the page that it stands on has other things to say. */
export const InboxBadge = ({ team }: { readonly team: string }): JSX.Element | null => {
  const counts = useCounts();
  useEffect(() => {
    void call(GetInboxCounts, { query: { team } }).then((answer) => {
      if ('data' in answer) tellCounts(answer.data.data);
    });
  }, [team]);
  if (counts === null || counts.unseen === 0) return null;
  return (
    <>
      {' '}
      <span className="badge">
        {counts.unseen}
        <span className="quiet"> {inboxText.unseen}</span>
      </span>
    </>
  );
};
