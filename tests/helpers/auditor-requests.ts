import type { z } from 'zod';
import {
  type ApproveAuditorRequest,
  AskForHistory,
  GetAuditorReceipt,
  GetAuditorRequest,
  ListAuditorRequests,
  type AuditorReceipt,
  type AuditorRequest,
  type AuditorRequestDetail,
  type DossierScope,
} from '../../src/plugins/audit/contracts';
import { createAdministrator, type Administrator } from './administrator';
import { albertaFile } from './alberta';
import { eventually, startApp, type App } from './app';
import { sendFile } from './intake';
import { newSigner, sealAll } from './ledger';
import { startCustomer, type Visitor } from './people';

/** Somebody of a team, who names it with every request. */
export interface Place {
  readonly team: { readonly team: string };
  readonly owner: Visitor;
}
export type TeamPlace = Place & { readonly id: string };

export const inTwoDays = (): string => new Date(Date.now() + 2 * 86_400_000).toISOString();

export const askFor = async (asker: Place, owner: Place, scope: DossierScope, message: string | null = null): Promise<AuditorRequest> => {
  const sent = asker.owner.post('/auditor-requests', { owner: owner.team.team, scope, message }, asker.team);
  const { body } = (await sent.expect(201)) as { body: unknown };
  return AskForHistory.responses[201].body.parse(body).data;
};

type Terms = Partial<z.input<(typeof ApproveAuditorRequest)['request']['body']>>;

export const approve = (by: Place, { id }: Pick<AuditorRequest, 'id'>, terms: Terms = {}) =>
  by.owner.post(`/auditor-requests/${id}/approve`, { endsAt: inTwoDays(), ...terms }, by.team);

export const decline = (by: Place, { id }: Pick<AuditorRequest, 'id'>, reason = 'Not now') =>
  by.owner.post(`/auditor-requests/${id}/decline`, { reason }, by.team);

export const withdraw = (by: Place, { id }: Pick<AuditorRequest, 'id'>) => by.owner.post(`/auditor-requests/${id}/withdraw`, {}, by.team);

export const download = (by: Place, { id }: Pick<AuditorRequest, 'id'>) => by.owner.get(`/auditor-requests/${id}/bundle`, by.team);

export const listRequests = async (by: Place, query: Readonly<Record<string, string>> = {}): Promise<AuditorRequest[]> => {
  const { body } = (await by.owner.get('/auditor-requests', { ...by.team, ...query }).expect(200)) as { body: unknown };
  return ListAuditorRequests.responses[200].body.parse(body).data;
};

export const readRequest = async (by: Place, { id }: Pick<AuditorRequest, 'id'>): Promise<AuditorRequestDetail> => {
  const { body } = (await by.owner.get(`/auditor-requests/${id}`, by.team).expect(200)) as { body: unknown };
  return GetAuditorRequest.responses[200].body.parse(body).data;
};

export const readReceipt = async (by: Place, { id }: Pick<AuditorRequest, 'id'>): Promise<AuditorReceipt> => {
  const { body } = (await by.owner.get(`/auditor-requests/${id}/receipt`, by.team).expect(200)) as { body: unknown };
  return GetAuditorReceipt.responses[200].body.parse(body).data;
};

/** Waits for what the job makes of it. */
export const untilSettled = async (by: Place, request: Pick<AuditorRequest, 'id'>): Promise<AuditorRequest> =>
  eventually(
    async () => {
      const found = (await listRequests(by)).find(({ id }) => id === request.id);
      return found === undefined || found.state === 'approved' ? undefined : found;
    },
    { withinMs: 60_000, what: 'the making of a bundle' },
  );

/** The manifest of a bundle, which is its first file and packed as it is. */
export const manifestOf = (bundle: Buffer): { records: { type: string; key: string; events: string }[] } => {
  const [size, nameLength] = [bundle.readUInt32LE(18), bundle.readUInt16LE(26)];
  return JSON.parse(bundle.subarray(30 + nameLength, 30 + nameLength + size).toString()) as {
    records: { type: string; key: string; events: string }[];
  };
};

/** An operator with a site and a station of it, both sealed; a regulator that asks for them; and a team that has no part in it. */
export interface AuditStage {
  readonly app: App;
  readonly admin: Administrator;
  readonly operator: TeamPlace;
  readonly regulator: TeamPlace;
  readonly third: TeamPlace;
  readonly ofSite: DossierScope & { readonly key: string };
  readonly ofStation: DossierScope & { readonly key: string };
  /** Asked for, approved, and made. */
  readonly give: (scope: DossierScope) => Promise<AuditorRequest>;
  /** Everything that was recorded so far. Nothing is sealed otherwise. */
  readonly seal: () => Promise<void>;
}

const findId = async ({ database }: App, table: string, where: string, value: string): Promise<string> => {
  const { rows } = await database.owner.query<{ id: string }>(`select document_id as id from ${table} where ${where} = $1::text`, [value]);
  return rows[0]?.id ?? '';
};

const startPlace = async (app: App, admin: Administrator, kind: 'operator' | 'regulator'): Promise<TeamPlace> => {
  const { team, owner } = await startCustomer(app, admin, { kind });
  return { team, owner, id: await findId(app, 'teams', 'slug', team.team) };
};

export const setAuditStage = async (): Promise<AuditStage> => {
  const app = await startApp();
  const admin = await createAdministrator(app);
  const operator = await startPlace(app, admin, 'operator');
  const regulator = await startPlace(app, admin, 'regulator');
  const third = await startPlace(app, admin, 'operator');
  const rows = ['N-1', 'S-1'].map((number) => ({ 'Station number': number, 'Sample number': `of-${number}`, 'Sample date': '2015-05-01' }));
  await sendFile(app, albertaFile(...rows), operator.team).expect(201);
  const station = await findId(app, 'stations', 'code', 'N-1');
  await app.database.owner.query(
    `insert into sites (document_id, team_id, code, name) values (luminous.new_document_id(), $1::text, 'north', 'North')`,
    [operator.id],
  );
  const site = await findId(app, 'sites', 'team_id', operator.id);
  await app.database.owner.query('update stations set site_id = $1::text where document_id = $2::text', [site, station]);
  const signer = newSigner();
  const seal = async (): Promise<void> => sealAll(app.database, signer);
  await seal();
  return {
    ...{ app, admin, operator, regulator, third, seal },
    ofSite: { kind: 'related', type: 'sites', key: site },
    ofStation: { kind: 'record', type: 'stations', key: station },
    give: async (scope) => {
      const request = await askFor(regulator, operator, scope);
      await approve(operator, request).expect(200);
      return untilSettled(regulator, request);
    },
  };
};
