import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startApp, type App } from '../../helpers/app';
import { codeOf } from '../../helpers/code-of';
import { addedEntry, addEntries, addEntry, ago, digestOf, readChain, sendSamples, wholeChain } from '../../helpers/custody';
import { asAdministrator } from '../../helpers/database';
import { seedTeam, type TestTeam } from '../../helpers/teams';

/** Whoever would bend the chain: case 51 of the hostile list, and 24 on claimed times. */
describe('the rules of custody', () => {
  let app: App;
  let team: TestTeam;
  let samples = 0;
  beforeAll(async () => {
    app = await startApp();
    team = await seedTeam(app.database);
  });
  afterAll(async () => app.stop());

  /** A sample whose chain has the first entries. */
  const startChain = async (entryCount: number): Promise<string> => {
    samples += 1;
    const sample = `sample-${String(samples)}`;
    await sendSamples(app, team.slug, [sample]);
    await addEntries(app, team.slug, sample, wholeChain.slice(0, entryCount));
    return sample;
  };

  const refusal = async (sample: string, entry: object, status: number): Promise<string> => {
    const before = await readChain(app, team.slug, sample);
    const code = await codeOf(addEntry(app, team.slug, sample, entry).expect(status));
    expect(await readChain(app, team.slug, sample)).toEqual(before);
    return code;
  };

  const transfer = (stage: string, from: string | null, to: string, more: object = {}) => ({
    stage,
    from,
    to,
    receivedAt: ago(1),
    ...more,
  });

  it('leave out no stage, neither the first nor a later one', async () => {
    const sample = await startChain(0);
    expect(await refusal(sample, transfer('lab-receipt', null, 'Laboratory'), 409)).toBe('custody.stage-skipped');
    await addedEntry(app, team.slug, sample, { stage: 'field-scan', to: 'Marie', receivedAt: ago(9) });
    expect(await refusal(sample, transfer('plate-reader', 'Marie', 'Jean'), 409)).toBe('custody.stage-skipped');
    const gap = { stage: 'plate-reader', action: 'gap', gapReason: 'None was needed.' };
    expect(await refusal(sample, gap, 409)).toBe('custody.stage-skipped');
  });

  it('want a reason for a gap, and none where the stage is recorded', async () => {
    const sample = await startChain(1);
    expect(await refusal(sample, { stage: 'lab-receipt', action: 'gap' }, 422)).toBe('custody.reason-missing');
    const gap = { stage: 'field-scan', action: 'gap', gapReason: 'Nobody was there.' };
    expect(await refusal(sample, gap, 409)).toBe('custody.stage-passed');
  });

  it('never go back, nor into a gap', async () => {
    const sample = await startChain(2);
    expect(await refusal(sample, transfer('field-scan', 'Laboratory', 'Marie'), 409)).toBe('custody.stage-passed');
    const open = await startChain(1);
    await addedEntry(app, team.slug, open, { stage: 'lab-receipt', action: 'gap', gapReason: 'The form was lost.' });
    expect(await refusal(open, transfer('lab-receipt', 'Marie', 'Laboratory'), 409)).toBe('custody.stage-passed');
  });

  it('let only the holder hand over', async () => {
    const sample = await startChain(2);
    expect(await refusal(sample, transfer('plate-reader', 'Marie', 'Jean'), 409)).toBe('custody.not-the-holder');
    expect(await refusal(sample, transfer('plate-reader', null, 'Jean'), 409)).toBe('custody.not-the-holder');
  });

  it('know one holder when several take over at the same time', async () => {
    const sample = await startChain(1);
    const takers = ['A', 'B', 'C', 'D', 'E'];
    const answers = await Promise.all(takers.map(async (to) => addEntry(app, team.slug, sample, transfer('lab-receipt', 'Marie', to))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const { holder, stages } = await readChain(app, team.slug, sample);
    expect(takers).toContain(holder);
    expect(stages[1]?.entries).toHaveLength(1);
  });

  it('know one beginner when several begin at the same time', async () => {
    const sample = await startChain(0);
    const answers = await Promise.all(
      ['A', 'B', 'C'].map(async (to) => addEntry(app, team.slug, sample, transfer('field-scan', null, to))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('receive nothing before it was handed over', async () => {
    const sample = await startChain(1);
    const entry = transfer('lab-receipt', 'Marie', 'Laboratory', { relinquishedAt: ago(5), receivedAt: ago(6) });
    expect(await refusal(sample, entry, 422)).toBe('custody.received-before-relinquished');
  });

  it('take in no other file than the plate reader gave', async () => {
    const sample = await startChain(3);
    const swapped = transfer('ingestion', 'Jean', 'Luminous', { fileSha256List: [digestOf('swapped')] });
    expect(await refusal(sample, swapped, 409)).toBe('custody.file-differs');
    expect(await refusal(sample, transfer('ingestion', 'Jean', 'Luminous'), 409)).toBe('custody.file-differs');
    const whole = await startChain(4);
    const reader = (await readChain(app, team.slug, whole)).stages[2]?.entries[0];
    const corrected = { ...wholeChain[2], fileSha256List: [digestOf('swapped')], correctionOf: reader?.id };
    expect(await refusal(whole, corrected, 409)).toBe('custody.file-differs');
  });

  it.each([
    ['another number', { sealNumber: 'S-2', sealState: 'intact' }],
    ['a broken one', { sealNumber: 'S-1', sealState: 'broken' }],
    ['none', { sealState: 'none' }],
    ['one that nobody looked at', {}],
  ])('show a chain whose seal is wrong as broken: %s', async (_, seal) => {
    const sample = await startChain(1);
    const added = await addedEntry(app, team.slug, sample, {
      ...{ stage: 'lab-receipt', from: 'Marie', to: 'Laboratory', receivedAt: ago(1), sealNumber: null, sealState: null },
      ...(seal as { sealState?: 'intact' }),
    });
    expect(added.isSealWrong).toBe(true);
    const { state, stages } = await readChain(app, team.slug, sample);
    expect([state, stages[1]?.state]).toEqual(['broken', 'broken']);
  });

  it('hold corrections to the same, and let only the newest account be corrected', async () => {
    const sample = await startChain(2);
    const { stages } = await readChain(app, team.slug, sample);
    const [scan, receipt] = [stages[0]?.entries[0]?.id, stages[1]?.entries[0]?.id];
    const other = transfer('field-scan', null, 'Somebody', { correctionOf: scan });
    expect(await refusal(sample, other, 409)).toBe('custody.not-the-holder');
    await addedEntry(app, team.slug, sample, {
      ...wholeChain[1],
      stage: 'lab-receipt',
      condition: 'dented',
      correctionOf: receipt ?? null,
    });
    expect(await refusal(sample, transfer('lab-receipt', 'Marie', 'Laboratory', { correctionOf: receipt }), 409)).toBe(
      'custody.corrected-already',
    );
    expect(await refusal(sample, transfer('lab-receipt', 'X', 'Y', { correctionOf: 'nothing' }), 422)).toBe('custody.nothing-to-correct');
    const elsewhere = await startChain(1);
    expect(await refusal(elsewhere, transfer('field-scan', null, 'Y', { correctionOf: scan }), 422)).toBe('custody.nothing-to-correct');
  });

  it('flag claimed times that cannot be, or come late, and refuse none', async () => {
    const sample = await startChain(0);
    const early = await addedEntry(app, team.slug, sample, { stage: 'field-scan', to: 'A', receivedAt: ago(-120) });
    expect(early.flags).toEqual(['claimed-in-future']);
    const late = await addedEntry(app, team.slug, sample, { stage: 'lab-receipt', from: 'A', to: 'B', receivedAt: ago(25 * 60) });
    expect(late.flags).toEqual(['claimed-late', 'out-of-order']);
    const now = await addedEntry(app, team.slug, sample, { stage: 'plate-reader', from: 'B', to: 'C', receivedAt: ago(-130) });
    expect(now.flags).toEqual(['claimed-in-future']);
    expect(Math.abs(Date.parse(now.recordedAt) - Date.now())).toBeLessThan(60_000);
  });

  it('say themselves who recorded what and when, whatever a writer claims', async () => {
    const sample = await startChain(0);
    await app.database.owner.query(
      `insert into custody_events (document_id, team_id, sample_id, stage, action, to_custodian, received_at, sequence, step, recorded_at,
                                   recorded_by, station_id, flags)
       select luminous.new_document_id(), team_id, document_id, 'field-scan', 'transfer', 'A', now(), 7, 7, '2001-01-01', 'somebody', 'x', '["a"]'
         from samples where code = $1::text`,
      [sample],
    );
    const entry = (await readChain(app, team.slug, sample)).stages[0]?.entries[0];
    expect(entry).toMatchObject({ sequence: 1, flags: [] });
    expect(entry?.recordedBy).not.toBe('somebody');
    expect(entry?.recordedAt).not.toMatch(/^2001/);
  });

  it('hold for the owner and the administrator of the database as well: nothing is changed, removed or emptied', async () => {
    const sample = await startChain(4);
    const before = await readChain(app, team.slug, sample);
    const server = new Client({ connectionString: app.database.serverUrl, options: '-c app.actor=system:test -c app.scope=all' });
    await server.connect();
    const attempts = [`update custody_events set to_custodian = 'X'`, 'delete from custody_events', 'truncate custody_events'];
    for (const attempt of attempts) {
      await expect(app.database.owner.query(attempt)).rejects.toMatchObject({ code: 'LU002' });
      await expect(server.query(attempt)).rejects.toThrow();
      const asReplica = asAdministrator(async (admin) => {
        await admin.query(`set session_replication_role = replica`);
        await admin.query(attempt);
      }, app.database.name);
      await expect(asReplica).rejects.toMatchObject({ code: 'LU002' });
    }
    await expect(server.query(`update luminous.custody_chain set holder = 'X'`)).rejects.toMatchObject({ code: '42501' });
    await expect(server.query(`delete from luminous.custody_chain`)).rejects.toMatchObject({ code: '42501' });
    await server.end();
    expect(await readChain(app, team.slug, sample)).toEqual(before);
  });

  it('leave a change event of every entry in the ledger', async () => {
    const sample = await startChain(4);
    const { rows } = await app.database.owner.query(
      `select count(*)::int as events from ledger.event e join custody_events c on c.document_id = e.row_key
         join samples s on s.document_id = c.sample_id where s.code = $1::text and e.table_name = 'custody_events' and e.action = 'insert'`,
      [sample],
    );
    expect(rows).toEqual([{ events: 4 }]);
  });
});
