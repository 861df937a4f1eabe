import type { ReactNode } from 'react';
import type { Threshold } from '../../../../plugins/notifications/contracts';
import { FactList } from '../../../shared/fact-list';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';
import { ThresholdBadge } from './threshold-badge';
import { useThresholdWords } from './use-threshold-words';

/** Everything that one version says. */
export const ThresholdFacts = ({ threshold }: { readonly threshold: Threshold }) => {
  const text = useText();
  const describe = useDescribe();
  const words = useThresholdWords();
  const { rule } = threshold;
  const did = (at: string | null, by: Threshold['setBy'] | null): string | null => {
    if (at === null) return null;
    return by === null ? describe.time(at) : text('threshold.did', { at: describe.time(at), who: words.who(by) });
  };
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('threshold.state'), <ThresholdBadge key="state" state={threshold.state} />],
    [text('threshold.version'), String(threshold.version)],
    [text('threshold.what'), words.what(threshold)],
    [text('threshold.where'), words.where(rule)],
    [text('threshold.warning'), words.limit(rule, rule.warning)],
    [text('threshold.critical'), words.limit(rule, rule.critical)],
    [text('threshold.clear'), rule.clear === null ? null : text('threshold.amount', { at: rule.clear, unit: rule.unit })],
    [text('threshold.occurrences'), words.occurrences(rule)],
    [
      text('threshold.silentAfterDays'),
      rule.silentAfterDays === null ? text('threshold.silence.none') : text('threshold.silence.after', { days: rule.silentAfterDays }),
    ],
    [text('threshold.season'), words.season(rule)],
    [text('threshold.methods.list'), rule.methods.length === 0 ? text('threshold.methods.all') : rule.methods.join(', ')],
    [text('threshold.estimated'), text(`threshold.estimated.${rule.estimated}`)],
    [text('threshold.standing'), text(`threshold.standing.${rule.standing}`)],
    [text('threshold.citation'), rule.citation],
    [text('threshold.period'), words.period(rule)],
    [text('threshold.setBy'), did(threshold.setAt, threshold.setBy)],
    [text('threshold.confirmedBy'), did(threshold.confirmedAt, threshold.confirmedBy)],
    [text('threshold.endedBy'), did(threshold.endedAt, threshold.endedBy)],
  ];
  return <FactList facts={facts} />;
};
