import type { ReviewPolicy, Sight } from '../contracts';

/** As far as sight hangs on it. */
interface Caller {
  readonly kind: string;
  readonly scope: unknown;
}

/** Staff, who see all teams, review what is preliminary. Null when it hangs on the team's policy. */
export const sightOfKind = ({ kind, scope }: Caller): Sight | null => {
  if (kind === 'public' || kind === 'auditor') return 'released';
  return scope === 'all' ? 'preliminary-too' : null;
};

export const sightByPolicy = ({ showsPreliminary }: ReviewPolicy): Sight => (showsPreliminary ? 'preliminary-too' : 'released');
