import type { Threshold } from '../../../../plugins/notifications/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { historyPermission } from '../../../shared/permissions';
import { TextLink } from '../../../shared/text-link';
import { useDescribe } from '../../../shared/use-describe';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { LimitsCell } from './limits-cell';
import { ThresholdBadge } from './threshold-badge';
import { useThresholdWords } from './use-threshold-words';

/** All versions, the newest first, with who made each. */
export const VersionTable = ({ versions }: { readonly versions: readonly Threshold[] }) => {
  const text = useText();
  const describe = useDescribe();
  const words = useThresholdWords();
  const mayReadHistory = useMay(historyPermission);
  const ledger: Column<Threshold> = {
    heading: text('threshold.ledger'),
    cell: ({ versionId }) => <TextLink to={`/luminous/audit/of/thresholds/${versionId}`}>{text('threshold.ledger.show')}</TextLink>,
  };
  const columns: readonly Column<Threshold>[] = [
    { heading: text('threshold.version'), cell: ({ version }) => String(version), kind: 'word' },
    { heading: text('threshold.state'), cell: ({ state }) => <ThresholdBadge state={state} />, kind: 'word' },
    { heading: text('threshold.limits'), cell: ({ rule }) => <LimitsCell rule={rule} /> },
    { heading: text('threshold.where'), cell: ({ rule }) => words.where(rule) },
    { heading: text('threshold.setAt'), cell: ({ setAt }) => <time dateTime={setAt}>{describe.time(setAt)}</time> },
    { heading: text('threshold.by'), cell: ({ setBy }) => words.who(setBy) },
    { heading: text('threshold.confirmedBy'), cell: ({ confirmedBy }) => (confirmedBy === null ? '–' : words.who(confirmedBy)) },
    ...(mayReadHistory ? [ledger] : []),
  ];
  return <DataTable caption={text('threshold.versions')} columns={columns} rows={versions} keyOf={({ versionId }) => versionId} isWide />;
};
