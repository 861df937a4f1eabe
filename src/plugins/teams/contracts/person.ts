import { z } from 'zod';
import { defineProblems } from '../../../lib/problem';
import { line } from './usual';

const shortestPassword = 12;
const longestPassword = 200;

/** By length and not by composition: long and unusual is what counts. Counted in characters, whatever their bytes. */
export const NewPassword = z
  .string()
  .refine((text) => Array.from(text).length >= shortestPassword, `at least ${String(shortestPassword)} characters`)
  .refine((text) => Array.from(text).length <= longestPassword, `at most ${String(longestPassword)} characters`)
  .meta({ description: 'At least 12 characters, and none of the passwords that everybody uses.' });

export const PersonName = line(120)
  .min(1)
  .meta({ description: 'How the person is called.', examples: ['Marie Roy'] });

export const sessionProblems = defineProblems({
  'session.wrong-credentials': {
    status: 401,
    title: 'The address or the password is wrong',
    remedy: 'Check both, or ask for a new password.',
  },
  'session.throttled': {
    status: 429,
    title: 'Too many attempts',
    remedy: 'Wait for the time in the Retry-After header, or ask for a new password.',
  },
  'session.not-renewable': { status: 401, title: 'The session is over', remedy: 'Sign in again.' },
  'session.cross-site': {
    status: 403,
    title: 'The request came from another site',
    remedy: 'Send it from the pages of Luminous; programs use an API key.',
  },
  'password.too-common': {
    status: 422,
    title: 'This password is easy to guess',
    remedy: 'Choose another: several words that do not belong together are easy to remember.',
  },
  'password.reset-not-valid': {
    status: 410,
    title: 'This link cannot be used',
    remedy: 'It may have been used, or have run out. Ask for another.',
  },
});
