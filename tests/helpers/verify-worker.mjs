// @ts-check
import { parentPort } from 'node:worker_threads';
import { verify } from '../../src/plugins/audit/verifier/verify.mjs';

/** Runs the verifier outside the sandbox of the tests, as whoever was given a bundle does. */
parentPort?.on(
  'message',
  /** @param {{ id: number, bundle: Uint8Array, trust: { keys: string[] } }} order */
  ({ id, bundle, trust }) => {
    parentPort?.postMessage({ id, ...verify(Buffer.from(bundle), trust) });
  },
);
