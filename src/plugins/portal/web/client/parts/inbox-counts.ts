import { useEffect, useState } from 'react';
import type { InboxCounts } from '../../../../notifications/contracts/inbox';

type Hear = (counts: InboxCounts) => void;

const hearers = new Set<Hear>();

/** What the server counted last, for whatever on the page shows it. */
export const tellCounts = (counts: InboxCounts): void => {
  for (const hear of hearers) hear(counts);
};

/** Null until somebody tells them. */
export const useCounts = (): InboxCounts | null => {
  const [counts, setCounts] = useState<InboxCounts | null>(null);
  useEffect(() => {
    hearers.add(setCounts);
    return () => {
      hearers.delete(setCounts);
    };
  }, []);
  return counts;
};
