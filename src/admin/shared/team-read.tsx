import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Endpoint } from './call';
import { ReadOutcome } from './read-outcome';
import { useTeamRead } from './use-team-read';

interface TeamReadProps<S extends z.ZodType> {
  readonly contract: Endpoint<S>;
  readonly team: string;
  readonly loading: string;
  readonly children: (body: z.output<S>, reload: () => void) => ReactNode;
}

/** What a contract reads of a team. */
export const TeamRead = <S extends z.ZodType>({ contract, team, loading, children }: TeamReadProps<S>) => {
  const read = useTeamRead(contract, team);
  return (
    <ReadOutcome read={read} loading={loading}>
      {(body) => children(body, read.reload)}
    </ReadOutcome>
  );
};
