import { Box, Flex } from '@strapi/design-system';
import { useCallback } from 'react';
import { ListImportFaults } from '../../../api/intake/contracts';
import { callServer } from '../../shared/call';
import { FaultTable } from '../../shared/fault-table';
import { LoadMore } from '../../shared/load-more';
import { ProblemNotice } from '../../shared/problem-notice';
import { usePages } from '../../shared/use-pages';
import { useText } from '../../shared/use-text';
import { Waiting } from '../../shared/waiting';

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
  const { pages, isLoadingMore, loadMore, reload } = useFaults(props);
  if (pages === null) {
    return (
      <Box role="status">
        <Waiting>{text('faults.loading')}</Waiting>
      </Box>
    );
  }
  const { rows, next, refusal } = pages;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {rows.length === 0 ? null : <FaultTable faults={rows} />}
      {refusal === undefined ? null : <ProblemNotice refusal={refusal} onRetry={rows.length === 0 ? reload : () => void loadMore()} />}
      {next === null || refusal !== undefined ? null : <LoadMore isLoading={isLoadingMore} onClick={() => void loadMore()} />}
    </Flex>
  );
};
