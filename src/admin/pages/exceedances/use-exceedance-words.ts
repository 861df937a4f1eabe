import type { Exceedance, ObservationSeen } from '../../../plugins/notifications/contracts';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';
import type { KnownNames } from '../customers/thresholds/use-known-names';

/** How these pages tell what was measured, where, and who did something. */
export const useExceedanceWords = ({ parameters }: KnownNames) => {
  const text = useText();
  const describe = useDescribe();
  return {
    what: ({ quantity, variant }: Exceedance): string => {
      const name = parameters.find(({ code }) => code === quantity)?.name ?? quantity;
      return variant === null ? name : text('threshold.whatOf', { name, variant });
    },
    where: ({ subject, group }: Exceedance): string =>
      group === null ? subject.name : text('exceedance.place', { station: subject.name, site: group.name }),
    amount: ({ value, bound, unit }: ObservationSeen): string => {
      if (value !== null) return text('threshold.amount', { at: value, unit });
      const limit = bound?.limit ?? null;
      if (bound === null || limit === null) return text('exceedance.unknownAmount');
      return text(`exceedance.bound.${bound.side}`, { at: limit, unit });
    },
    ratio: ({ ratio }: ObservationSeen): string | null => (ratio === null ? null : text('exceedance.ratio', { ratio })),
    who: ({ by, byName }: { readonly by: string; readonly byName: string | null }): string => byName ?? describe.actor(by),
  };
};
