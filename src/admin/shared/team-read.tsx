import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Endpoint } from './call';
import { LoadingNotice } from './loading-notice';
import { ProblemNotice } from './problem-notice';
import { useTeamRead } from './use-team-read';

interface TeamReadProps<S extends z.ZodType> {
  readonly contract: Endpoint<S>;
  readonly team: string;
  readonly loading: string;
  readonly children: (body: z.output<S>, reload: () => void) => ReactNode;
}

/** What a contract reads of a team, once it is here; until then that it is coming, or why it does not. */
export const TeamRead = <S extends z.ZodType>({ contract, team, loading, children }: TeamReadProps<S>) => {
  const { answer, reload } = useTeamRead(contract, team);
  if (answer === null) return <LoadingNotice>{loading}</LoadingNotice>;
  if ('refusal' in answer) return <ProblemNotice refusal={answer.refusal} onRetry={reload} />;
  return children(answer.data, reload);
};
