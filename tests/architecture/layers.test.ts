import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const projectDir = path.resolve(__dirname, '../..');

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
type Report = z.infer<typeof Report>['summary'];

const cruise = async (directory: string, folders: readonly string[]): Promise<Report> => {
  const program = path.join(projectDir, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(projectDir, '.dependency-cruiser.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--config', config, '--output-type', 'json', ...folders], {
    cwd: directory,
    maxBuffer: 64 * 1024 * 1024,
  });
  return Report.parse(JSON.parse(stdout)).summary;
};

describe('the tree', () => {
  it('keeps every rule of .dependency-cruiser.cjs', async () => {
    const { totalCruised, violations } = await cruise(projectDir, ['src', 'config', 'launcher', 'tests', 'bench']);

    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  });
});

interface Plant {
  readonly rule: string;
  readonly file: string;
  /** A file of the project, or a package. */
  readonly imports: string;
  readonly isTypeOnly?: boolean;
}

const audit = 'src/plugins/audit';
const portal = 'src/plugins/portal';
const station = 'src/api/station';

const plants: readonly Plant[] = [
  { rule: 'layers-look-left', file: 'src/lib/p1.ts', imports: `${audit}/contracts/index.ts` },
  { rule: 'layers-look-left', file: `${audit}/server/src/services/p2.ts`, imports: 'src/plugins/teams/contracts/index.ts' },
  { rule: 'layers-look-left', file: 'src/plugins/reports/server/src/jobs/p3.ts', imports: `${station}/contracts/index.ts` },
  { rule: 'layers-look-left', file: `${station}/services/p4.ts`, imports: `${portal}/web/page.ts` },
  {
    rule: 'layers-meet-in-contracts',
    file: 'src/plugins/teams/server/src/services/p5.ts',
    imports: `${audit}/server/src/services/seal.ts`,
  },
  { rule: 'layers-meet-in-contracts', file: `${portal}/server/src/controllers/p6.ts`, imports: `${station}/services/station.ts` },
  { rule: 'layers-meet-in-contracts', file: `${station}/controllers/p7.ts`, imports: `${audit}/server/src/queries/list.ts` },
  {
    rule: 'content-types-share-contracts-and-queries',
    file: 'src/api/result/controllers/p8.ts',
    imports: `${station}/services/station.ts`,
  },
  { rule: 'contracts-are-pure', file: `${station}/contracts/p9.ts`, imports: `${station}/queries/find.ts` },
  { rule: 'contracts-are-pure', file: `${audit}/contracts/p10.ts`, imports: 'node:crypto' },
  { rule: 'domain-is-pure', file: `${station}/domain/p11.ts`, imports: 'node:fs' },
  { rule: 'domain-is-pure', file: `${audit}/server/src/domain/p12.ts`, imports: 'src/lib/ids.ts' },
  { rule: 'domain-is-pure', file: `${audit}/server/src/domain/p13.ts`, imports: 'pg' },
  { rule: 'queries-hold-only-sql', file: `${station}/queries/p14.ts`, imports: 'node:fs' },
  { rule: 'queries-hold-only-sql', file: `${audit}/server/src/queries/p15.ts`, imports: `${audit}/server/src/services/seal.ts` },
  { rule: 'queries-borrow-their-connection', file: `${station}/queries/p16.ts`, imports: 'pg' },
  { rule: 'admin-panel-stands-alone', file: 'src/admin/p17.ts', imports: 'src/lib/ids.ts' },
  { rule: 'admin-panel-stands-alone', file: `${audit}/admin/src/p18.ts`, imports: `${audit}/server/src/queries/list.ts` },
  { rule: 'portal-web-stands-alone', file: `${portal}/web/p19.ts`, imports: `${portal}/server/src/session.ts` },
  { rule: 'portal-app-stands-alone', file: `${portal}/web/app/p31.ts`, imports: 'src/lib/ids.ts' },
  { rule: 'portal-app-stands-alone', file: `${portal}/web/app/p32.ts`, imports: 'node:fs' },
  { rule: 'portal-app-is-bundled-alone', file: `${portal}/web/pages/p33.ts`, imports: `${portal}/web/app/main.ts` },
  { rule: 'portal-islands-stand-alone', file: `${portal}/web/islands/map/p34.ts`, imports: `${portal}/web/design/site.ts` },
  { rule: 'portal-islands-stand-alone', file: `${portal}/web/islands/map/p35.ts`, imports: 'zod' },
  { rule: 'portal-app-is-bundled-alone', file: `${portal}/web/pages/p36.ts`, imports: `${portal}/web/islands/map/main.ts` },
  { rule: 'configuration-has-one-door', file: 'src/lib/p20.ts', imports: 'config/env/index.ts' },
  { rule: 'launcher-stands-alone', file: 'launcher/p21.mjs', imports: 'src/lib/ids.ts' },
  { rule: 'nothing-imports-tests', file: 'src/cli/p22.ts', imports: 'tests/helpers/app.ts' },
  { rule: 'no-development-packages', file: 'src/lib/p23.ts', imports: 'jest' },
  { rule: 'layers-look-left', file: 'src/lib/p24.ts', imports: `${audit}/contracts/index.ts`, isTypeOnly: true },
];

