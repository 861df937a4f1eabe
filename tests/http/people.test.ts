import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvitePeople, ListInvitations, ListMembers, LookUpInvitation } from '../../src/plugins/teams/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { mailsTo } from '../helpers/mail';
import { bringIn, freshEmail, goodPassword, joinByMail, mailedToken, startCustomer, visit, type Joined } from '../helpers/people';

describe('the people of a team', () => {
  let app: App;
  let admin: Administrator;
  let team: { team: string };
  let owner: Joined;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin));
  });
  afterAll(async () => app.stop());

  const invite = (email: string, role = 'viewer') => owner.post('/invitations', { email, role }, team);
  const invitations = async () => {
    const { body } = (await owner.get('/invitations', team).expect(200)) as { body: unknown };
    return ListInvitations.responses[200].body.parse(body).data;
  };
  const members = async () => {
    const { body } = (await owner.get('/members', team).expect(200)) as { body: unknown };
    return ListMembers.responses[200].body.parse(body).data;
  };
  const idOf = async (email: string): Promise<string> => (await invitations()).find((one) => one.email === email)?.id ?? 'none';

  describe('an invitation', () => {
    it('is sent once to an address, whatever its case, and not to somebody in the team', async () => {
      const email = freshEmail();
      await invite(email.toUpperCase()).expect(201);
      expect(await codeOf(invite(email).expect(409))).toBe('invitation.pending');
      expect(await codeOf(invite(owner.email).expect(409))).toBe('invitation.already-member');
      await eventually(async () => ((await invitations()).find((one) => one.email === email)?.isSent === true ? true : undefined));
      expect(await mailsTo(email)).toHaveLength(1);
    });

    it('changes nothing by being looked at, works once, and then says no more than one that never was', async () => {
      const email = freshEmail();
      await invite(email).expect(201);
      const token = await mailedToken(email);
      const stranger = visit(app);
      await stranger.post('/invitations/look-up', { token }).expect(200);
      await stranger.post('/invitations/look-up', { token }).expect(200);
      const person = { name: 'Somebody', password: goodPassword };
      const answers = await Promise.all(Array.from({ length: 4 }, () => visit(app).post('/invitations/accept', { token, person })));
      expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
      expect(answers.every(({ status }) => status < 500)).toBe(true);
      const madeUp = 'x'.repeat(43);
      const [used, never] = [
        await visit(app).post('/invitations/accept', { token, person }).expect(410),
        await visit(app).post('/invitations/accept', { token: madeUp, person }).expect(410),
      ];
      const said = ({ body }: { readonly body: unknown }) => ({ ...ProblemBody.parse(body), requestId: '' });
      expect(said(never)).toEqual(said(used));
      expect((await members()).filter((member) => member.email === email)).toHaveLength(1);
    });

    it('gets a new link when it is sent again, and the old one stops working', async () => {
      const email = freshEmail();
      await invite(email).expect(201);
      const first = await mailedToken(email);
      await owner.post(`/invitations/${await idOf(email)}/resend`, {}, team).expect(200);
      const second = await mailedToken(email, { nth: 2 });
      expect(second).not.toBe(first);
      await visit(app).post('/invitations/look-up', { token: first }).expect(410);
      await visit(app).post('/invitations/look-up', { token: second }).expect(200);
    });

    it('stops working when it is revoked, runs out, or its inviter may not invite any more', async () => {
      const inviter = await bringIn(app, owner, team, 'admin');
      const emails = [freshEmail(), freshEmail(), freshEmail()];
      for (const email of emails) await inviter.post('/invitations', { email, role: 'editor' }, team).expect(201);
      const tokens = await Promise.all(emails.map(async (email) => mailedToken(email)));
      const [revoked = '', expired = ''] = emails;
      await owner.post(`/invitations/${await idOf(revoked)}/revoke`, {}, team).expect(200);
      await app.database.owner.query(`update invitations set expires_at = now() - interval '1 minute' where email = $1`, [expired]);
      await owner.put(`/members/${inviter.id}`, { role: 'viewer' }, team).expect(200);
      for (const token of tokens)
        expect(await codeOf(visit(app).post('/invitations/look-up', { token }).expect(410))).toBe('invitation.not-valid');
    });

    it('finds each visitor where they are: new, known, signed in, or signed in as somebody else', async () => {
      const other = await startCustomer(app, admin);
      const known = other.owner;
      await invite(known.email).expect(201);
      const token = await mailedToken(known.email, { nth: 2 });
      const landing = async (visitor: Pick<Joined, 'post'>) => {
        const { body } = (await visitor.post('/invitations/look-up', { token }).expect(200)) as { body: unknown };
        return LookUpInvitation.responses[200].body.parse(body).data.landing;
      };
      expect(await landing(visit(app))).toBe('sign-in');
      expect(await codeOf(visit(app).post('/invitations/accept', { token }).expect(401))).toBe('invitation.sign-in-first');
      expect(await landing(owner)).toBe('other-person');
      expect(await codeOf(owner.post('/invitations/accept', { token }).expect(409))).toBe('invitation.other-person');
      expect(await landing(known)).toBe('accept');
      await known.post('/invitations/accept', { token }).expect(200);
      await known.get('/members', team).expect(200);
      await known.get('/members', other.team).expect(200);
    });

    it('asks a new person for a password that nobody guesses, and stays open until there is one', async () => {
      const email = freshEmail('osprey');
      await invite(email).expect(201);
      const token = await mailedToken(email);
      const accept = (password: string) => visit(app).post('/invitations/accept', { token, person: { name: 'Somebody', password } });
      for (const password of ['Password1234!', 'abcabcabcabc', 'aaaaaaaaaaaaaaa', `${email.split('@')[0] ?? ''}2026`, 'qwertyuiop12']) {
        expect(await codeOf(accept(password).expect(422))).toBe('password.too-common');
      }
      await accept('short').expect(400);
      await visit(app).post('/invitations/accept', { token }).expect(400);
      await accept('ж'.repeat(4) + ' мост через реку').expect(200);
    });

    it('tells the newcomer how to begin', async () => {
      const joined = await bringIn(app, owner, team, 'viewer');
      const subject = `Welcome to ${team.team}`;
      const mail = await eventually(async () => (await mailsTo(joined.email)).find((one) => one.subject === subject));
      expect(mail.text).not.toContain('Invite your colleagues');
    });

    it('is for whoever manages people, and never gives more than they have', async () => {
      const keeper = await bringIn(app, owner, team, 'admin');
      expect(await codeOf(keeper.post('/invitations', { email: freshEmail(), role: 'owner' }, team).expect(403))).toBe(
        'member.beyond-your-rights',
      );
      await keeper.post('/invitations', { email: freshEmail(), role: 'auditor' }, team).expect(400);
      const viewer = await bringIn(app, owner, team, 'viewer');
      expect(await codeOf(viewer.post('/invitations', { email: freshEmail(), role: 'viewer' }, team).expect(403))).toBe(
        'request.forbidden',
      );
    });
  });

  describe('a table of people', () => {
    const send = async (csv: string, isPreview: boolean) => {
      const { body } = (await owner.post('/invitations/bulk', { csv, isPreview }, team).expect(200)) as { body: unknown };
      return InvitePeople.responses[200].body.parse(body).data;
    };

    it('is previewed, then invites, and sent again invites nobody', async () => {
      const [one, two] = [freshEmail(), freshEmail()];
      const table = `Role;Email;AccessEndsAt\nviewer;${one};\nAuditor;${two};2030-01-31\nviewer;${one};\nking;x@y.example;\n\nviewer;${owner.email};\nauditor;${freshEmail()};\n`;
      const verdicts = ['new', 'new', 'repeated', 'faulty', 'already-member', 'faulty'];
      const preview = await send(table, true);
      expect(preview.lines.map(({ verdict }) => verdict)).toEqual(verdicts);
      expect(preview.lines.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7, 8]);
      expect([preview.invitedCount, (await invitations()).filter(({ email }) => email === one)]).toEqual([0, []]);
      expect((await send(table, false)).invitedCount).toBe(2);
      const again = await send(table, false);
      expect(again.invitedCount).toBe(0);
      expect(again.lines.map(({ verdict }) => verdict)).toEqual(['already-invited', 'already-invited', ...verdicts.slice(2)]);
      await joinByMail(app, two);
      expect((await members()).find(({ email }) => email === two)?.accessEndsAt).toBe('2030-01-31T23:59:59.000Z');
    });

    it.each(['', 'name,role\nx,y', 'email,role', '"unclosed', `email,role\n${'a@b.example,viewer\n'.repeat(1001)}`])(
      'is refused when it is %j',
      async (csv) => {
        expect(await codeOf(owner.post('/invitations/bulk', { csv, isPreview: true }, team).expect(400))).toBe('request.invalid');
      },
    );
  });

  describe('a role', () => {
    it('is changed with effect on the next request, and never beyond one’s own', async () => {
      const keeper = await bringIn(app, owner, team, 'admin');
      const viewer = await bringIn(app, owner, team, 'viewer');
      await keeper.put(`/members/${viewer.id}`, { role: 'admin' }, team).expect(200);
      await viewer.get('/invitations', team).expect(200);
      await keeper.put(`/members/${viewer.id}`, { role: 'viewer' }, team).expect(200);
      await viewer.get('/invitations', team).expect(403);
      expect(await codeOf(keeper.put(`/members/${keeper.id}`, { role: 'owner' }, team).expect(403))).toBe('member.beyond-your-rights');
      expect(await codeOf(keeper.del(`/members/${owner.id}`, team).expect(409))).toBe('member.last-owner');
      const second = await bringIn(app, owner, team, 'owner');
      expect(await codeOf(keeper.del(`/members/${second.id}`, team).expect(403))).toBe('member.beyond-your-rights');
      await owner.put(`/members/${second.id}`, { role: 'viewer' }, team).expect(200);
    });

    it('of an auditor ends by itself', async () => {
      const auditor = await bringIn(app, owner, team, 'auditor');
      await auditor.get('/results', team).expect(200);
      await app.database.owner.query(`update memberships set access_ends_at = now() - interval '1 second' where person_id = $1`, [
        auditor.id,
      ]);
      await auditor.get('/results', team).expect(404);
    });
  });

  describe('leaving', () => {
    it('is open to everybody but the last owner, and takes effect on the next request', async () => {
      const viewer = await bringIn(app, owner, team, 'viewer');
      await viewer.get('/results', team).expect(200);
      await viewer.del(`/members/${viewer.id}`, team).expect(200);
      expect(await codeOf(viewer.get('/results', team).expect(404))).toBe('resource.not-found');
      expect(await codeOf(owner.del(`/members/${owner.id}`, team).expect(409))).toBe('member.last-owner');
      expect(await codeOf(owner.put(`/members/${owner.id}`, { role: 'viewer' }, team).expect(409))).toBe('member.last-owner');
    });

    it('leaves one owner when two go, or make each other less, at the same moment', async () => {
      for (const act of ['leave', 'demote'] as const) {
        const place = await startCustomer(app, admin);
        const second = await bringIn(app, place.owner, place.team, 'owner');
        const [a, b] = [place.owner, second];
        const answers = await Promise.all(
          act === 'leave'
            ? [a.del(`/members/${a.id}`, place.team), b.del(`/members/${b.id}`, place.team)]
            : [a.put(`/members/${b.id}`, { role: 'viewer' }, place.team), b.put(`/members/${a.id}`, { role: 'viewer' }, place.team)],
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        const { rows } = await app.database.owner.query<{ owners: number }>(
          `select count(*)::int as owners from memberships m join teams t on t.document_id = m.team_id where t.slug = $1 and m.role = 'owner'`,
          [place.team.team],
        );
        expect(rows[0]?.owners).toBe(1);
      }
    });

    it('is done to others by who manages people only', async () => {
      const [one, other] = [await bringIn(app, owner, team, 'editor'), await bringIn(app, owner, team, 'viewer')];
      expect(await codeOf(one.del(`/members/${other.id}`, team).expect(403))).toBe('member.beyond-your-rights');
      await owner.del(`/members/${other.id}`, team).expect(200);
      await owner.del(`/members/${other.id}`, team).expect(404);
    });
  });

  it('are out while their team is suspended, with a word of their own, and in again when it is restored', async () => {
    const place = await startCustomer(app, admin);
    const invited = freshEmail();
    await place.owner.post('/invitations', { email: invited, role: 'viewer' }, place.team).expect(201);
    const token = await mailedToken(invited);
    const as = (path: string, body: object) =>
      app.request().post(`/luminous/customers/${place.team.team}${path}`).set('Authorization', `Bearer ${admin.token}`).send(body);
    await as('/suspend', { reason: 'Unpaid' }).expect(200);
    expect(await codeOf(place.owner.get('/results', place.team).expect(403))).toBe('team.suspended');
    await visit(app).post('/invitations/look-up', { token }).expect(410);
    await as('/restore', {}).expect(200);
    await place.owner.get('/results', place.team).expect(200);
  });

  it('are seen and changed by staff as well', async () => {
    const as = (method: 'get' | 'post' | 'delete', path: string) =>
      app.request()[method](`/luminous${path}`).query(team).set('Authorization', `Bearer ${admin.token}`);
    const email = freshEmail();
    await as('post', '/invitations').send({ email, role: 'owner' }).expect(201);
    const joined = await joinByMail(app, email);
    await as('get', '/members').expect(200);
    await as('delete', `/members/${joined.id}`).expect(200);
    await joined.get('/results', team).expect(404);
  });
});
