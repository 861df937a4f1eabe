import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { CreateReport, GetReport, type Report } from '../../src/plugins/reports/contracts';
import { eventually, type App } from './app';
import { ask } from './ask';
import { codeOf } from './code-of';
import { inProject } from './files';
import { measure, postAsStaff, watch } from './exceedances';
import { seedTeam, type TestTeam } from './teams';

/** The days of which reports are made where a test does not say others. */
const year = { from: '2015-01-01', to: '2015-12-31' };

export interface WantedOfTests {
  readonly kind?: string;
  readonly locale?: string;
  readonly from?: string;
  readonly to?: string;
  readonly subjects?: readonly string[];
  readonly snapshot?: string;
}

export const createReport = async (app: App, { slug }: TestTeam, wanted: WantedOfTests = {}): Promise<Report> => {
  const { body } = (await postAsStaff(app, '/reports', slug, { kind: 'summary', ...year, ...wanted }).expect(202)) as { body: unknown };
  return CreateReport.responses[202].body.parse(body).data;
};

export const readReport = async (app: App, { slug }: TestTeam, id: string): Promise<Report> =>
  GetReport.responses[200].body.parse((await ask(app, `/reports/${id}`, { team: slug }).expect(200)).body).data;

/** Waits until it is made, or could not be. */
export const untilFinished = async (app: App, team: TestTeam, id: string): Promise<Report> =>
  eventually(
    async () => {
      const report = await readReport(app, team, id);
      return report.finishedAt === null ? undefined : report;
    },
    { what: 'the report' },
  );

export const makeReport = async (app: App, team: TestTeam, wanted: WantedOfTests = {}): Promise<Report> =>
  untilFinished(app, team, (await createReport(app, team, wanted)).id);

export const fetchReport = async (app: App, { slug }: TestTeam, id: string): Promise<Buffer> => {
  const { body } = (await ask(app, `/reports/${id}/file`, { team: slug })
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done(null, Buffer.concat(parts));
      });
    })
    .expect(200)
    .expect('Content-Type', 'application/pdf')) as { body: Buffer };
  return body;
};

const ReadReport = z.object({
  pages: z.array(z.string()),
  title: z.string(),
  language: z.string(),
  isTagged: z.boolean(),
  tags: z.array(z.string()),
  /** What is said of each picture. */
  alternatives: z.array(z.string()),
  outline: z.array(z.string()),
  fonts: z.array(z.object({ name: z.string(), isEmbedded: z.boolean() })),
  attachments: z.array(z.object({ name: z.string(), text: z.string() })),
});
export type ReadReport = z.infer<typeof ReadReport> & {
  /** All pages, each blank as one space. */
  readonly text: string;
};

/** What a document says, read by a reader of its own. */
export const readDocument = (bytes: Buffer): ReadReport => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inProject('tests/helpers/read-report.mjs')], {
    input: bytes,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The document could not be read: ${stderr.toString()}`);
  const read = ReadReport.parse(JSON.parse(stdout.toString('utf8')));
  return { ...read, text: read.pages.join(' ').replace(/\s+/g, ' ') };
};

/** A team with one result beyond the warning limit, one beyond the critical, one within, and one of which it cannot be told. */
export const seedReported = async (app: App): Promise<TestTeam> => {
  const team = await seedTeam(app.database);
  await watch(app, team);
  await measure(app, team, { 'Parameter value': '0.7' });
  await measure(app, team, { 'Sample number': 'S-2', 'Sample date': '2015-07-30', 'Parameter value': '7.25' });
  await measure(app, team, { 'Sample number': 'S-3', 'Sample date': '2015-08-30', 'Parameter value': '0.1' });
  await measure(app, team, { 'Sample number': 'S-4', 'Sample date': '2015-09-30', 'Parameter sign': '<', 'Parameter value': '9' });
  return team;
};

/** Why such a report is not made. */
export const refusalOf = async (app: App, { slug }: TestTeam, wanted: object): Promise<string> =>
  codeOf(postAsStaff(app, '/reports', slug, { kind: 'summary', ...year, ...wanted }));
