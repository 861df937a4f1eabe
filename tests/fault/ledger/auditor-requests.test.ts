import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { App } from '../../helpers/app';
import {
  askFor,
  decline,
  download,
  readReceipt,
  setAuditStage,
  withdraw,
  type AuditStage,
  type TeamPlace,
} from '../../helpers/auditor-requests';
import { codeOf } from '../../helpers/code-of';
import { asAdministrator } from '../../helpers/database';
import { setting } from '../../helpers/setting';

describe('an auditor’s request, where the application fails to look', () => {
  let app: App;
  let operator: TeamPlace;
  let regulator: TeamPlace;
  let third: TeamPlace;
  let ofStation: AuditStage['ofStation'];
  let give: AuditStage['give'];
  beforeAll(async () => {
    ({ app, operator, regulator, third, ofStation, give } = await setAuditStage());
  });
  afterAll(async () => app.stop());

  it('46: shows and gives nothing while that cannot be recorded', async () => {
    const request = await give(ofStation);
    const emit = 'ledger.emit(text, text, text, text, text, text, timestamptz, text)';
    await asAdministrator(async (one) => {
      await one.query(`revoke execute on function ${emit} from ${setting.serverRole}`);
    }, app.database.name);
    const refused = [
      download(regulator, request),
      regulator.owner.get(`/auditor-requests/${request.id}`, regulator.team),
      regulator.owner.get(`/auditor-requests/${request.id}/receipt`, regulator.team),
    ];
    for (const sent of refused) expect(await codeOf(sent.expect(503))).toBe('server.unavailable');
    await asAdministrator(async (one) => {
      await one.query(`grant execute on function ${emit} to ${setting.serverRole}`);
    }, app.database.name);
    expect((await readReceipt(regulator, request)).downloads).toEqual([]);
  });

  const as = async <T>(team: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const options = `-c app.actor=member:somebody -c app.scope=team -c app.team=${team}`;
    const client = new Client({ connectionString: app.database.serverUrl, options });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const states = `update luminous.auditor_request set state = $2::text where id = $1::text`;

  it('is seen by both sides and nobody else, and its bundle only while it holds', async () => {
    const request = await give(ofStation);
    const count = async (team: string): Promise<number[]> =>
      as(team, async (client) => {
        const counts: number[] = [];
        for (const question of [
          'select from luminous.auditor_request where id = $1::text',
          'select from luminous.auditor_request_step where request_id = $1::text',
          'select from luminous.auditor_request_part where request_id = $1::text',
        ]) {
          const { rowCount } = await client.query(question, [request.id]);
          counts.push(Math.min(rowCount ?? 0, 1));
        }
        return counts;
      });
    expect([await count(operator.id), await count(regulator.id), await count(third.id)]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 0],
    ]);
    await withdraw(regulator, request).expect(200);
    expect([await count(operator.id), await count(regulator.id)]).toEqual([
      [1, 1, 0],
      [1, 1, 0],
    ]);
  });

  it('is approved by no statement of whoever asks, and asked by nobody in another’s name', async () => {
    const request = await askFor(regulator, operator, ofStation);
    await as(regulator.id, async (client) => {
      await expect(client.query(states, [request.id, 'declined'])).rejects.toThrow('row-level security');
    });
    await as(third.id, async (client) => {
      expect((await client.query(states, [request.id, 'withdrawn'])).rowCount).toBe(0);
    });
    await as(operator.id, async (client) => {
      const forged = `insert into luminous.auditor_request (id, team_id, team_slug, asker_id, asker_slug, scope, asked_by)
                      values ('forged', $1::text, 'a', $2::text, 'b', '{}', 'member:x')`;
      await expect(client.query(forged, [operator.id, regulator.id])).rejects.toThrow('row-level security');
    });
    await decline(operator, request).expect(200);
  });

  it('never goes back, and neither what was asked, decided or given is altered', async () => {
    const request = await give(ofStation);
    await as(operator.id, async (client) => {
      for (const [change, fault] of [
        [`state = 'withdrawn', scope = '{}'`, 'what was asked'],
        [`state = 'withdrawn', granted_records = '[]'`, 'what was decided'],
        [`state = 'withdrawn', bundle_sha256 = 'x'`, 'a receipt'],
        [`state = 'asked'`, 'does not become'],
      ] as const) {
        const altered = client.query(`update luminous.auditor_request set ${change} where id = $1::text`, [request.id]);
        await expect(altered).rejects.toThrow(fault);
      }
      await expect(client.query('delete from luminous.auditor_request')).rejects.toThrow('permission denied');
      await expect(client.query('update luminous.auditor_request_step set actor = $1::text', ['member:x'])).rejects.toThrow(
        'permission denied',
      );
    });
  });
});
