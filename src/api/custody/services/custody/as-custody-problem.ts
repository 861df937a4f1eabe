import { Problem } from '../../../../lib/problem';
import { custodyProblems } from '../../contracts';

const isKnown = (code: unknown): code is keyof typeof custodyProblems => typeof code === 'string' && code in custodyProblems;

interface BrokenRule {
  readonly code: keyof typeof custodyProblems;
  readonly text: string;
  /** The entry that breaks it, by its id. */
  readonly entry: string;
}

/** What the database says of a broken rule: LU020, with the code of the problem where a constraint's name would stand; null for other errors. */
export const findBrokenRule = (error: unknown): BrokenRule | null => {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'LU020' || !('constraint' in error)) return null;
  const entry = 'detail' in error && typeof error.detail === 'string' ? error.detail : '';
  return isKnown(error.constraint) ? { code: error.constraint, text: error.message, entry } : null;
};

export const asCustodyProblem = (error: unknown): unknown => {
  const broken = findBrokenRule(error);
  return broken === null ? error : new Problem(custodyProblems[broken.code], broken.text);
};