const permitted: readonly Omit<Plant, 'rule'>[] = [
  { file: `${portal}/web/a1.ts`, imports: `${station}/contracts/index.ts` },
  { file: 'src/api/result/queries/a2.ts', imports: `${station}/queries/find.ts` },
  { file: `${station}/services/a3.ts`, imports: 'src/plugins/teams/contracts/index.ts' },
  { file: `${audit}/contracts/a4.ts`, imports: 'zod' },
  { file: `${station}/domain/a5.ts`, imports: 'src/lib/decimal.ts' },
  { file: 'src/admin/a6.ts', imports: `${station}/contracts/index.ts` },
  { file: `${portal}/web/app/a11.ts`, imports: `${station}/contracts/index.ts` },
  { file: `${portal}/web/app/a12.ts`, imports: 'zod' },
  { file: `${portal}/web/islands/map/a13.ts`, imports: `${portal}/web/locales/map.ts` },
  { file: 'src/cli/a7.ts', imports: `${audit}/server/src/services/seal.ts` },
  { file: 'tests/http/a8.ts', imports: 'src/lib/ids.ts' },
  { file: `${station}/queries/a9.ts`, imports: 'pg', isTypeOnly: true },
  { file: 'src/lib/a10.ts', imports: 'jest', isTypeOnly: true },
];

const isProjectFile = (target: string) => target.includes('/');

/** A house of empty files, each importing what stands in its line of the table. */
const build = (directory: string, files: readonly Omit<Plant, 'rule'>[]): void => {
  const write = (file: string, text: string): void => {
    mkdirSync(path.join(directory, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  };
  write('package.json', JSON.stringify({ dependencies: { pg: '1', zod: '1' }, devDependencies: { jest: '1' } }));
  for (const name of ['pg', 'zod', 'jest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const { imports } of files) if (isProjectFile(imports)) write(imports, 'export const thing = 1;\n');
  for (const { file, imports, isTypeOnly = false } of files) {
    const relative = path.relative(path.dirname(file), imports).replace(/\.ts$/, '');
    const specifier = isProjectFile(imports) ? (relative.startsWith('.') ? relative : `./${relative}`) : imports;
    write(file, `import ${isTypeOnly ? 'type ' : ''}thing from '${specifier}';\nexport const other: typeof thing = 1;\n`);
  }
  write('src/lib/alone.ts', 'export const alone = 1;\n');
  write('src/lib/hen.ts', "import { egg } from './egg';\nexport const hen = [egg];\n");
  write('src/lib/egg.ts', "import { hen } from './hen';\nexport const egg = [hen];\n");
};

describe('a planted violation', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'luminous-layers-'));
  let report: Report;

  beforeAll(async () => {
    build(directory, [...plants, ...permitted]);
    report = await cruise(directory, ['src', 'config', 'launcher', 'tests']);
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const rulesBrokenBy = (file: string) => report.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(plants)('$rule names $file importing $imports', ({ rule, file }) => {
    expect(rulesBrokenBy(file)).toEqual([rule]);
  });

  it('no-orphans names a file that nobody uses', () => {
    expect(rulesBrokenBy('src/lib/alone.ts')).toEqual(['no-orphans']);
  });

  it('no-circles names two files that import each other', () => {
    expect([...rulesBrokenBy('src/lib/hen.ts'), ...rulesBrokenBy('src/lib/egg.ts')]).toEqual(['no-circles']);
  });

  it.each(permitted)('is not seen in $file importing $imports', ({ file }) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });
});
