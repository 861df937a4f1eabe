import { describe, expect, it } from '@jest/globals';
import { CreateImport } from '../../src/api/intake/contracts';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp } from '../helpers/app';
import { bodyOf, sendFile } from '../helpers/intake';
import { seedTeam } from '../helpers/teams';

describe('an import that takes longer than a sender should wait', () => {
  it('is accepted and goes on, and is there once', async () => {
    const app = await startApp({ env: { IMPORT_ANSWER_WITHIN_MS: '0' } });
    const team = await seedTeam(app.database);
    const body = await bodyOf(sendFile(app, albertaFile({}), { team: team.slug }).expect(202));
    const { id } = CreateImport.responses[202].body.parse(body).data;
    await eventually(async () => {
      const { rows } = await app.database.owner.query(`select from imports where document_id = $1::text and state = 'imported'`, [id]);
      return rows.length === 1 ? true : undefined;
    });
    const { rows } = await app.database.owner.query<{ n: number }>('select count(*)::int as n from results where team_id = $1::text', [
      team.id,
    ]);
    await app.stop();
    expect(rows).toEqual([{ n: 1 }]);
  });
});
