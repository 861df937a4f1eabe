export const holdScopes = ['team', 'type', 'record'] as const;
export type HoldScope = (typeof holdScopes)[number];

export interface HoldDraft {
  readonly scope: HoldScope;
  readonly team: string;
  readonly type: string;
  readonly key: string;
  readonly reason: string;
}

export const emptyHold: HoldDraft = { scope: 'team', team: '', type: 'results', key: '', reason: '' };

/** What the server is asked for: only what belongs to the chosen scope. */
export const toHold = ({ scope, team, type, key, reason }: HoldDraft): Record<string, string> => {
  if (scope === 'team') return { team, reason };
  return scope === 'type' ? { type, reason } : { type, key, reason };
};

/** The fields that must be filled in and are not. */
export const findMissing = (draft: HoldDraft): ReadonlySet<string> =>
  new Set(Object.entries(toHold(draft)).flatMap(([field, value]) => (value.trim() === '' ? [field] : [])));
