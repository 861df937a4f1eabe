import type { Operator } from '../../../../../notifications/contracts/limit';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import type { components } from '../../api/schema';

export type Station = components['schemas']['Station'];
type Scope = Threshold['rule']['scope'];

const ranks = { team: 0, group: 1, subject: 2 } as const;
const sides: Readonly<Record<Operator, readonly string[]>> = {
  above: ['much'],
  'at-or-above': ['much'],
  below: ['little'],
  'at-or-below': ['little'],
  outside: ['much', 'little'],
};

export const fits = (scope: Scope, station: Pick<Station, 'code' | 'site'>): boolean => {
  if (scope.kind === 'team') return true;
  return scope.code === (scope.kind === 'group' ? station.site : station.code);
};

const isInside = (inner: Scope, outer: Scope, stations: readonly Station[]): boolean => {
  if (outer.kind === 'team' || inner.kind !== 'subject') return outer.kind === 'team';
  const station = stations.find(({ code }) => code === inner.code);
  return station !== undefined && fits(outer, station);
};

/**
 * Those in force that go before this one where they fit. A limit for too much at one place does not do away with the general one for too
 * little.
 */
export const findNarrower = (one: Threshold, all: readonly Threshold[], stations: readonly Station[]): Threshold[] => {
  if (one.state !== 'in-force') return [];
  const { quantity, variant, scope, operator } = one.rule;
  return all.filter(({ state, rule }) => {
    const isSame = state === 'in-force' && rule.quantity === quantity && (rule.variant === variant || rule.variant === null);
    const isNarrower = ranks[rule.scope.kind] > ranks[scope.kind] && isInside(rule.scope, scope, stations);
    return isSame && isNarrower && sides[operator].every((side) => sides[rule.operator].includes(side));
  });
};
