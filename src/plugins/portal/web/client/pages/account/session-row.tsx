import type { JSX } from 'react';
import { RevokeSession, type SessionSummary } from '../../../../../teams/contracts/session';
import { formatDay } from '../../../locales/format';
import { callSignedIn } from '../../api/call';
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
              const answer = await callSignedIn(RevokeSession, { params: { id } });
              if ('refusal' in answer) return answer.refusal;
              onDone(accountText.ended);
              return null;
            }}
          />
        </div>
      )}
    </li>
  );
};
