import type { Exceedance, ObservationSeen } from '../../../../../notifications/contracts/exceedance';
import { formatDecimal, formatUnit } from '../../../../../../lib/format';
import { locale } from '../../here';
import { exceedanceText } from '../../locales/exceedances';

export const tellAmount = (at: string, unit: string): string => `${formatDecimal(at, locale)} ${formatUnit(unit)}`;

export const tellSeen = ({ value, bound, unit }: ObservationSeen): string => {
  if (value !== null) return tellAmount(value, unit);
  const limit = bound?.limit ?? null;
  return bound === null || limit === null ? exceedanceText.unknownAmount : exceedanceText.bounds[bound.side](tellAmount(limit, unit));
};

export const tellRatio = ({ ratio }: ObservationSeen): string | null =>
  ratio === null ? null : exceedanceText.ratio(formatDecimal(ratio, locale));

export const tellPlace = ({ subject, group }: Pick<Exceedance, 'subject' | 'group'>): string =>
  group === null ? subject.name : exceedanceText.place(subject.name, group.name);

const actors: Readonly<Record<string, string>> = exceedanceText.actors;

/** A person by name, whoever else by what they are. */
export const tellActor = (actor: string, name: string | null): string =>
  name ?? actors[actor.split(':')[0] ?? ''] ?? exceedanceText.actors.other;
