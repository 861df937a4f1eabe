import { useCallback } from 'react';
import { ListImportFaults } from '../../../api/intake/contracts';
import { callServer } from '../../shared/call';
import { FaultTable } from '../../shared/fault-table';
import { PageList } from '../../shared/page-list';
import { usePages } from '../../shared/use-pages';
import { useText } from '../../shared/use-text';

interface FaultPagesProps {
  readonly team: string;
  readonly id: string;
}

const useFaults = ({ team, id }: FaultPagesProps) => {
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) =>
      callServer(ListImportFaults, {
        params: { id },
        query: { team, limit: '100', ...(cursor === null ? {} : { cursor }) },
        ...(signal === undefined ? {} : { signal }),
      }),
    [team, id],
  );
  return usePages(load);
};

/** All faults of an import, a hundred at a time. */
export const FaultPages = (props: FaultPagesProps) => {
  const text = useText();
  return (
    <PageList list={useFaults(props)} loading={text('faults.loading')} empty={text('faults.none')}>
      {(faults) => <FaultTable faults={faults} />}
    </PageList>
  );
};
