import type { ReactNode } from 'react';
import type { Answer } from './call';
import { LoadingNotice } from './loading-notice';
import { ProblemNotice } from './problem-notice';

interface ReadOutcomeProps<T> {
  readonly read: { readonly answer: Answer<T> | null; readonly reload: () => void };
  readonly loading: string;
  /** Of what went wrong: where it stands right below the title of the page. */
  readonly headingTag?: 'h2' | 'h3';
  readonly children: (body: T) => ReactNode;
}

/** What was read, once it is here; until then that it is coming, or why it does not. */
export const ReadOutcome = <T,>({ read: { answer, reload }, loading, headingTag = 'h3', children }: ReadOutcomeProps<T>) => {
  if (answer === null) return <LoadingNotice>{loading}</LoadingNotice>;
  if ('refusal' in answer) return <ProblemNotice refusal={answer.refusal} headingTag={headingTag} onRetry={reload} />;
  return children(answer.data);
};
