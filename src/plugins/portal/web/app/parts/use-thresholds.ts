import type { Threshold } from '../../../../notifications/contracts/threshold';
import { api } from '../api/client';
import { useTeam } from '../session/me';

/**
 * The thresholds in force for a parameter; null while they are not known. Guests are told what was found: what a team wants to be told of is
 * its own affair, so for them it stays null.
 */
export const useThresholds = (parameter: string): readonly Threshold[] | null => {
  const { slug, guest } = useTeam();
  const { data } = api.useQuery(
    'get',
    '/thresholds',
    { params: { query: { team: slug, quantity: parameter, state: 'in-force', limit: 200 } } },
    { enabled: guest === null },
  );
  return data?.data ?? null;
};
