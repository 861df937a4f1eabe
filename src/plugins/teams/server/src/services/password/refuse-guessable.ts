import { dictionary } from '@zxcvbn-ts/language-common';
import { Problem } from '../../../../../../lib/problem';
import { sessionProblems } from '../../../../contracts';
import { isGuessable } from '../../domain/is-guessable';

const common: ReadonlySet<string> = new Set(dictionary.passwords);

/** @throws Problem password.too-common */
export const refuseGuessable = (password: string, email: string): void => {
  if (!isGuessable(password, email, common)) return;
  throw new Problem(sessionProblems['password.too-common'], 'It is among the passwords that are tried first, or made of one.');
};
