// @ts-check
import { createPrivateKey } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * A process that seals what there is, once, and is killed at one of its statements: before it is sent, or as soon as it is under way.
 *
 *   node sealing-process.mjs <project> <database> <origin> <before|during> <statement>
 *
 * The key is read from the environment. Says how many statements there were when it comes to its end.
 */
const [project = '', database = '', origin = '', moment = '', statement = ''] = process.argv.slice(2);
const sealing = path.join(project, 'dist/src/plugins/audit/server/src/services/sealing');
const require = createRequire(sealing);
/** @typedef {import('pg').Client} Client */
/** @type {unknown} */
const connecting = require(path.join(sealing, 'connect.js'));
/** @type {unknown} */
const working = require(path.join(sealing, 'seal.js'));
const { connectSealer } = /** @type {{ connectSealer: (url: string) => Promise<Client> }} */ (connecting);
const { seal } =
  /** @type {{ seal: (sql: Client, signer: { origin: string, key: import('node:crypto').KeyObject }) => Promise<number> }} */ (working);

const kill = () => process.kill(process.pid, 'SIGKILL');
let count = 0;
const client = await connectSealer(database);
const dying = new Proxy(client, {
  get: (target, name) => {
    /** @type {unknown} */
    const member = Reflect.get(target, name);
    if (name !== 'query' || typeof member !== 'function') return member;
    return (/** @type {unknown[]} */ ...args) => {
      count += 1;
      if (count === Number(statement) && moment === 'before') kill();
      /** @type {unknown} */
      const sent = Reflect.apply(member, target, args);
      // By then the statement is on its way, and of a COPY the first rows.
      if (count === Number(statement)) setImmediate(kill);
      return sent;
    };
  },
});
const key = createPrivateKey({ key: Buffer.from(process.env['SIGNING_KEY'] ?? '', 'base64'), format: 'der', type: 'pkcs8' });
await seal(dying, { origin, key });
process.stdout.write(String(count));
await client.end();
