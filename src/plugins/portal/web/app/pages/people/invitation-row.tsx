import type { JSX } from 'react';
import type { Invitation } from '../../../../../teams/contracts/invitation';
import { formatDay } from '../../../../../../lib/format';
import { client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import { locale } from '../../here';
import { roleNames } from '../../locales/access';
import { peopleText } from '../../locales/people';
import { ActionButton } from '../../parts/action-button';
import type { MyTeam } from '../../session/me';

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
  const params = { path: { id }, query: { team: team.slug } };
  const actAt = (path: '/invitations/{id}/resend' | '/invitations/{id}/revoke', text: string) => async () => {
    const refusal = await refusalOf(async () => client.POST(path, { params }));
    if (refusal === null) onDone(text);
    return refusal;
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
          act={actAt('/invitations/{id}/resend', peopleText.resent(email))}
        />
        <ActionButton
          label={peopleText.revoke}
          of={email}
          busy={peopleText.revoking}
          look="grave"
          question={{ title: peopleText.revokeTitle(email), text: peopleText.revokeText }}
          act={actAt('/invitations/{id}/revoke', peopleText.revoked(email))}
        />
      </div>
    </li>
  );
};
