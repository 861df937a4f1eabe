import type { Threshold } from '../../../../plugins/notifications/contracts';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';

type Rule = Threshold['rule'];

/** How these pages tell a rule in words. */
export const useThresholdWords = () => {
  const text = useText();
  const describe = useDescribe();
  const limit = ({ operator, unit }: Rule, limit: Rule['warning']): string | null => {
    if (limit === null) return null;
    if ('at' in limit) return text(`threshold.is.${operator}`, { at: limit.at, low: '', high: '', unit });
    return text('threshold.is.outside', { at: '', ...limit, unit });
  };
  return {
    what: ({ quantityName, rule: { quantity, variant } }: Threshold): string =>
      variant === null ? (quantityName ?? quantity) : text('threshold.whatOf', { name: quantityName ?? quantity, variant }),
    limit,
    where: ({ scope }: Rule): string => {
      if (scope.kind === 'team') return text('threshold.where.team');
      return text(`threshold.where.${scope.kind}`, { name: scope.name ?? scope.code ?? scope.id, code: scope.code ?? scope.id });
    },
    season: ({ season }: Rule): string => (season === null ? text('threshold.season.none') : text('threshold.season.days', season)),
    occurrences: ({ occurrences, clearAfter }: Rule): string =>
      text('threshold.occurrences.are', { needed: occurrences.needed, of: occurrences.of, clearAfter }),
    period: ({ effectiveFrom, effectiveTo }: Rule): string => {
      const [from, to] = [effectiveFrom, effectiveTo].map((at) => (at === null ? '' : describe.time(at)));
      if (effectiveFrom === null && effectiveTo === null) return text('threshold.period.always');
      if (effectiveTo === null) return text('threshold.period.from', { from: from ?? '' });
      return effectiveFrom === null
        ? text('threshold.period.to', { to: to ?? '' })
        : text('threshold.period.between', { from: from ?? '', to: to ?? '' });
    },
    who: ({ actor, name }: Threshold['setBy']): string => name ?? describe.actor(actor),
  };
};
