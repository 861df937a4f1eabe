import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { setting } from './setting';

export const verifierFile = path.join(setting.projectDir, 'src/plugins/audit/verifier/verify.mjs');

export interface Trust {
  readonly keys: readonly string[];
  readonly trustedCheckpoint?: string;
  readonly maxAgeDays?: number;
  readonly now?: number;
}

const Verdict = z.object({
  id: z.number(),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  lines: z.array(z.object({ verdict: z.enum(['ok', 'tampered', 'unclear', 'note']), name: z.string(), text: z.string() })),
});
export type Verdict = z.infer<typeof Verdict>;

export interface Verifier {
  readonly verify: (bundle: Uint8Array, trust: Trust) => Promise<Verdict>;
  readonly stop: () => Promise<void>;
}

/** The verifier in a thread of its own, for thousands of bundles: as a command it is tested once for each way to end. */
export const startVerifier = async (): Promise<Verifier> => {
  const worker = new Worker(path.join(__dirname, 'verify-worker.mjs'));
  const waiting = new Map<number, (verdict: Verdict) => void>();
  worker.on('message', (message) => {
    const verdict = Verdict.parse(message);
    waiting.get(verdict.id)?.(verdict);
    waiting.delete(verdict.id);
  });
  await once(worker, 'online');
  let count = 0;
  return {
    verify: async (bundle, trust) =>
      new Promise((resolve) => {
        const id = (count += 1);
        waiting.set(id, resolve);
        worker.postMessage({ id, bundle, trust });
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
};

/** What of a verdict accuses or hesitates, by the name of the line. */
export const objections = ({ lines }: Verdict): string[] =>
  lines.filter(({ verdict }) => verdict === 'tampered' || verdict === 'unclear').map(({ verdict, name }) => `${verdict} ${name}`);
