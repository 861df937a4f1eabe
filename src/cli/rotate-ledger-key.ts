import { runAs, systemActor } from '../lib/actor';
import { auditService } from '../plugins/audit/contracts';
import { createApp } from './boot';
import { stopWith, wordsOf } from './process';

/** `npm run rotate-ledger-key`: the key that is set signs from now on. */
const rotate = async (): Promise<void> => {
  const app = createApp();
  await runAs(systemActor('rotate-ledger-key'), async () => {
    await app.load();
    console.log(`Checkpoints are now signed for ${await auditService(app).rotateKey()}. Restart the servers with this key.`);
    await app.destroy();
  });
};

rotate().then(
  () => process.exit(0),
  (error: unknown) => {
    stopWith(`The key was not rotated: ${wordsOf(error)}`);
  },
);
