import type { NotificationType } from '../../../../contracts/notification-type';
import type { ContentsByType, ContentsOf } from './contents';
import { mergeTallies } from './tally';

type Merge<Contents> = (a: Contents, b: Contents) => Contents;

const mergeArrivals: Merge<ContentsOf<'new-results'>> = (a, b) => ({
  ...mergeTallies(a, b),
  warningCount: a.warningCount + b.warningCount,
  criticalCount: a.criticalCount + b.criticalCount,
});

const merges: { readonly [Type in NotificationType]: Merge<ContentsByType[Type]> } = {
  'new-results': mergeArrivals,
  warning: mergeTallies,
  critical: mergeTallies,
  indeterminate: mergeTallies,
  corrected: mergeTallies,
  retracted: mergeTallies,
  resolved: mergeTallies,
  'no-data': mergeTallies,
  'import-failed': mergeTallies,
  'invitation-accepted': mergeTallies,
  'key-expiring': mergeTallies,
  'report-ready': mergeTallies,
  'ledger-alarm': mergeTallies,
};

/** One of two that are told together: in any order and grouping the same, and nothing that was counted is lost. */
export const mergeContents = <Type extends NotificationType>(type: Type, a: ContentsOf<Type>, b: ContentsOf<Type>): ContentsOf<Type> =>
  merges[type](a, b);
