import { useMutation } from '@tanstack/react-query';
import type { Notification } from '../../../../../notifications/contracts/notification';
import { client } from '../../api/client';
import type { paths } from '../../api/schema';
import { applyMark, keepCounts, readListsAgain } from '../../live/inbox-cache';

type Marking = paths['/notifications/marks']['post']['requestBody']['content']['application/json'];

const isUpTo =
  (upTo: string) =>
  ({ position }: Notification): boolean =>
    BigInt(position) <= BigInt(upTo);

/** What was put away or taken back is elsewhere now; the lists that are not looked at are read when somebody comes to them. */
const note = async (team: string, { mark, ids, upTo }: Marking): Promise<void> => {
  const isMarked = ids === undefined ? isUpTo(upTo ?? '0') : ({ id }: Notification) => ids.includes(id);
  if (mark === 'archived' || mark === 'unarchived') applyMark(team, isMarked, 'moved');
  else if (mark !== 'seen') applyMark(team, isMarked, mark);
  await readListsAgain('none');
};

/** Marks as seen, read or archived; the counts are those that the server answers with. */
export const useMarks = (team: string) =>
  useMutation({
    mutationFn: async (body: Marking) => client.POST('/notifications/marks', { params: { query: { team } }, body }),
    onSuccess: async ({ data }, marking) => {
      if (data !== undefined) keepCounts(team, data.data);
      await note(team, marking);
    },
  });
