import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import { countInbox } from '../../src/plugins/notifications/server/src/queries/inbox/count-inbox';
import { listLiveNews } from '../../src/plugins/notifications/server/src/queries/inbox/list-live-news';
import { markNotifications } from '../../src/plugins/notifications/server/src/queries/inbox/mark-notifications';
import { LiveStream } from '../../src/plugins/notifications/server/src/services/live/live-stream';
import { mostRepeated, tellStreams } from '../../src/plugins/notifications/server/src/services/live/tell-streams';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { createTeller } from '../helpers/inbox';
import { rounds } from '../helpers/suite';
import { seedTeam } from '../helpers/teams';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tell' as const), keys: fc.array(key, { minLength: 1, maxLength: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('tell many' as const), count: fc.integer({ min: mostRepeated, max: mostRepeated + 2 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('mark' as const), mark: fc.constantFrom('seen', 'read', 'unread', 'archived', 'unarchived') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('come back' as const) }) },
);
const numRuns = rounds({ quick: 10, sample: 20, deep: 300 });

describe('the counts that a live stream brings', () => {
  let database: TestDatabase;
  let live: Client;
  beforeAll(async () => {
    database = await createDatabase();
    live = new Client({ connectionString: database.serverUrl, options: '-c app.actor=system:live -c app.scope=all' });
    await live.connect();
  });
  afterAll(async () => {
    await live.end();
    await database.drop();
  });

  /** A person alone in a team, and the acts that concern them. */
  const openInbox = async () => {
    const team = await seedTeam(database);
    const inbox = { teamId: team.id, personId: `person-of-${team.id}` };
    await database.owner.query(
      `insert into up_users (document_id, username, email, provider, confirmed, blocked)
       values ($1::text, $1::text, $1::text || '@example.org', 'local', true, false)`,
      [inbox.personId],
    );
    await database.owner.query(
      `insert into memberships (document_id, team_id, person_id, role, created_at) values ($2::text, $1::text, $2::text, 'owner', now())`,
      [inbox.teamId, inbox.personId],
    );
    return { inbox, teller: createTeller(database, team, 1) };
  };

  /** As the hub does, until there is nothing more to look up. */
  const look = async (stream: LiveStream) => {
    while (stream.isDue) {
      const wantsCounts = stream.take();
      const asked = { ...stream.seat, after: stream.position, wantsCounts: wantsCounts || stream.counts === null, locale: null };
      tellStreams([{ stream, wantsCounts }], await listLiveNews(live, [asked], mostRepeated + 1));
    }
  };

  it('are those that counting gives, whatever came and was marked', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const { inbox, teller } = await openInbox();
        const open = (after: string | null): LiveStream => {
          const stream = new LiveStream({ ...inbox, sessionId: 's' }, after, null);
          stream.body.resume();
          return stream;
        };
        let stream = open(null);
        await look(stream);
        for (const one of acts) {
          switch (one.kind) {
            case 'tell':
              for (const eventKey of one.keys) await teller.tell({ eventKey });
              stream.askFor({ wantsCounts: false });
              break;
            case 'tell many':
              for (let n = 0; n < one.count; n += 1) await teller.tell({ eventKey: `${String((told += 1))} of many` });
              stream.askFor({ wantsCounts: false });
              break;
            case 'mark':
              await markNotifications(live, inbox, { mark: one.mark, ids: null, upTo: null });
              stream.askFor({ wantsCounts: true });
              break;
            case 'come back':
              stream = open(stream.position);
          }
          await look(stream);
          expect(stream.counts).toEqual(await countInbox(live, inbox));
        }
        await teller.end();
      }),
      { numRuns },
    );
  });
});
