import type { ReviewPolicy, Sight } from '../contracts';

/** As far as sight hangs on it. */
interface Caller {
  readonly kind: string;
  readonly scope: unknown;
  /** Another team's, by leave of this one. */
  readonly isLetIn: boolean;
}

/** Staff, who see all teams, review what is preliminary. Null when it hangs on the team's policy. */
export const sightOfKind = ({ kind, scope, isLetIn }: Caller): Sight | null => {
  if (kind === 'public' || kind === 'auditor' || isLetIn) return 'released';
  return scope === 'all' ? 'preliminary-too' : null;
};

export const sightByPolicy = ({ showsPreliminary }: ReviewPolicy): Sight => (showsPreliminary ? 'preliminary-too' : 'released');
