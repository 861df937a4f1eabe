import type { Core } from '@strapi/types';
import { withSql } from '../../../../../../lib/database';
import { nextAttempt, type Failure } from '../../domain/delivery/retry';
import { settleDelivery, type Settlement } from '../../queries/courier/settle-delivery';
import type { SendOutcome } from './channel';
import type { Prepared } from './prepare-outgoing';
import { senders } from './senders';

/** Answers are for people to look at: one line of them. */
const mostLetters = 500;

type Ending = Omit<Settlement, 'id' | 'holder'>;

const leftOut: Ending = { state: 'left-out', nextAfterMs: null, outcome: null, answer: null };

const afterFailure = (attempt: number, failure: Failure, answer: string): Ending => {
  const next = nextAttempt(attempt, failure, Math.random());
  return next.kind === 'retry'
    ? { state: 'due', nextAfterMs: next.afterMs, outcome: 'put-off', answer }
    : { state: 'dead', nextAfterMs: null, outcome: next.reason === 'exhausted' ? 'put-off' : 'refused', answer };
};

const endingOf = (attempt: number, outcome: SendOutcome): Ending => {
  const answer = outcome.answer.replace(/\s+/g, ' ').trim().slice(0, mostLetters);
  if (outcome.kind === 'failed') return afterFailure(attempt, outcome.failure, answer);
  return { state: 'delivered', nextAfterMs: null, outcome: 'accepted', answer };
};

const attempt = async (strapi: Core.Strapi, { found, outgoing }: Prepared): Promise<Ending> => {
  const send = found.channel === 'in-app' ? undefined : senders[found.channel];
  if (send === undefined || outgoing === null) return leftOut;
  return endingOf(found.attempt, await send(strapi, outgoing));
};

/** One attempt, and what came of it. A crash in between repeats it: the same message, with the same Message-ID. */
export const deliver = async (strapi: Core.Strapi, holder: string, prepared: Prepared): Promise<void> => {
  const ending = await attempt(strapi, prepared);
  await withSql(strapi, async (sql) => settleDelivery(sql, { id: prepared.found.id, holder, ...ending }));
};
