import { Problem } from '../../../../lib/problem';
import { custodyProblems } from '../../contracts';

const isKnown = (code: unknown): code is keyof typeof custodyProblems => typeof code === 'string' && code in custodyProblems;

/** What the database says of a broken rule: LU020, with the code of the problem where a constraint's name would stand. */
export const asCustodyProblem = (error: unknown): unknown => {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'LU020' || !('constraint' in error)) return error;
  return isKnown(error.constraint) ? new Problem(custodyProblems[error.constraint], error.message) : error;
};
