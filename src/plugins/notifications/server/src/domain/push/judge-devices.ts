import type { Failure } from '../delivery/retry';

/** What the service of one device said. */
export interface DeviceAnswer {
  readonly failure: Failure | null;
  readonly answer: string;
}

type Outcome =
  { readonly kind: 'accepted'; readonly answer: string } | { readonly kind: 'failed'; readonly failure: Failure; readonly answer: string };

/** The longest that was asked for, so that no service is asked too early. */
const longestWait = (failures: readonly Failure[]): Failure | undefined => {
  const throttled = failures.filter((failure) => failure.kind === 'throttled');
  if (throttled.length === 0) return undefined;
  return { kind: 'throttled', retryAfterSeconds: Math.max(...throttled.map(({ retryAfterSeconds }) => retryAfterSeconds ?? 0)) };
};

/**
 * What became of one message to all devices of a person. One that has it is enough: another attempt would show it there twice. Of none it
 * is worth another attempt as long as one device might take it then.
 */
export const judgeDevices = (answers: readonly DeviceAnswer[]): Outcome => {
  const answer = answers.map((device) => device.answer).join('; ');
  if (answers.some(({ failure }) => failure === null)) return { kind: 'accepted', answer };
  const failures = answers.flatMap(({ failure }) => failure ?? []);
  const failure = longestWait(failures) ??
    failures.find(({ kind }) => kind === 'transient') ??
    failures.find(({ kind }) => kind === 'permanent') ?? { kind: 'gone' };
  return { kind: 'failed', failure, answer: answers.length === 0 ? 'no device is left' : answer };
};
