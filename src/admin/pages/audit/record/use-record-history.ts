import { useCallback } from 'react';
import { GetRecordHistory } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { usePages } from '../../../shared/use-pages';
import type { RecordName } from '../parts/use-record-read';

/** The saves of one record, page after page, the newest first. */
export const useRecordHistory = ({ type, key }: RecordName) => {
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const query = { limit: '25', ...(cursor === null ? {} : { cursor }) };
      return callServer(GetRecordHistory, { params: { type, key }, query, ...(signal === undefined ? {} : { signal }) });
    },
    [type, key],
  );
  return usePages(load);
};
