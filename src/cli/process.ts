import path from 'node:path';

/** The project's root, seen from dist/src/cli. */
export const appDir = path.resolve(__dirname, '../../..');

/** The end of a process that cannot go on: one sentence for whoever started it. */
export const stopWith = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
