import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDescribe } from '../../../shared/use-describe';
import { useDownload, type DownloadState } from '../../../shared/use-download';
import { useText, type TextKey } from '../../../shared/use-text';

interface TakeAlongProps {
  /** What is told about the files, before they are chosen. */
  readonly lead: TextKey;
  readonly files: readonly { readonly label: TextKey; readonly address: string }[];
  readonly isEmpty: boolean;
}

/** There before there is anything to say, because else it would not be heard; how much is here is for the eye alone. */
const Standing = ({ state }: { readonly state: DownloadState }) => {
  const text = useText();
  const { size } = useDescribe();
  return (
    <>
      <Typography tag="p" role="status">
        {state.phase === 'receiving' ? text('audit.take.receiving') : null}
        {state.phase === 'saved' ? text('audit.take.saved', { name: state.name }) : null}
      </Typography>
      {state.phase === 'receiving' && state.received > 0 ? (
        <Typography tag="p" textColor="neutral600" aria-hidden>
          {text('audit.take.received', { size: size(state.received) })}
        </Typography>
      ) : null}
    </>
  );
};

/** What is shown, as a file: one at a time. */
export const TakeAlong = ({ lead, files, isEmpty }: TakeAlongProps) => {
  const text = useText();
  const { state, download } = useDownload();
  const reasonId = useId();
  const isReceiving = state.phase === 'receiving';
  const reason = isEmpty ? text('audit.take.nothing') : undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p">{text(lead)}</Typography>
      <Flex gap={3} wrap="wrap">
        {files.map(({ label, address }) => (
          <ReasonedButton
            key={label}
            variant="secondary"
            sharedReasonId={reasonId}
            reason={isReceiving && state.address !== address ? text('audit.take.one') : reason}
            isBusy={isReceiving && state.address === address}
            onClick={() => void download(address)}
          >
            {text(label)}
          </ReasonedButton>
        ))}
      </Flex>
      <Typography tag="p" id={reasonId} variant="pi" textColor="neutral600">
        {reason ?? text(isReceiving ? 'audit.take.one' : 'audit.take.recorded')}
      </Typography>
      <Standing state={state} />
      {state.phase === 'refused' ? <ProblemNotice refusal={state.refusal} takesFocus /> : null}
    </Flex>
  );
};
