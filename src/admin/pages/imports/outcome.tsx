import { ProblemNotice } from '../../shared/problem-notice';
import { DuplicateNotice } from './duplicate-notice';
import { Preview } from './preview';
import type { UploadState } from './use-upload';

interface OutcomeProps {
  readonly team: string;
  readonly state: UploadState;
  readonly onCommit: (isPartial: boolean) => void;
}

/** What the server said of the file: what it would do, or why it will not. */
export const Outcome = ({ team, state, onCommit }: OutcomeProps) => {
  if (state.phase === 'previewed') return <Preview order={state.order} preview={state.preview} onCommit={onCommit} />;
  if (state.phase !== 'refused') return null;
  const { refusal } = state;
  if (refusal.import !== undefined) return <DuplicateNotice team={team} earlier={refusal.import} />;
  return <ProblemNotice refusal={refusal} takesFocus />;
};
