import { useCallback, useState } from 'react';
import { ListRelatedSaves } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { usePages } from '../../../shared/use-pages';
import type { RecordName } from '../parts/use-record-read';

interface Part {
  readonly type: string;
  readonly count: number;
}

/** The saves of a record and of what hangs on it, page after page, the newest first; and what that is. */
export const useRelatedSaves = ({ type, key }: RecordName) => {
  const [parts, setParts] = useState<readonly Part[]>([]);
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      // Who looked at it is on record, too, and would be most of the list.
      const query = { kind: 'change', limit: '25', ...(cursor === null ? {} : { cursor }) };
      const answer = await callServer(ListRelatedSaves, { params: { type, key }, query, ...(signal === undefined ? {} : { signal }) });
      if (signal?.aborted !== true) setParts('data' in answer ? answer.data.records : []);
      return answer;
    },
    [type, key],
  );
  return { list: usePages(load), parts };
};
