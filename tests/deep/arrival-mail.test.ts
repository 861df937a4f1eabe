import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { sendFile } from '../helpers/intake';
import { mailsTo } from '../helpers/mail';
import { seedTeam } from '../helpers/teams';

describe('a mail about new results', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ env: { STAFF_EMAIL: 'arrivals@luminous.example' } });
  });
  afterAll(async () => {
    await app.stop();
  });

  it('reaches staff once, however often the event is delivered', async () => {
    const team = await seedTeam(app.database);
    await sendFile(app, albertaFile({ 'Sample number': 'a' }, { 'Sample number': 'b' }), { team: team.slug }).expect(201);
    const subject = `2 new results for ${team.slug}`;
    const arrived = async () => (await mailsTo('arrivals@luminous.example')).filter((mail) => mail.subject === subject);
    await eventually(async () => ((await arrived()).length > 0 ? true : undefined), { what: 'the mail' });
    const isNoted = async () => {
      const { rowCount } = await app.database.owner.query('select from luminous.mail_delivery where accepted_at is not null');
      return rowCount === 0 ? undefined : true;
    };
    await eventually(isNoted, { what: 'the note of the delivery' });

    const {
      rows: [event],
    } = await app.database.owner.query<{ id: string; payload: unknown }>('select id::text, payload from luminous.outbox');
    await app.database.owner.query(`select graphile_worker.add_job('deliver-event', $1::json, job_key => 'again')`, [
      JSON.stringify({
        actor: { kind: 'system', id: 'test', scope: 'all' },
        payload: { id: event?.id, event: 'observations.recorded', subscriber: 'mail-arrivals', payload: event?.payload },
      }),
    ]);
    await eventually(async () => {
      const { rows } = await app.database.owner.query(`select 1 from graphile_worker.jobs where task_identifier = 'deliver-event'`);
      return rows.length === 0 ? true : undefined;
    });
    expect(await arrived()).toHaveLength(1);
  });

  it('is not sent when a file brought nothing new', async () => {
    const team = await seedTeam(app.database);
    await sendFile(app, albertaFile({}), { team: team.slug }).expect(201);
    await sendFile(app, `${albertaFile({})}\n`, { team: team.slug }).expect(201);
    const { rows } = await app.database.owner.query('select 1 from luminous.outbox where team_id = $1::text', [team.id]);
    expect(rows).toHaveLength(1);
  });
});
