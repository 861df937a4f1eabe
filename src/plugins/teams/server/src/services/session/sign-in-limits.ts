import type { Core } from '@strapi/types';
import { senderOf } from '../../../../../../lib/address';
import { attemptsOf, type AttemptLimit } from '../../../../../../lib/attempts';
import { Problem } from '../../../../../../lib/problem';
import { sessionProblems } from '../../../../contracts';

const minuteMs = 60_000;

/**
 * Told in docs/operations.md. One sender may try one account a few times, many accounts some more; all senders together may try one account
 * so often that a stranger does not keep its owner out by trying, and not so often that guessing pays.
 */
const perPair: AttemptLimit = { name: 'sign-in-pair', most: 5, withinMs: 15 * minuteMs };
const perSender: AttemptLimit = { name: 'sign-in-sender', most: 50, withinMs: 15 * minuteMs };
const perAccount: AttemptLimit = { name: 'sign-in-account', most: 100, withinMs: 60 * minuteMs };

const pairsOf = (email: string, ip: string): readonly [AttemptLimit, string][] => {
  const sender = senderOf(ip);
  return [
    [perPair, `${email} ${sender}`],
    [perSender, sender],
    [perAccount, email],
  ];
};

const throttled = (waitMs: number): Problem => {
  const seconds = Math.ceil(waitMs / 1000);
  return new Problem(sessionProblems['session.throttled'], `Try again in ${String(seconds)} s.`, {}, { 'Retry-After': String(seconds) });
};

/** Counted before the password is looked at, so that many at once cannot slip through. @throws Problem session.throttled */
export const countSignIn = async (strapi: Core.Strapi, email: string, ip: string): Promise<void> => {
  const waits = await Promise.all(pairsOf(email, ip).map(async ([limit, who]) => attemptsOf(strapi).count(limit, who)));
  const waitMs = Math.max(...waits);
  if (waitMs > 0) throw throttled(waitMs);
};

/** It was the right password. */
export const forgiveSignIn = async (strapi: Core.Strapi, email: string, ip: string): Promise<void> => {
  await Promise.all(
    pairsOf(email, ip).map(async ([limit, who]) =>
      limit === perPair ? attemptsOf(strapi).forget(limit, who) : attemptsOf(strapi).takeBack(limit, who),
    ),
  );
};

/** Mails that anybody can have sent to an address. */
const perReset: AttemptLimit = { name: 'reset-account', most: 5, withinMs: 60 * minuteMs };
const perResetSender: AttemptLimit = { name: 'reset-sender', most: 30, withinMs: 60 * minuteMs };

/** @throws Problem session.throttled */
export const countReset = async (strapi: Core.Strapi, email: string, ip: string): Promise<void> => {
  const attempts = attemptsOf(strapi);
  const waits = await Promise.all([attempts.count(perReset, email), attempts.count(perResetSender, senderOf(ip))]);
  const waitMs = Math.max(...waits);
  if (waitMs > 0) throw throttled(waitMs);
};

const perTokenSender: AttemptLimit = { name: 'token-sender', most: 60, withinMs: 15 * minuteMs };

/** Links are long enough not to be guessed; that is no reason to let anybody try for ever. @throws Problem session.throttled */
export const countToken = async (strapi: Core.Strapi, ip: string): Promise<void> => {
  const waitMs = await attemptsOf(strapi).count(perTokenSender, senderOf(ip));
  if (waitMs > 0) throw throttled(waitMs);
};
