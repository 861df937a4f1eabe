import { useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { client } from '../../api/client';
import { toRefusal } from '../../api/refusal';
import type { components } from '../../api/schema';
import { requestText } from '../../locales/auditor-requests';
import { ActionButton } from '../../parts/action-button';
import { mayIn, type MyTeam } from '../../session/me';

type AuditorRequestDetail = components['schemas']['AuditorRequestDetail'];

interface EndButtonProps {
  readonly request: AuditorRequestDetail;
  readonly team: MyTeam;
}

const given = ['approved', 'made', 'failed'] as const;

/** Whoever asked takes it back while it is open; of the other team, whoever manages grants ends what was approved. */
const mayEnd = ({ state, asker, owner }: AuditorRequestDetail, team: MyTeam): boolean => {
  const isGiven = given.some((one) => one === state);
  if (asker === team.slug) return isGiven || state === 'asked';
  return owner === team.slug && isGiven && mayIn(team, 'grants.manage');
};

export const EndButton = ({ request, team }: EndButtonProps): JSX.Element | null => {
  const queryClient = useQueryClient();
  const { id, asker } = request;
  if (!mayEnd(request, team)) return null;
  return (
    <div className="deeds">
      <ActionButton
        label={asker === team.slug ? requestText.withdraw : requestText.end}
        busy={requestText.withdrawing}
        look="grave"
        question={{ title: requestText.withdrawTitle, text: requestText.withdrawText }}
        act={async () => {
          try {
            await client.POST('/auditor-requests/{id}/withdraw', { params: { path: { id }, query: { team: team.slug } } });
          } catch (error) {
            return toRefusal(error);
          }
          await queryClient.invalidateQueries({ queryKey: ['get', '/auditor-requests'] });
          await queryClient.invalidateQueries({ queryKey: ['get', '/auditor-requests/{id}'] });
          return null;
        }}
      />
    </div>
  );
};
