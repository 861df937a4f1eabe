// @ts-check
import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { inProject } from '../../launcher/core/paths.mjs';

/**
 * The product's own code of the sealer and of the check, as it is compiled; typed here, because it is loaded only when the benchmark has
 * built it.
 * @typedef {{ origin: string, key: import('node:crypto').KeyObject }} Signer
 * @typedef {{ leaves: number, checkpoints: number, findings: readonly { code: string, where: string }[] }} Checked
 * @typedef {import('pg').Client} Client
 * @typedef {{ connectSealer: (url: string) => Promise<Client>, connectReaders: (url: string) => Promise<readonly Client[]> }} Connecting
 * @typedef {{ seal: (sql: Client, signer: Signer, readers: readonly Client[]) => Promise<number> }} Sealing
 * @typedef {{ checkLog: (sql: Client, readers: readonly Client[]) => Promise<Checked> }} Checking
 */
export const loadLedgerCode = () => {
  const require = createRequire(import.meta.url);
  const load = (/** @type {string} */ file) =>
    /** @type {unknown} */ (require(inProject('dist/src/plugins/audit/server/src/services', file)));
  const { connectSealer, connectReaders } = /** @type {Connecting} */ (load('sealing/connect.js'));
  const { seal } = /** @type {Sealing} */ (load('sealing/seal.js'));
  const { checkLog } = /** @type {Checking} */ (load('checking/check-log.js'));
  return { connectSealer, connectReaders, seal, checkLog };
};

/** @returns {Signer} */
export const newSigner = () => ({ origin: 'bench.luminous/ledger', key: generateKeyPairSync('ed25519').privateKey });
