import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentsSchemas } from '../../../src/plugins/notifications/server/src/domain/notification-types';
import { eventually, startApp, type App } from '../../helpers/app';
import { asAdministrator, createDatabase } from '../../helpers/database';
import { mailsTo } from '../../helpers/mail';
import { runNightly } from '../../helpers/told';

/** Not with the key of the ledger: nothing is sealed here, which is one of the two things to be told. */
describe('what is wrong with the ledger', () => {
  const staffEmail = `alarms-${randomBytes(4).toString('hex')}@luminous.example`;
  let app: App;
  beforeAll(async () => {
    const database = await createDatabase();
    app = await startApp({ database, env: { SEALER_DATABASE_URL: database.sealerUrl, STAFF_EMAIL: staffEmail } });
  });
  afterAll(async () => {
    await app.stop();
    await app.database.drop();
  });

  const alarmsOf = async (part: string) =>
    (await mailsTo(staffEmail)).filter(({ subject }) => subject === `Ledger alarm: ${part} (Luminous)`);
  const untilMailed = async (part: string, count: number) =>
    eventually(
      async () => {
        const mails = await alarmsOf(part);
        return mails.length >= count ? mails : undefined;
      },
      { what: `mail ${String(count)} about ${part}` },
    );
  const stored = async (part: string) => {
    const { rows } = await app.database.owner.query<{ contents: unknown; severity: string; team_id: string }>(
      `select contents, severity, team_id from luminous.notification where type = 'ledger-alarm' and event_key like '% ' || $1`,
      [part],
    );
    return rows.map(({ contents, ...row }) => ({ ...row, contents: contentsSchemas['ledger-alarm'].parse(contents) }));
  };

  it('is told to staff once, however often the sealer finds that it must not seal', async () => {
    const [mail] = await untilMailed('sealing', 1);
    expect(mail?.text).toContain('Nothing is sealed');
    expect(mail?.text).toContain(`${app.url}/admin/luminous/audit`);
    await eventually(() => Promise.resolve(app.log().split('the ledger is not sealed').length > 3 ? true : undefined), {
      withinMs: 60_000,
    });
    expect(await alarmsOf('sealing')).toHaveLength(1);
    expect(await stored('sealing')).toMatchObject([{ team_id: 'staff', severity: 'critical', contents: { items: [{ name: 'sealing' }] } }]);
  });

  it('is told of the nightly check once, and again on another night while it lasts', async () => {
    await asAdministrator(async (admin) => {
      await admin.query(`select set_config('app.actor', 'system:test', false), set_config('app.scope', 'all', false)`);
      await admin.query('alter table sites disable trigger all');
      await admin.query(`insert into sites (document_id, team_id, code, name) values ('secret', 'team', 'S', 'S')`);
      await admin.query('alter table sites enable trigger all');
    }, app.database.name);
    await runNightly(app, 'check-ledger-nightly');
    await runNightly(app, 'check-ledger-nightly');
    const [mail, ...more] = await untilMailed('rows', 1);
    expect(mail?.text).toContain('row-unrecorded at sites secret');
    expect(more).toEqual([]);

    await app.database.owner.query(`update luminous.ledger_alarm set told_at = told_at - interval '1 day'`);
    await runNightly(app, 'check-ledger-nightly');
    expect(await untilMailed('rows', 2)).toHaveLength(2);
    const [kept] = await stored('rows');
    expect(kept?.contents.items).toEqual([{ name: 'rows', count: 2, finding: 'row-unrecorded at sites secret' }]);
  });
});
