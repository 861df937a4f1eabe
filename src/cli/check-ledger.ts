import { runAs, systemActor } from '../lib/actor';
import { auditService } from '../plugins/audit/contracts';
import { createApp } from './boot';
import { stopWith, wordsOf } from './process';

/** `npm run check-ledger`: 0 when all is well, 1 when something differs. */
const check = async (): Promise<number> => {
  const app = createApp();
  return runAs(systemActor('check-ledger'), async () => {
    await app.load();
    const { leaves, checkpoints, rows, findings } = await auditService(app).checkLedger();
    for (const { code, where } of findings) console.log(`${code}: ${where}`);
    console.log(
      `${String(leaves)} leaves, ${String(checkpoints)} checkpoints, ${String(rows)} rows: ${String(findings.length)} differences`,
    );
    await app.destroy();
    return findings.length === 0 ? 0 : 1;
  });
};

check().then(
  (status) => process.exit(status),
  (error: unknown) => {
    stopWith(`The ledger was not checked: ${wordsOf(error)}`);
  },
);
