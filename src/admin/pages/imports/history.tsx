import { Box, Flex, Typography } from '@strapi/design-system';
import { LoadMore } from '../../shared/load-more';
import { Panel } from '../../shared/panel';
import { ProblemNotice } from '../../shared/problem-notice';
import { useText } from '../../shared/use-text';
import { Waiting } from '../../shared/waiting';
import { HistoryTable } from './history-table';
import type { useImportHistory } from './use-import-history';

interface HistoryProps {
  readonly team: string;
  readonly history: ReturnType<typeof useImportHistory>;
}

const Pages = ({ team, history: { pages, isLoadingMore, loadMore, reload } }: HistoryProps) => {
  const text = useText();
  if (pages === null) {
    return (
      <Box role="status">
        <Waiting>{text('history.loading')}</Waiting>
      </Box>
    );
  }
  const { rows, next, refusal } = pages;
  if (refusal === undefined && rows.length === 0) {
    return (
      <Typography tag="p" textColor="neutral600">
        {text('history.empty', { team })}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {rows.length === 0 ? null : <HistoryTable team={team} imports={rows} />}
      {refusal === undefined ? null : <ProblemNotice refusal={refusal} onRetry={rows.length === 0 ? reload : () => void loadMore()} />}
      {next === null || refusal !== undefined ? null : <LoadMore isLoading={isLoadingMore} onClick={() => void loadMore()} />}
    </Flex>
  );
};

/** Every import of the team, newest first. */
export const History = (props: HistoryProps) => {
  const text = useText();
  return (
    <Panel heading={text('history.heading')}>
      <Pages {...props} />
    </Panel>
  );
};
