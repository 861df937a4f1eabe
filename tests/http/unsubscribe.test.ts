import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NotificationType } from '../../src/plugins/notifications/contracts';
import { composeUnsubscribeUrl } from '../../src/plugins/notifications/server/src/services/preferences/unsubscribe-link';
import { loadApp, type Loaded } from '../helpers/in-process';
import { createPerson, type WorldPerson } from '../helpers/isolation/world';
import { join, seedMember } from '../helpers/members';
import { listen } from '../helpers/route-table';
import { setting } from '../helpers/setting';
import { seedTeam, type TestTeam } from '../helpers/teams';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const oneClick = 'List-Unsubscribe=One-Click';
const again = 'Subscribe=Again';

describe('the link that stops mails', () => {
  let app: Loaded;
  let url: string;
  let team: TestTeam;
  let person: WorldPerson;
  beforeAll(async () => {
    app = await loadApp();
    url = await listen(app);
  });
  afterAll(async () => {
    await app.destroy();
  });
  beforeEach(async () => {
    team = await seedTeam(app.database);
    person = await seedMember(app.database, team);
  });

  /** As it stands in a mail; what stands before the path is this installation's. */
  const linkOf = (types: readonly NotificationType[] = ['new-results'], { id } = person): string => {
    const { pathname, search } = new URL(composeUnsubscribeUrl(app.strapi, { teamId: team.id, personId: id, types }));
    return `${pathname}${search}`;
  };
  const look = async (address: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(url + address, { headers: { Accept: browser, ...headers } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  /** As a mail program does it: a form, and nothing that says who sends it. */
  const post = async (address: string, body: string, headers: Readonly<Record<string, string>> = {}) => {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const response = await fetch(url + address, { method: 'POST', redirect: 'manual', headers: { ...type, ...headers }, body });
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  };
  const chosen = async ({ id } = person): Promise<unknown> => {
    const { rows } = await app.database.owner.query<{ chosen: string }>(
      'select chosen::text as chosen from luminous.notification_choice where person_id = $1 and team_id = $2',
      [id, team.id],
    );
    return rows[0] === undefined ? null : JSON.parse(rows[0].chosen);
  };
  const choose = async (wanted: object): Promise<void> => {
    await app.database.owner.query(`insert into luminous.notification_choice (team_id, person_id, chosen) values ($1, $2, $3::jsonb)`, [
      team.id,
      person.id,
      JSON.stringify(wanted),
    ]);
  };

  it('shows what it stops and changes nothing, however often a scanner follows it', async () => {
    for (const method of ['GET', 'GET', 'HEAD']) await fetch(url + linkOf(), { method });
    const { status, headers, text } = await look(linkOf());
    expect(status).toBe(200);
    expect(text).toContain('Stop these mails?');
    expect(text).toContain('New results');
    expect(text).toContain(team.slug);
    expect(await chosen()).toBeNull();
    // Whoever it was passed on to learns of no address, and no other site and no search engine of the link.
    expect(`${text} ${Buffer.from(linkOf().split('=')[1] ?? '', 'base64url').toString()}`).not.toContain(person.email);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(text).not.toContain('<script');
    expect(text).toContain('<meta name="robots" content="noindex, nofollow"');
    const sent = ['referrer-policy', 'cache-control', 'x-robots-tag'].map((name) => headers.get(name));
    expect(sent).toEqual(['no-referrer', 'no-store', 'noindex, nofollow']);
    expect(headers.get('ratelimit-policy')).toContain('"address"');
  });

  it('speaks the person’s language, and the other one on request', async () => {
    await app.database.owner.query(`update up_users set locale = 'fr' where document_id = $1`, [person.id]);
    const { text, headers } = await look(linkOf(), { 'Accept-Language': 'en' });
    expect(text).toContain('Arrêter ces courriels');
    expect(headers.get('content-language')).toBe('fr');
    const other = /href="(\/en\/unsubscribe[^"]*)"/.exec(text)?.[1] ?? '';
    expect((await look(other)).text).toContain('Stop these mails?');
  });

  it('stops those mails when the button is pressed, and says how they come back', async () => {
    await choose({ channels: { 'new-results': { 'web-push': true }, warning: { email: true } }, timeZone: 'UTC' });
    const [, action = '', name = '', value = ''] =
      /<form method="post" action="([^"]*)"><input type="hidden" name="([^"]*)" value="([^"]*)"/.exec((await look(linkOf())).text) ?? [];
    expect(`${name}=${value}`).toBe(oneClick);
    // A page that tells nobody its address has the browser say that it comes from nowhere.
    const { status, text } = await post(action, oneClick, { Accept: browser, Origin: 'null' });
    expect(status).toBe(200);
    expect(text).toContain('These mails are stopped');
    expect(text).toContain('Send these mails again');
    const stopped = { channels: { 'new-results': { 'web-push': true, email: false }, warning: { email: true } }, timeZone: 'UTC' };
    expect(await chosen()).toEqual(stopped);
    expect((await look(linkOf())).text).toContain('These mails are stopped');
    expect((await post(action, again, { Accept: browser })).text).toContain('These mails come again');
    expect(await chosen()).toMatchObject({ channels: { 'new-results': { email: true } } });
  });

  it('is followed by a mail program: from another site, without cookies, in either form, once or twice', async () => {
    const [first, ...more] = [
      await post(linkOf(), oneClick, { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' }),
      await post(linkOf(), oneClick),
      await post(linkOf(), `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`, {
        'Content-Type': 'multipart/form-data; boundary=x',
      }),
    ];
    expect([first, ...more].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await chosen()).toEqual({ channels: { 'new-results': { email: false } } });
  });

  it('is no way in anywhere else for another site, whoever is signed in', async () => {
    const response = await fetch(`${url}/api/notifications/preferences?team=${team.slug}`, {
      method: 'PUT',
      headers: { Cookie: person.cookie, Origin: 'https://mail.example', 'Content-Type': 'application/json' },
      body: '{"chosen":{}}',
    });
    expect(response.status).toBe(403);
    // And nobody is taken for the signed-in person here: the link alone says who.
    const other = await seedMember(app.database, team);
    await post(linkOf(), oneClick, { Cookie: other.cookie });
    expect([await chosen(other), await chosen()]).toEqual([null, { channels: { 'new-results': { email: false } } }]);
  });

  it('stops each kind that the mail told of', async () => {
    const link = linkOf(['new-results', 'corrected']);
    expect((await look(link)).text).toMatch(/New results<\/li><li>Results that were corrected/);
    await post(link, oneClick);
    expect(await chosen()).toEqual({ channels: { 'new-results': { email: false }, corrected: { email: false } } });
  });

  it('stops nothing for whoever is not in the team any more, and says so', async () => {
    await app.database.owner.query('delete from memberships where person_id = $1', [person.id]);
    expect((await post(linkOf(), oneClick, { Accept: browser })).text).toContain('You are not in this team any more');
    expect(await chosen()).toBeNull();
  });

  const signedAs = (said: string, secret = setting.env['JWT_SECRET'] ?? ''): string => {
    const encoded = Buffer.from(said).toString('base64url');
    return `${encoded}.${createHmac('sha256', `${secret} unsubscribe`).update(encoded).digest('base64url')}`;
  };
  const tokenIn = (link: string): string => link.split('token=')[1] ?? '';
  const unusable: readonly (readonly [string, () => string])[] = [
    ['none', () => ''],
    ['one that was cut', () => tokenIn(linkOf()).slice(0, -1)],
    ['one without a signature', () => tokenIn(linkOf()).split('.')[0] ?? ''],
    ['one with another’s signature', () => `${tokenIn(linkOf()).split('.')[0] ?? ''}.${tokenIn(linkOf(['warning'])).split('.')[1] ?? ''}`],
    ['one with something behind it', () => `${tokenIn(linkOf())}.x`],
    ['one that somebody else has signed', () => signedAs(`${team.id} ${person.id} new-results`, 'another secret')],
    ['one for what no link stops', () => signedAs(`${team.id} ${person.id} critical`)],
    ['one for something that is never told', () => signedAs(`${team.id} ${person.id} gossip`)],
    ['one for a team that does not exist', () => signedAs(`nobody ${person.id} new-results`)],
    ['one for a person who does not exist', () => signedAs(`${team.id} nobody new-results`)],
  ];
  it.each(unusable)('does nothing and says so kindly when it is %s', async (_what, token) => {
    const address = `/unsubscribe?token=${token()}`;
    for (const answer of [await look(address), await post(address, oneClick, { Accept: browser })]) {
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('This link does not work');
    }
    const toProgram = await post(address, oneClick);
    expect(toProgram.status).toBe(404);
    expect(toProgram.type).toContain('application/problem+json');
    expect(toProgram.text).toContain('"resource.not-found"');
    expect(await chosen()).toBeNull();
  });

  it('does nothing when what is sent is not what mail programs send', async () => {
    const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const answers = [
      await post(linkOf(), ''),
      await post(linkOf(), 'List-Unsubscribe=Perhaps'),
      await post(linkOf(), '{"List-Unsubscribe":"One-Click"}', { 'Content-Type': 'application/json' }),
      await post(linkOf(), '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Cl', multipart),
      await post(linkOf(), 'rubbish', { 'Content-Type': 'multipart/form-data' }),
      await post(
        linkOf(),
        `--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\n${'x'.repeat(9000)}\r\n--x--\r\n`,
        multipart,
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 415, 400, 400, 413]);
    expect(await chosen()).toBeNull();
  });

  it('changes a person’s mails in one team alone', async () => {
    const elsewhere = await seedTeam(app.database);
    const neighbour = await createPerson(app.database);
    await join(app.database, team, neighbour, 'viewer');
    await join(app.database, elsewhere, person, 'viewer');
    await post(linkOf(), oneClick);
    const { rows } = await app.database.owner.query(
      'select team_id, person_id from luminous.notification_choice where person_id = any ($1)',
      [[person.id, neighbour.id]],
    );
    expect(rows).toEqual([{ team_id: team.id, person_id: person.id }]);
  });
});
