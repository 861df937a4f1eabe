import type { JSX } from 'react';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import { thresholdText } from '../../locales/thresholds';
import { ActionButton } from '../../parts/action-button';
import { ClosedButton } from '../../parts/closed-button';
import { useAct } from './use-act';

interface ConfirmProps {
  readonly team: string;
  readonly proposals: readonly Threshold[];
  readonly label: string;
  readonly onDone: (text: string) => void;
}

export const ConfirmButton = ({ team, proposals, label, onDone }: ConfirmProps): JSX.Element => {
  const confirm = useAct(async () =>
    client.POST('/thresholds/confirm', {
      params: { query: { team } },
      body: { proposals: proposals.map(({ id, version }) => ({ id, version })) },
    }),
  );
  return (
    <ActionButton
      label={label}
      busy={thresholdText.confirming}
      look="first"
      question={{ title: thresholdText.confirmTitle, text: thresholdText.confirmText }}
      act={async () => {
        const refusal = await refusalOf(async () => confirm.mutateAsync(undefined));
        if (refusal === null) onDone(thresholdText.confirmed);
        return refusal;
      }}
    />
  );
};

/** As many as are confirmed with one stroke. */
const mostAtOnce = 100;

/** What waits for somebody of the team. */
export const Proposals = ({
  closedFor,
  ...props
}: Omit<ConfirmProps, 'label'> & { readonly closedFor: string | null }): JSX.Element | null => {
  const proposals = props.proposals.slice(0, mostAtOnce);
  if (proposals.length === 0) return null;
  const label = thresholdText.confirmAll(proposals.length);
  return (
    <div className="notice">
      <strong>{thresholdText.proposals(proposals.length)}</strong>
      <p>{thresholdText.proposalsHint}</p>
      <div className="deeds">
        {closedFor === null ? (
          <ConfirmButton {...props} proposals={proposals} label={label} />
        ) : (
          <ClosedButton label={label} reasonId={closedFor} />
        )}
      </div>
    </div>
  );
};
