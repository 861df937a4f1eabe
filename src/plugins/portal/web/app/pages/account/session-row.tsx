import type { JSX } from 'react';
import type { SessionSummary } from '../../../../../teams/contracts/session';
import { formatDay } from '../../../../../../lib/format';
import { client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import { locale } from '../../here';
import { accountText } from '../../locales/account';
import { ActionButton } from '../../parts/action-button';
import { describeDevice } from '../../session/describe-device';

interface SessionRowProps {
  readonly session: SessionSummary;
  readonly onDone: (text: string) => void;
}

export const SessionRow = ({ session, onDone }: SessionRowProps): JSX.Element => {
  const { id, device, signedInAt, renewedAt, isThisOne } = session;
  const name = device === null ? accountText.unknownDevice : describeDevice(device);
  const since = accountText.since(formatDay(signedInAt, locale));
  return (
    <li>
      <p>
        {isThisOne ? <span className="tag">{accountText.thisOne}</span> : null}
        {name}
      </p>
      <p className="soft">{`${since}, ${accountText.lastSeen(formatDay(renewedAt, locale))}.`}</p>
      {isThisOne ? null : (
        <div className="deeds">
          <ActionButton
            label={accountText.end}
            of={`${name}, ${since}`}
            busy={accountText.ending}
            look="grave"
            act={async () => {
              const refusal = await refusalOf(async () => client.DELETE('/sessions/{id}', { params: { path: { id } } }));
              if (refusal === null) onDone(accountText.ended);
              return refusal;
            }}
          />
        </div>
      )}
    </li>
  );
};
