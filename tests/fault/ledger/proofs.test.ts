import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { GetConsistency, GetEventProof, ListCheckpoints, ListVerifierKeys } from '../../../src/plugins/audit/contracts';
import { parseCheckpoint } from '../../../src/plugins/audit/server/src/domain/checkpoint';
import { verifyConsistency, verifyInclusion } from '../../../src/plugins/audit/server/src/domain/tree/proofs';
import { formatVerifierKey, openNote, verifierOf } from '../../../src/plugins/audit/server/src/services/sealing/signed-note';
import { setStage, type Stage } from '../../helpers/hostile/stage';
import { newSigner, readLog, rootByDefinition, sealAll } from '../../helpers/ledger';

const signer = newSigner();
const key = verifierOf(signer.origin, signer.key);

const bytesOf = (proof: readonly string[]): Buffer[] => proof.map((hash) => Buffer.from(hash, 'base64'));

describe('the proofs of the ledger', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
    await sealAll(stage.app.database, signer);
    await touchSites();
    await sealAll(stage.app.database, signer);
  });
  afterAll(async () => stage.app.stop());

  const touchSites = async () => stage.app.database.owner.query(`update sites set name = name || '.'`);

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${stage.app.url}/api/ledger${path}`, { headers });

  const read = async <T extends z.ZodType>(
    path: string,
    schema: T,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<z.output<T>> => {
    const answer = await ask(path, headers);
    expect(answer.status).toBe(200);
    return schema.parse(await answer.json());
  };

  const openCheckpoint = (note: string) => {
    const checkpoint = parseCheckpoint(openNote(note, [key]) ?? '');
    if (checkpoint === null) throw new Error('Not a checkpoint that the key of the log has signed.');
    return checkpoint;
  };

  const latest = async () => openCheckpoint(await (await ask('/checkpoint')).text());

  const findEvents = async (team: string): Promise<string[]> => {
    const { rows } = await stage.app.database.owner.query<{ id: string }>(
      `select e.id::text from ledger.event e where e.team_id = $1::text order by e.id`,
      [team],
    );
    return rows.map(({ id }) => id);
  };

  const asOwner = () => ({ Cookie: stage.owner.cookie });

  it('are there for anybody: the checkpoint, all before it and the keys', async () => {
    const answer = await ask('/checkpoint');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const { size, root } = openCheckpoint(await answer.text());
    const log = await readLog(stage.app.database);
    expect(size).toBe(log.length);
    expect(root).toEqual(rootByDefinition(log.map(({ hash }) => hash)));
    const first = await read('/checkpoints?limit=1', ListCheckpoints.responses[200].body);
    const second = await read(`/checkpoints?limit=100&after=${first.next ?? ''}`, ListCheckpoints.responses[200].body);
    expect(first.data.map(({ note }) => openCheckpoint(note).size)).toEqual([Number(first.next)]);
    expect(openCheckpoint(second.data.at(-1)?.note ?? '').size).toBe(size);
    expect(second.next).toBeNull();
    const keys = await read('/keys', ListVerifierKeys.responses[200].body);
    expect(keys.data.map(({ verifier }) => verifier)).toEqual([formatVerifierKey(key)]);
  });

  it('are there for anybody: tiles, kept for ever by whoever reads them when they are full', async () => {
    const log = await readLog(stage.app.database);
    const last = Math.floor(log.length / 256);
    expect(last).toBeGreaterThan(0);
    const tiles = await Promise.all(Array.from({ length: last + 1 }, async (_, index) => ask(`/tiles/0/${String(index)}`)));
    const bytes = await Promise.all(tiles.map(async (tile) => Buffer.from(await tile.arrayBuffer())));
    expect(Buffer.concat(bytes)).toEqual(Buffer.concat(log.map(({ hash }) => hash)));
    expect(tiles.map((tile) => tile.headers.get('cache-control')?.includes('immutable'))).toEqual([
      ...Array.from({ length: last }, () => true),
      false,
    ]);
    const part = await ask(`/tiles/0/${String(last)}?width=1`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(log[last * 256]?.hash);
    expect(part.headers.get('cache-control')).toContain('immutable');
    expect((await ask(`/tiles/0/${String(last)}?width=256`)).status).toBe(404);
    expect((await ask(`/tiles/0/${String(last + 1)}`)).status).toBe(404);
  });

  it('33: show that the log begins with what it was at any size, and refuse sizes that it never had', async () => {
    const { size, root } = await latest();
    const log = await readLog(stage.app.database);
    const rootAt = (at: number) => rootByDefinition(log.slice(0, at).map(({ hash }) => hash));
    for (const [from, to] of [
      [1, size],
      [size, size],
      [size - 1, size],
      [100, size - 3],
    ] as const) {
      const { data } = await read(`/consistency?from=${String(from)}&to=${String(to)}`, GetConsistency.responses[200].body);
      const grown = { older: from, olderRoot: rootAt(from), size: to, root: to === size ? root : rootAt(to) };
      expect(verifyConsistency(grown, bytesOf(data.proof))).toBe(true);
    }
    for (const query of [
      'from=0',
      `from=${String(size + 1)}`,
      `from=2&to=1`,
      `from=1&to=${String(size + 1)}`,
      'from=-1',
      'from=1.5',
      'from=9e99',
      '',
    ])
      expect((await ask(`/consistency?${query}`)).status).toBe(400);
  });

  it('of an event show whoever sees it that the log has it', async () => {
    const log = await readLog(stage.app.database);
    const events = await findEvents(stage.own.id);
    for (const id of [events[0], events.at(-1)]) {
      const { data } = await read(`/events/${id ?? ''}/proof?team=${stage.own.slug}`, GetEventProof.responses[200].body, asOwner());
      const { size, root } = openCheckpoint(data.checkpoint);
      const leaf = Buffer.from(data.leaf, 'base64');
      expect(log[data.index]).toMatchObject({ event: id, bytes: leaf });
      expect(verifyInclusion({ leaf, index: data.index, size, root }, bytesOf(data.proof))).toBe(true);
    }
  });

  it('50: of an event of another team are not there, as if there were no such event', async () => {
    const [foreign = ''] = await findEvents(stage.foreign.id);
    const answerFor = async (id: string) => {
      const answer = await ask(`/events/${id}/proof?team=${stage.own.slug}`, asOwner());
      const { requestId, ...problem } = z.looseObject({ requestId: z.string() }).parse(await answer.json());
      return { status: answer.status, problem };
    };
    const hidden = await answerFor(foreign);
    expect(hidden.status).toBe(404);
    expect(hidden).toEqual(await answerFor('999999999'));
    expect((await ask(`/events/${foreign}/proof`)).status).toBe(401);
    expect((await ask(`/events/${foreign}/proof?team=${stage.foreign.slug}`, asOwner())).status).toBe(404);
    const keyOfTeam = { Authorization: `Bearer ${stage.key.key}` };
    expect((await ask(`/events/${foreign}/proof?team=${stage.own.slug}`, keyOfTeam)).status).toBe(403);
  });

  it('of an event that waits for its seal are told to come', async () => {
    await touchSites();
    const events = await findEvents(stage.own.id);
    const answer = await ask(`/events/${events.at(-1) ?? ''}/proof?team=${stage.own.slug}`, asOwner());
    expect({ status: answer.status, body: (await answer.json()) as unknown }).toMatchObject({
      status: 409,
      body: { code: 'ledger.not-sealed' },
    });
  });
});
