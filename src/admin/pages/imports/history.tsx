import { PageList } from '../../shared/page-list';
import { Panel } from '../../shared/panel';
import { useText } from '../../shared/use-text';
import { HistoryTable } from './history-table';
import type { useImportHistory } from './use-import-history';

interface HistoryProps {
  readonly team: string;
  readonly history: ReturnType<typeof useImportHistory>;
}

/** Every import of the team, newest first. */
export const History = ({ team, history }: HistoryProps) => {
  const text = useText();
  return (
    <Panel heading={text('history.heading')}>
      <PageList list={history} loading={text('history.loading')} empty={text('history.empty', { team })}>
        {(imports) => <HistoryTable team={team} imports={imports} />}
      </PageList>
    </Panel>
  );
};
