import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommentOnResult, ListResultComments, ListResults, type ResultComment } from '../../src/api/result/contracts';
import { createAdministrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { albertaFile } from '../helpers/alberta';
import { bodyOf, sendFile } from '../helpers/intake';
import { bringIn, startCustomer, type Joined } from '../helpers/people';
import { joinApp } from '../helpers/shared-app';

describe('comments on a result', () => {
  let app: App;
  let team: { team: string };
  let owner: Joined;
  let viewer: Joined;
  let id: string;
  beforeAll(async () => {
    app = await joinApp();
    ({ team, owner } = await startCustomer(app, await createAdministrator(app)));
    viewer = await bringIn(app, owner, team, 'viewer');
    await sendFile(app, albertaFile({}), { team: team.team }).expect(201);
    await app.database.owner.query(
      `update results set review_state = 'Released', released_at = now() where team_id = (select document_id from teams where slug = $1)`,
      [team.team],
    );
    const body = await bodyOf(owner.get('/results', team).expect(200));
    id = ListResults.responses[200].body.parse(body).data[0]?.id ?? '';
  });
  afterAll(async () => {
    await app.stop();
  });

  const say = async (text: string): Promise<ResultComment> => {
    const body = await bodyOf(owner.post(`/results/${id}/comments`, { text }, team).expect(201));
    return CommentOnResult.responses[201].body.parse(body).data;
  };
  const listAs = async (who: Joined): Promise<ResultComment[]> => {
    const body = await bodyOf(who.get(`/results/${id}/comments`, team).expect(200));
    return ListResultComments.responses[200].body.parse(body).data;
  };

  it('are read by the team, with who said them, and taken back by that person alone', async () => {
    const first = await say(' Ice on the river. ');
    expect(first).toMatchObject({ text: 'Ice on the river.', byName: 'Test Person', isOwn: true, withdrawnAt: null });
    const second = await say('Sampled again in May.');
    expect((await listAs(viewer)).map(({ text, isOwn }) => ({ text, isOwn }))).toEqual([
      { text: 'Ice on the river.', isOwn: false },
      { text: 'Sampled again in May.', isOwn: false },
    ]);
    const editor = await bringIn(app, owner, team, 'editor');
    await editor.post(`/results/${id}/comments/${first.id}/withdraw`, {}, team).expect(404);
    await owner.post(`/results/${id}/comments/${first.id}/withdraw`, {}, team).expect(200);
    await owner.post(`/results/${id}/comments/${first.id}/withdraw`, {}, team).expect(200);
    const [taken, kept] = await listAs(viewer);
    expect({ text: taken?.text, isTaken: taken?.withdrawnAt !== null, kept: kept?.id }).toEqual({
      text: null,
      isTaken: true,
      kept: second.id,
    });
    const { rows } = await app.database.owner.query<{ kind: string; count: number }>(
      `select e.action as kind, count(*)::int as count from ledger.change_event e
        where e.table_name = 'result_comments' and e.team_id = (select document_id from teams where slug = $1) group by 1`,
      [team.team],
    );
    expect(rows).toEqual([{ kind: 'insert', count: 3 }]);
  });

  it('are refused to viewers, without words, and about what is not there', async () => {
    await viewer.post(`/results/${id}/comments`, { text: 'hello' }, team).expect(403);
    await owner.post(`/results/${id}/comments`, { text: ' ' }, team).expect(400);
    await owner.post('/results/nothing/comments', { text: 'hello' }, team).expect(404);
    await owner.get('/results/nothing/comments', team).expect(404);
  });

  it('stay with the measurement when it is corrected', async () => {
    const query = { reason: 'Dilution had been forgotten' };
    await sendFile(app, albertaFile({ 'Parameter value': '0.31' }), { team: team.team, query }).expect(201);
    const { rows } = await app.database.owner.query<{ id: string }>(
      `update results set review_state = 'Released', released_at = now()
        where version = 2 and team_id = (select document_id from teams where slug = $1) returning document_id as id`,
      [team.team],
    );
    const corrected = rows[0]?.id ?? '';
    const comments = await bodyOf(owner.get(`/results/${corrected}/comments`, team).expect(200));
    expect(ListResultComments.responses[200].body.parse(comments).data).toHaveLength(2);
  });
});
