import { useEffect } from 'react';
import { ListInvitations } from '../../../../plugins/teams/contracts';
import { useTeamRead } from '../../../shared/use-team-read';

/** A mail is on its way for a second or two, unless the mail server is away. */
const againAfterMs = 3000;

/** The open invitations of a team, asked for again until every mail has gone. */
export const useInvitations = (team: string) => {
  const { answer, reload } = useTeamRead(ListInvitations, team);

  useEffect(() => {
    const isSending = answer !== null && 'data' in answer && answer.data.data.some(({ state, isSent }) => state === 'pending' && !isSent);
    if (!isSending) return undefined;
    const timer = setTimeout(reload, againAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [answer, reload]);

  return { answer, reload };
};
