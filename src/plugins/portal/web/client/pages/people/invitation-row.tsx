import type { JSX } from 'react';
import { ResendInvitation, RevokeInvitation, type Invitation } from '../../../../../teams/contracts/invitation';
import { formatDay } from '../../../locales/format';
import { callSignedIn } from '../../api/call';
import { locale } from '../../here';
import { roleNames } from '../../locales/access';
import { peopleText } from '../../locales/people';
import { ActionButton } from '../../parts/action-button';
import type { MyTeam } from '../../parts/signed-in';

interface InvitationRowProps {
  readonly invitation: Invitation;
  readonly team: MyTeam;
  readonly onDone: (text: string) => void;
}

const stateOf = ({ state, isSent, expiresAt }: Invitation): string => {
  if (state === 'expired') return peopleText.hasRunOut;
  return isSent ? peopleText.openUntil(formatDay(expiresAt, locale)) : peopleText.isBeingSent;
};

export const InvitationRow = ({ invitation, team, onDone }: InvitationRowProps): JSX.Element => {
  const { id, email, role } = invitation;
  const sent = { params: { id }, query: { team: team.slug } };
  const actBy = (contract: typeof ResendInvitation | typeof RevokeInvitation, text: string) => async () => {
    const answer = await callSignedIn(contract, sent);
    if ('refusal' in answer) return answer.refusal;
    onDone(text);
    return null;
  };
  return (
    <li>
      <p className="who">{email}</p>
      <p>
        <span className="tag">{roleNames[role]}</span>
        <span className="soft">{stateOf(invitation)}</span>
      </p>
      <div className="deeds">
        <ActionButton
          label={peopleText.resend}
          of={email}
          busy={peopleText.resending}
          act={actBy(ResendInvitation, peopleText.resent(email))}
        />
        <ActionButton
          label={peopleText.revoke}
          of={email}
          busy={peopleText.revoking}
          look="grave"
          question={{ title: peopleText.revokeTitle(email), text: peopleText.revokeText }}
          act={actBy(RevokeInvitation, peopleText.revoked(email))}
        />
      </div>
    </li>
  );
};
