import { Box } from '@strapi/design-system';
import { DuplicateNotice } from './duplicate-notice';
import { ImportedNotice } from './imported-notice';
import { ProblemNotice } from './problem-notice';
import { RejectedNotice } from './rejected-notice';
import type { UploadState } from './use-upload';

interface OutcomeProps {
  readonly state: UploadState;
  readonly createsStations: boolean;
}

const noticeOf = ({ state, createsStations }: OutcomeProps) => {
  if (state.phase === 'imported') return <ImportedNotice data={state.data} />;
  if (state.phase !== 'refused') return null;
  const { refusal } = state;
  if (refusal.faults !== undefined) return <RejectedNotice refusal={refusal} faults={refusal.faults} createsStations={createsStations} />;
  if (refusal.import !== undefined) return <DuplicateNotice earlier={refusal.import} />;
  return <ProblemNotice refusal={refusal} takesFocus />;
};

/** What became of the last import. */
export const Outcome = (props: OutcomeProps) => {
  const notice = noticeOf(props);
  return notice === null ? null : <Box paddingTop={5}>{notice}</Box>;
};
