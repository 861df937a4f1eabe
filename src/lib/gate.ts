import { Problem, problems, type ProblemKind } from './problem';

interface GateOptions {
  readonly width: number;
  readonly queueLength: number;
  /** What whoever comes to a full queue is told. */
  readonly full?: ProblemKind;
}

/** Lets a few through at a time and keeps a bounded number waiting; whoever comes later is asked to come back. */
export const createGate = ({ width, queueLength, full = problems['server.unavailable'] }: GateOptions) => {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (inside < width) {
      inside += 1;
      return;
    }
    if (waiting.length >= queueLength) throw new Problem(full, 'Too much of this is going on at once.', {}, { 'Retry-After': '10' });
    // Whoever leaves hands the place over, so `inside` does not change.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
