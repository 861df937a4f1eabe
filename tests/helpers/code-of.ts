import type { Test } from 'supertest';
import { ProblemBody } from '../../src/lib/problem';

/** Why a request was refused. Fails when the answer is no problem. */
export const codeOf = async (test: Test): Promise<string> => ProblemBody.parse((await test).body).code;
