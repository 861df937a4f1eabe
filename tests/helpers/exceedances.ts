import { ListExceedances, type Exceedance, type Threshold } from '../../src/plugins/notifications/contracts';
import { albertaFile, type AlbertaCells } from './alberta';
import { eventually, type App } from './app';
import { ask } from './ask';
import { sendFile } from './intake';
import type { TestTeam } from './teams';
import { ruleOf, thresholdOf } from './thresholds';

type Rule = Parameters<typeof ruleOf>[0];

/** As staff set it for a customer. */
export const watch = async (app: App, { slug }: TestTeam, changes: Rule = {}): Promise<Threshold> =>
  thresholdOf(postAsStaff(app, '/thresholds', slug, { rule: ruleOf(changes) }).expect(201));

export const postAsStaff = (app: App, path: string, team: string, body: object) =>
  app.request().post(`/api${path}`).query({ team }).set('Authorization', `Bearer ${app.staffToken}`).send(body);

/** One measurement, as it comes from the laboratory today. */
export const measure = async (
  app: App,
  { slug }: TestTeam,
  cells: AlbertaCells,
  query: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const { body } = (await sendFile(app, albertaFile(cells), { team: slug, query: { mode: 'live', ...query } }).expect(201)) as {
    body: { data: { id: string } };
  };
  return body.data.id;
};

export const listExceedancesOf = async (
  app: App,
  { slug }: TestTeam,
  query: Readonly<Record<string, string>> = {},
): Promise<Exceedance[]> => {
  const { body } = (await ask(app, '/exceedances', { team: slug, ...query }).expect(200)) as { body: unknown };
  return ListExceedances.responses[200].body.parse(body).data;
};

/** What is evaluated comes behind what is recorded: waited for, the newest first. */
export const untilExceedances = async (
  app: App,
  team: TestTeam,
  isThere: (found: readonly Exceedance[]) => boolean,
): Promise<Exceedance[]> =>
  eventually(
    async () => {
      const found = await listExceedancesOf(app, team);
      return isThere(found) ? found : undefined;
    },
    { what: 'the exceedances' },
  );
