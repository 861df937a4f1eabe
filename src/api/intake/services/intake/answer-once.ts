import { createHash } from 'node:crypto';
import type { Sql } from '../../../../lib/database';
import { findAnswer, keepAnswer, tryLockKey, type KeyedRequest } from '../../../../lib/idempotency';
import { Problem } from '../../../../lib/problem';
import { intakeProblems, type Import } from '../../contracts';
import type { OrderedImport } from '../../domain/ordered-import';
import type { Outcome } from './run-import';
import type { Around } from './work-off';

/** What became of a request: its outcome, or that it was accepted and goes on. */
export type Answer = Outcome | { readonly kind: 'accepted'; readonly import: Import };

export interface Once extends Around {
  /** The first answer to the same request, if there is one. */
  readonly findEarlier: (sql: Sql) => Promise<Answer | null>;
  readonly keep: (sql: Sql, answer: Answer) => Promise<void>;
}

const nothingKept: Once = {
  findEarlier: () => Promise.resolve(null),
  begin: () => Promise.resolve(),
  end: () => Promise.resolve(),
  keep: () => Promise.resolve(),
};

/** What makes a request the same: its file and everything that was asked for. */
const digestOf = ({ importId: _, teamName: __, importedBy: ___, ...asked }: OrderedImport): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('hex');

const keyReused = () => new Problem(intakeProblems['import.key-reused'], 'It came with another file or other parameters.');
const inProgress = () => new Problem(intakeProblems['import.in-progress'], 'The first request with this key has not been answered yet.');

/** A dry run changes nothing, so there is nothing to do only once. */
export const answerOnce = (order: OrderedImport, key: string | null): Once => {
  if (key === null || order.isDryRun) return nothingKept;
  const request: KeyedRequest = { teamId: order.teamId, key, requestSha256: digestOf(order) };
  const findEarlier = async (sql: Sql): Promise<Answer | null> => {
    const earlier = await findAnswer(sql, request);
    if (earlier === 'other-request') throw keyReused();
    // Written by `keep` below, from an Answer.
    return earlier === null ? null : (earlier.answer as Answer);
  };
  const keep = async (sql: Sql, answer: Answer): Promise<void> => keepAnswer(sql, request, answer);
  return {
    findEarlier,
    keep,
    begin: async (sql) => {
      if (!(await tryLockKey(sql, request))) throw inProgress();
      if ((await findEarlier(sql)) !== null) throw inProgress();
    },
    end: keep,
  };
};
