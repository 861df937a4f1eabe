import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListGuidelines, type Guideline } from '../../src/api/guideline/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { bringIn, startCustomer, type Joined } from '../helpers/people';
import { thresholdOf } from '../helpers/thresholds';

const guidelines = readFileSync(path.join(__dirname, '../fixtures/datastream_guidelines_part.csv'));
const headings =
  'Characteristic Name,Method Speciation,Sample Fraction,Parameter,Region,Publisher,Guideline Name,Status,Media Name,Ecosystem,Protection Level,Value,Unit,Notes';
const more = [
  headings,
  'pH,,,pH,"CA,CA-AB",USEPA,WQC,Approved,Water,Freshwater,Chronic,"[6.5,9]",,',
  'Nitrate,as N,,Nitrate,"CA,CA-AB",CCME,CEQG,Approved,Water,Freshwater,Chronic,3000,ug/L,',
  'Chloride,,,Chloride,CA-BC,BC Gov,,Approved,Water,Freshwater,Chronic,150,mg/L,',
  'Chloride,,,Chloride,"CA,CA-AB",CCME,CEQG,Approved,Water,Freshwater,Chronic,120,mg/L,Unit change to mg/l',
  'Sodium,,,Sodium,CA-AB,AB Gov,,Approved,Water,Freshwater,Chronic,1,Cel,',
].join('\n');

describe('a guideline', () => {
  let app: App;
  let admin: Administrator;
  let owner: Joined;
  let team: { team: string };
  let all: Guideline[];
  beforeAll(async () => {
    app = await startApp();
    admin = await createAdministrator(app);
    for (const file of [guidelines, more]) {
      await app
        .request()
        .post('/api/reference-data/guidelines')
        .set({ Authorization: `Bearer ${app.staffToken}`, 'Content-Type': 'text/csv' })
        .send(file)
        .expect(200);
    }
    ({ owner, team } = await startCustomer(app, admin, { provisioning: { sites: [{ code: 'north', name: 'North pit' }] } }));
    all = ListGuidelines.responses[200].body.parse((await ask(app, '/guidelines', {}).expect(200)).body).data;
  });
  afterAll(async () => app.stop());

  const idOf = (wanted: Partial<Guideline>): string => {
    const found = all.find((one) => Object.entries(wanted).every(([name, value]) => one[name as keyof Guideline] === value));
    if (found === undefined) throw new Error('No such guideline.');
    return found.id;
  };
  const adopt = (wanted: Partial<Guideline>, body: object = {}, by: Joined = owner) =>
    by.post(`/guidelines/${idOf(wanted)}/adoption`, body, team);

  it('becomes a threshold of the team that cites it', async () => {
    const made = await thresholdOf(adopt({ parameterName: 'Chloride', publisher: 'CCME' }).expect(201));
    expect(made).toMatchObject({
      ...{ version: 1, state: 'in-force', quantityName: 'Chloride', confirmedBy: { actor: `member:${owner.id}` } },
      rule: {
        ...{ quantity: 'chloride', unit: 'mg/L', operator: 'above', warning: { at: '120' }, critical: null, scope: { kind: 'team' } },
        ...{ standing: 'guideline', citation: 'CCME CEQG, Approved, Chronic. Unit change to mg/l' },
      },
    });
    expect(await thresholdOf(owner.get(`/thresholds/${made.id}`, team).expect(200))).toEqual(made);
  });

  it('is about less of it where its values are minima, and about a range where it is one', async () => {
    const oxygen = { parameterName: 'Oxygen', medium: 'Water', protectionLevel: 'Acute' };
    const body = {
      severity: 'critical',
      scope: { kind: 'group', code: 'north' },
      season: { from: '05-01', to: '06-30' },
      isProposal: true,
    };
    expect(await thresholdOf(adopt(oxygen, body).expect(201))).toMatchObject({
      state: 'proposed',
      rule: {
        ...{ quantity: 'dissolved-oxygen', operator: 'below', warning: null, critical: { at: '5' } },
        ...{ scope: { kind: 'group', code: 'north' }, season: { from: '05-01', to: '06-30' } },
        citation: expect.stringContaining('Values are minima'),
      },
    });
    expect(await thresholdOf(adopt({ parameterName: 'pH' }).expect(201))).toMatchObject({
      rule: { quantity: 'ph', unit: '[pH]', operator: 'outside', warning: { low: '6.5', high: '9' } },
    });
  });

  it.each<[string, Partial<Guideline>]>([
    ['it hangs on another measurement', { parameterName: 'Copper', protectionLevel: 'Acute' }],
    ['no parameter of ours has its name', { parameterName: 'Methanol' }],
    ['it is about water between the grains of sediment', { parameterName: 'Oxygen', medium: 'Pore Water' }],
    ['it holds in another province', { parameterName: 'Chloride', publisher: 'BC Gov' }],
    ['its amounts are told as something else', { parameterName: 'Nitrate' }],
  ])('is refused where %s', async (_why, wanted) => {
    expect(await codeOf(adopt(wanted).expect(422))).toBe('guideline.not-adoptable');
  });

  it('is refused where its unit does not measure the parameter, and where the team has no such site', async () => {
    expect(await codeOf(adopt({ parameterName: 'Sodium' }).expect(422))).toBe('threshold.unit-unfit');
    const chloride = { parameterName: 'Chloride', publisher: 'CCME' };
    expect(await codeOf(adopt(chloride, { scope: { kind: 'group', code: 'south' } }).expect(422))).toBe('threshold.unknown-name');
    expect(await codeOf(owner.post('/guidelines/nothing/adoption', {}, team).expect(404))).toBe('resource.not-found');
  });

  it('is adopted by those who manage thresholds, and by staff for them', async () => {
    const chloride = { parameterName: 'Chloride', publisher: 'CCME' };
    const viewer = await bringIn(app, owner, team, 'viewer');
    expect(await codeOf(adopt(chloride, {}, viewer).expect(403))).toBe('request.forbidden');
    const { owner: stranger } = await startCustomer(app, admin);
    expect(await codeOf(adopt(chloride, {}, stranger).expect(404))).toBe('resource.not-found');
    await app
      .request()
      .post(`/luminous/guidelines/${idOf(chloride)}/adoption`)
      .query(team)
      .set('Authorization', `Bearer ${admin.token}`)
      .send({})
      .expect(201);
  });
});
