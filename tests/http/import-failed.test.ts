import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateImport } from '../../src/api/intake/contracts';
import { countAll } from '../../src/plugins/notifications/server/src/domain/notification-types';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { listInbox } from '../helpers/inbox';
import { bodyOf, sendFile } from '../helpers/intake';
import type { WorldPerson } from '../helpers/isolation/world';
import { askAs, seedMember } from '../helpers/members';
import { seedTeam, type TestTeam } from '../helpers/teams';
import { toldTo, untilJobsAreDone, type Inbox } from '../helpers/told';

const faulty = albertaFile({ 'Parameter value': 'much' }, { 'Sample number': 'S-2', Latitude: 'north' });

describe('an import that is refused', () => {
  let app: App;
  let team: TestTeam;
  let admin: WorldPerson;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });
  beforeEach(async () => {
    team = await seedTeam(app.database);
    admin = await seedMember(app.database, team, 'admin');
  });

  const inbox: Inbox = (query) => askAs(app, admin, '/notifications', { team: team.slug, ...query });
  const accept = async (file: string): Promise<string> => {
    const body = await bodyOf(sendFile(app, file, { team: team.slug, name: 'june.csv' }).set('Prefer', 'respond-async').expect(202));
    return CreateImport.responses[202].body.parse(body).data.id;
  };

  it('after it was accepted is told once to those who may send results, with what is wrong', async () => {
    await seedMember(app.database, team, 'editor');
    const id = await accept(faulty);
    const [told, ...others] = await toldTo(inbox, 'import-failed');
    expect(others).toEqual([]);
    expect(told?.notification).toMatchObject({ severity: 'warning', about: [{ type: 'import', key: id, link: `/imports/${id}` }] });
    expect(told?.contents).toMatchObject({ items: [{ name: 'june.csv', count: 1 }], rest: 0 });
    expect(told?.contents.items[0]?.reason).toMatch(/\(line 2, the first of 2 faults\)$/);
    await untilJobsAreDone(app);
    const { rows } = await app.database.owner.query('select person_id from luminous.notification_recipient where team_id = $1', [team.id]);
    expect(rows).toEqual([{ person_id: admin.id }]);
  });

  it('is told when nobody knows its layout', async () => {
    await accept('a,b\n1,2\n');
    const [told] = await toldTo(inbox, 'import-failed');
    expect(told?.contents.items).toMatchObject([{ name: 'june.csv' }]);
  });

  it('is not told to a team whose sender has the answer', async () => {
    await sendFile(app, faulty, { team: team.slug }).expect(422);
    await untilJobsAreDone(app);
    expect((await listInbox(app, admin, { team: team.slug })).data).toEqual([]);
  });

  it('at the very moment at which it was accepted is told by the job, once however often that is repeated', async () => {
    await sendFile(app, faulty, { team: team.slug, name: 'june.csv' }).expect(422);
    const again = async () => {
      await app.database.owner.query(
        `with order_of as (
           select i.document_id as id, jsonb_build_object(
                    'importId', i.document_id, 'teamId', i.team_id, 'teamName', 'a team', 'fileName', i.file_name, 'contentType', 'text/csv',
                    'sha256', i.file_sha_256, 'sizeBytes', i.file_size_bytes::int, 'mode', i.mode, 'createsStations', true,
                    'createsParameters', false, 'isPartial', i.is_partial, 'isDryRun', false, 'reason', null, 'mapping', null,
                    'importedBy', i.imported_by) as request
             from imports i where i.team_id = $1
         ), placed as (insert into luminous.import_order (team_id, import_id, request) select $1, id, request from order_of)
         select graphile_worker.add_job('intake.work-off-order', json_build_object(
                  'actor', json_build_object('kind', 'system', 'id', 'test', 'scope', json_build_object('team', $1::text)),
                  'payload', json_build_object('teamId', $1::text, 'importId', id))) from order_of`,
        [team.id],
      );
      await untilJobsAreDone(app);
    };
    await again();
    await again();
    expect((await toldTo(inbox, 'import-failed')).map(({ contents }) => countAll(contents))).toEqual([1]);
  });
});
