import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { HistoryTable } from './history-table';
import { ProblemNotice } from './problem-notice';
import type { useImportHistory } from './use-import-history';
import { useText } from './use-text';
import { Waiting } from './waiting';

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
  const { imports, next, refusal } = pages;
  if (refusal === undefined && imports.length === 0) {
    return (
      <Typography tag="p" textColor="neutral600">
        {text('history.empty', { team })}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {imports.length === 0 ? null : <HistoryTable team={team} imports={imports} />}
      {refusal === undefined ? null : <ProblemNotice refusal={refusal} onRetry={imports.length === 0 ? reload : () => void loadMore()} />}
      {next === null || refusal !== undefined ? null : (
        <Flex justifyContent="center">
          <Button variant="tertiary" loading={isLoadingMore} onClick={() => void loadMore()}>
            {text('history.more')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};

/** Every import of the team, newest first. */
export const History = (props: HistoryProps) => {
  const text = useText();
  return (
    <Box
      tag="section"
      aria-labelledby="history-heading"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Box paddingBottom={4}>
        <Typography tag="h2" variant="beta" id="history-heading">
          {text('history.heading')}
        </Typography>
      </Box>
      <Pages {...props} />
    </Box>
  );
};
