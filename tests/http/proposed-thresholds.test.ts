import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfirmThresholds, type Threshold } from '../../src/plugins/notifications/contracts';
import { GetOnboarding } from '../../src/plugins/teams/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { newCustomer, startCustomer, type Joined } from '../helpers/people';
import { listThresholdsAs, ruleOf, setThreshold, thresholdOf } from '../helpers/thresholds';

describe('a proposed threshold', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  /** As staff make one, with two proposals. */
  const start = async () => {
    const proposed = { unit: 'mg/L', warningAbove: ' 0.50 ', criticalAbove: null };
    const thresholds = [
      { ...proposed, quantity: 'naphthenic-acids' },
      { ...proposed, quantity: 'chloride', criticalAbove: '1e2' },
    ];
    return startCustomer(app, admin, { provisioning: { thresholds } });
  };
  const isConfirmed = async (owner: Joined, team: { team: string }): Promise<boolean | undefined> => {
    const { body } = (await owner.get('/onboarding', team).expect(200)) as { body: unknown };
    return GetOnboarding.responses[200].body.parse(body).data.find(({ name }) => name === 'thresholds-confirmed')?.isDone;
  };
  const seen = ({ id, version }: Threshold) => ({ id, version });
  const confirm = (owner: Joined, team: { team: string }, proposals: readonly object[]) =>
    owner.post('/thresholds/confirm', { proposals }, team);

  it('comes with a new customer, as staff entered it, and says what it is', async () => {
    const { owner, team } = await start();
    const proposals = await listThresholdsAs(owner, { ...team, state: 'proposed' });
    expect(proposals).toMatchObject([
      { version: 1, state: 'proposed', confirmedAt: null, rule: { quantity: 'chloride', operator: 'above', critical: { at: '100' } } },
      { version: 1, state: 'proposed', confirmedBy: null, rule: { quantity: 'naphthenic-acids', warning: { at: '0.5' }, critical: null } },
    ]);
    expect(proposals[0]?.setBy).toEqual({ actor: `admin:${admin.id}`, name: 'Ada' });
    expect(await isConfirmed(owner, team)).toBe(false);
  });

  it.each([
    [{ quantity: 'unobtainium' }, 'threshold.unknown-name', 'provisioning.thresholds.0.quantity'],
    [{ unit: 'Cel' }, 'threshold.unit-unfit', 'provisioning.thresholds.0.unit'],
    [{ criticalAbove: '0.4' }, 'request.invalid', 'provisioning.thresholds.0.criticalAbove'],
  ])('keeps the whole customer from being made where it could never be confirmed: %j', async (changes, code, where) => {
    const thresholds = [{ quantity: 'chloride', unit: 'mg/L', warningAbove: '0.5', criticalAbove: null, ...changes }];
    const wanted = { ...newCustomer(`never-${where.split('.').at(-1)?.toLowerCase() ?? ''}`), provisioning: { thresholds } };
    const panel = { Authorization: `Bearer ${admin.token}` };
    const { body } = (await app.request().post('/luminous/customers').set(panel).send(wanted)) as { body: unknown };
    expect(body).toMatchObject({ code, issues: [{ path: where }] });
    await app.request().get(`/luminous/customers/${wanted.slug}`).set(panel).expect(404);
  });

  it('is in force when somebody of the team confirms it, as it is or changed with the same stroke', async () => {
    const { owner, team } = await start();
    const [chloride, acids] = await listThresholdsAs(owner, team);
    if (chloride === undefined || acids === undefined) throw new Error('No proposals.');
    const rule = ruleOf({ warning: { at: '0.3' } });
    const { body } = (await confirm(owner, team, [seen(chloride), { ...seen(acids), rule }]).expect(200)) as { body: unknown };
    expect(ConfirmThresholds.responses[200].body.parse(body).data).toMatchObject([
      { id: chloride.id, version: 1, state: 'in-force', setBy: chloride.setBy, confirmedBy: { actor: `member:${owner.id}` } },
      { id: acids.id, version: 2, state: 'in-force', setBy: { actor: `member:${owner.id}` }, rule: { warning: { at: '0.3' } } },
    ]);
    expect(await isConfirmed(owner, team)).toBe(true);
    expect(await codeOf(confirm(owner, team, [seen(chloride)]).expect(409))).toBe('threshold.confirmed-already');
  });

  it('is confirmed together with the others or not at all', async () => {
    const { owner, team } = await start();
    const [chloride, acids] = await listThresholdsAs(owner, team);
    if (chloride === undefined || acids === undefined) throw new Error('No proposals.');
    const unfit = { ...seen(acids), rule: ruleOf({ unit: 'Cel' }) };
    expect(await codeOf(confirm(owner, team, [seen(chloride), unfit]).expect(422))).toBe('threshold.unit-unfit');
    expect(await codeOf(confirm(owner, team, [seen(chloride), { id: 'nothing', version: 1 }]).expect(404))).toBe('resource.not-found');
    expect(await codeOf(confirm(owner, team, [seen(chloride), { ...seen(acids), version: 2 }]).expect(409))).toBe('resource.conflict');
    expect(await codeOf(confirm(owner, team, [seen(chloride), seen(chloride)]).expect(400))).toBe('request.invalid');
    expect(await listThresholdsAs(owner, team)).toEqual([chloride, acids]);
  });

  it('stays one when it is changed, and waits no more when it is declined', async () => {
    const { owner, team } = await start();
    const [chloride, acids] = await listThresholdsAs(owner, team);
    if (chloride === undefined || acids === undefined) throw new Error('No proposals.');
    const changed = await thresholdOf(owner.put(`/thresholds/${acids.id}`, { version: 1, rule: ruleOf() }, team).expect(200));
    expect(changed).toMatchObject({ version: 2, state: 'proposed', confirmedAt: null });
    await confirm(owner, team, [seen(changed)]).expect(200);
    expect(await isConfirmed(owner, team)).toBe(false);
    await owner.post(`/thresholds/${chloride.id}/end`, { version: chloride.version }, team).expect(200);
    expect(await isConfirmed(owner, team)).toBe(true);
  });

  it('can be added later, by staff or by the team itself', async () => {
    const { owner, team } = await startCustomer(app, admin);
    expect(await isConfirmed(owner, team)).toBe(false);
    const own = await setThreshold(owner, team, {}, true);
    expect(own).toMatchObject({ state: 'proposed', confirmedAt: null, confirmedBy: null });
    await confirm(owner, team, [seen(own)]).expect(200);
    expect(await isConfirmed(owner, team)).toBe(true);
    const body = { rule: ruleOf({ quantity: 'sodium' }), isProposal: true };
    await app.request().post('/luminous/thresholds').query(team).set('Authorization', `Bearer ${admin.token}`).send(body).expect(201);
    expect(await isConfirmed(owner, team)).toBe(false);
  });
});
