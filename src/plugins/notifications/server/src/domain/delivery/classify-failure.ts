import type { Failure } from './retry';

/** Our own account at the mail server is refused. That is mended there and says nothing about the mail. */
const ownAccount = new Set([530, 534, 535, 538]);

/**
 * What a mail server's answer means: 4xx, such as 421, 450, 451 and 452, is for now; 5xx, such as 550, is for good. No answer at all is for
 * now: nobody knows whether the mail was taken, and the same Message-ID lets a second one be recognised.
 */
export const classifyMailFailure = (code: number | null): Failure => {
  const isForGood = code !== null && code >= 500 && code < 600 && !ownAccount.has(code);
  return { kind: isForGood ? 'permanent' : 'transient' };
};

/** Retry-After as it stands in the header: seconds, or a date. Null when it is neither. */
export const readRetryAfter = (header: string | null, now: Date): number | null => {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
};

/** Answers that may be others in a while: not in time, too early, or our own key refused, which is mended here. */
const forNow = new Set([401, 408, 425]);

/** What a push service's answer means: 404 and 410 say that the subscription is over. */
export const classifyPushFailure = (status: number | null, retryAfter: string | null, now: Date): Failure => {
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 429) return { kind: 'throttled', retryAfterSeconds: readRetryAfter(retryAfter, now) };
  if (status === 503 && retryAfter !== null) return { kind: 'throttled', retryAfterSeconds: readRetryAfter(retryAfter, now) };
  const isForGood = status !== null && status >= 400 && status < 500 && !forNow.has(status);
  return { kind: isForGood ? 'permanent' : 'transient' };
};
