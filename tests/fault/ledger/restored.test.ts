import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toTable } from '../../../src/plugins/audit/server/src/domain/bundle/event-table';
import { formatEventLine } from '../../../src/plugins/audit/server/src/domain/bundle/bundled-event';
import { findLatestCheckpoint } from '../../../src/plugins/audit/server/src/queries/checkpoints';
import { openBundle } from '../../../src/plugins/audit/server/src/services/bundle/open-bundle';
import { checkLog } from '../../../src/plugins/audit/server/src/services/checking/check-log';
import { proveFromTiles } from '../../../src/plugins/audit/server/src/services/proofs/prove-from-tiles';
import { changeKey } from '../../../src/plugins/audit/server/src/services/sealing/rotate-key';
import { seal, type Signer } from '../../../src/plugins/audit/server/src/services/sealing/seal';
import { formatVerifierKey, verifierOf } from '../../../src/plugins/audit/server/src/services/sealing/signed-note';
import { packFiles } from '../../helpers/bundles';
import { asAdministrator, createDatabase, type TestDatabase } from '../../helpers/database';
import { judgeWith } from '../../helpers/forgery';
import { newSigner, openSealer, openWriter, sealAll } from '../../helpers/ledger';
import { startVerifier, type Verifier } from '../../helpers/verifier';

const signer = newSigner();
const keysOf = (...signers: readonly Signer[]) => signers.map(({ origin, key }) => formatVerifierKey(verifierOf(origin, key)));

/** Some changes of the site that bundles tell of. */
const change = async (database: TestDatabase, names: readonly string[]): Promise<void> => {
  const writer = await openWriter(database, 'member:somebody');
  for (const name of names) {
    await writer.query(
      `insert into sites (document_id, team_id, code, name, state) values ('site', 'team', 'site', $1::text, 'active')
           on conflict (team_id, code) do update set name = excluded.name`,
      [name],
    );
  }
  await writer.end();
};

/** What whoever watches the log keeps of it. */
const keep = async ({ owner }: TestDatabase) => {
  const latest = await findLatestCheckpoint(owner);
  if (latest === null) throw new Error('Nothing was sealed.');
  return latest;
};

const bundleOf = async ({ owner }: TestDatabase, by: Signer, since?: number) => {
  const { about, note, records } = await openBundle(owner, { records: [{ type: 'sites', key: 'site' }], since });
  const { size } = about.checkpoint;
  const lines = records.flatMap((events, record) =>
    events.map(async (event) => {
      const [proof = []] = await proveFromTiles(owner, 'inclusion', [event.index], size);
      return formatEventLine(event, record, proof);
    }),
  );
  const parts = { note, size, lines: await Promise.all(lines), table: records.flatMap(toTable) };
  return packFiles({ ...parts, records: [...about.records], since: about.since, signer: by });
};

describe('31: a log that went back to an earlier point in time', () => {
  let verifier: Verifier;
  let backup: TestDatabase;
  let wentOn: TestDatabase;
  let restored: TestDatabase;
  beforeAll(async () => {
    verifier = await startVerifier();
    backup = await createDatabase();
    await change(backup, ['first', 'second']);
    await sealAll(backup, signer);
    await backup.owner.end();
    wentOn = await createDatabase({ template: backup.name });
    await change(wentOn, ['third', 'fourth']);
    await sealAll(wentOn, signer);
  });
  beforeEach(async () => {
    restored = await createDatabase({ template: backup.name });
  });
  afterEach(async () => {
    await restored.drop();
  });
  afterAll(async () => {
    await verifier.stop();
    await wentOn.drop();
    await asAdministrator(async (admin) => {
      await admin.query(`drop database ${backup.name} with (force)`);
    });
  });

  const { expectVerified, expectTampered, expectUnclear } = judgeWith(() => verifier);

  it('is seen by whoever kept a checkpoint from after that point, whether the log is shorter since or has grown past it', async () => {
    const kept = await keep(wentOn);
    const trust = { keys: keysOf(signer), trustedCheckpoint: kept.note };
    await expectVerified(await bundleOf(wentOn, signer, kept.size), trust);
    await expectUnclear('append-only', await bundleOf(restored, signer), trust);
    await change(restored, ['another', 'and another', 'and one more', 'and more']);
    await sealAll(restored, signer);
    await expectTampered('append-only', await bundleOf(restored, signer, kept.size), trust);
  });

  it('goes on under a name of its own, once somebody has said so, and what was signed before stays signed', async () => {
    const again = { ...signer, origin: `${signer.origin}/2` };
    const old = await bundleOf(wentOn, signer);
    const sealer = await openSealer(restored);
    await change(restored, ['under another name']);
    await expect(seal(sealer, again)).rejects.toThrow('not the one of this log');
    await changeKey(sealer, again);
    await sealAll(restored, again);
    expect((await checkLog(sealer)).findings).toEqual([]);
    await sealer.end();
    await expectVerified(await bundleOf(restored, again), { keys: keysOf(again) });
    await expectVerified(old, { keys: keysOf(signer) });
    await expectTampered('signature', await bundleOf(restored, again), { keys: keysOf(signer) });
  });
});
