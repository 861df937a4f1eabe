import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { LoadMore } from './load-more';
import { LoadingNotice } from './loading-notice';
import { ProblemNotice } from './problem-notice';
import type { usePages } from './use-pages';

interface PageListProps<Row> {
  readonly list: ReturnType<typeof usePages<Row>>;
  readonly loading: string;
  /** In place of no rows at all. */
  readonly empty: string;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** The rows of a list that are here, and a way to the next; or why there are none. */
export const PageList = <Row,>({ list: { pages, isLoadingMore, loadMore, reload }, loading, empty, children }: PageListProps<Row>) => {
  if (pages === null) return <LoadingNotice>{loading}</LoadingNotice>;
  const { rows, next, refusal } = pages;
  if (refusal === undefined && rows.length === 0) {
    return (
      <Typography tag="p" textColor="neutral600">
        {empty}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {rows.length === 0 ? null : children(rows)}
      {refusal === undefined ? null : <ProblemNotice refusal={refusal} onRetry={rows.length === 0 ? reload : () => void loadMore()} />}
      {next === null || refusal !== undefined ? null : <LoadMore isLoading={isLoadingMore} onClick={() => void loadMore()} />}
    </Flex>
  );
};
