import type { DossierScope } from '../../../../contracts';

type Record = Extract<DossierScope, { readonly key: string }>;

const isSameRecord = (one: Record, other: Record): boolean => one.type === other.type && one.key === other.key;

/**
 * Whether whoever approves gives no more than was asked for, as far as the two scopes say it themselves; `'look'` where only the records
 * that they hold can tell.
 */
export const isWithin = (granted: DossierScope, asked: DossierScope): boolean | 'look' => {
  if (granted.kind === 'period') {
    return asked.kind === 'period' && Date.parse(granted.from) >= Date.parse(asked.from) && Date.parse(granted.to) <= Date.parse(asked.to);
  }
  if (asked.kind === 'period') return 'look';
  if (isSameRecord(granted, asked)) return granted.kind === 'record' || asked.kind === 'related';
  return asked.kind === 'related' ? 'look' : false;
};

/** Ends before it begins, or holds no instant at all. */
export const isEmptyPeriod = (scope: DossierScope): boolean => scope.kind === 'period' && Date.parse(scope.from) >= Date.parse(scope.to);

/** Whether the same is meant, however it is written. */
export const isSameScope = (one: DossierScope, other: DossierScope): boolean =>
  one.kind === other.kind && isWithin(one, other) === true && isWithin(other, one) === true;
