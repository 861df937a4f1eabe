import { onlineManager } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore, type JSX } from 'react';
import { queryClient } from '../api/query-client';
import { inboxText } from '../locales/inbox';
import { meOptions } from '../session/me';
import { countsOf, isBehind, keepCounts, readListsAgain, takeIn } from './inbox-cache';
import { listen } from './listen';

const subscribe = (hear: () => void) => onlineManager.subscribe(hear);
const isConnected = () => onlineManager.isOnline();

/** Who is signed out, or in the team no more, is told by the pages when they ask who it is. */
const askWhoItIs = async (): Promise<void> => queryClient.invalidateQueries({ queryKey: meOptions.queryKey });

/** The question renews the session, or finds that there is nothing to come back to. */
const onCut = async (team: string): Promise<void> => {
  try {
    await queryClient.query({ ...countsOf(team), staleTime: 0 });
  } catch {
    await askWhoItIs();
  }
};

/** Hears what somebody is told in a team for as long as a page of it is open, whichever, and says it to who does not see it. */
export const LiveInbox = ({ team }: { readonly team: string }): JSX.Element => {
  const [announced, setAnnounced] = useState('');
  const lastRef = useRef<string | null>(null);
  const isOnline = useSyncExternalStore(subscribe, isConnected);
  useEffect(() => {
    if (!isOnline) return undefined;
    return listen(team, lastRef.current, {
      onCounts: (counts, position) => {
        // What came between reading the list and listening.
        if (lastRef.current === null && isBehind(team, position)) void readListsAgain();
        lastRef.current = position;
        keepCounts(team, counts);
      },
      onNotification: (told, counts) => {
        lastRef.current = told.position;
        keepCounts(team, counts);
        takeIn(team, told);
        if (told.readAt === null && told.archivedAt === null) setAnnounced(inboxText.came(told.text.title));
      },
      onReset: () => void readListsAgain(),
      onEnd: () => void askWhoItIs(),
      onCut: async () => onCut(team),
    });
  }, [team, isOnline]);
  return (
    <p className="quiet" role="status">
      {announced}
    </p>
  );
};
