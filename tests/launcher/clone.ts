import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);
const projectDir = path.resolve(__dirname, '../..');

/** Nothing of this process reaches the launcher: not its DATABASE_URL, not that npm runs it. */
const bareEnv = { PATH: process.env['PATH'], HOME: tmpdir() };

interface Outcome {
  readonly code: number | null;
  readonly stderr: string;
}

/** A clone in a folder of its own, with the launcher and nothing to install. */
export interface Clone {
  readonly dir: string;
  /** Runs code that sees the launcher's modules as `./launcher/...`; what it prints is JSON. */
  readonly evaluate: (code: string, env?: NodeJS.ProcessEnv) => Promise<unknown>;
  /** The same, not waited for: resolves when it has printed its first line. */
  readonly hold: (code: string) => Promise<{ readonly firstLine: string; readonly child: ChildProcess }>;
  readonly start: (env: NodeJS.ProcessEnv) => Promise<Outcome>;
  readonly remove: () => void;
}

export const makeClone = (): Clone => {
  const dir = mkdtempSync(path.join(tmpdir(), 'luminous-clone-'));
  cpSync(path.join(projectDir, 'launcher'), path.join(dir, 'launcher'), { recursive: true });
  cpSync(path.join(projectDir, 'package.json'), path.join(dir, 'package.json'));
  writeFileSync(path.join(dir, 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
  symlinkSync(path.join(projectDir, 'node_modules'), path.join(dir, 'node_modules'));
  const moduleArguments = (code: string): string[] => ['--input-type=module', '--eval', code];
  return {
    dir,
    evaluate: async (code, env = {}) => {
      const { stdout } = await run(process.execPath, moduleArguments(code), { cwd: dir, env: { ...bareEnv, ...env } });
      return JSON.parse(stdout) as unknown;
    },
    hold: async (code) => {
      const child = spawn(process.execPath, moduleArguments(code), { cwd: dir, env: bareEnv, stdio: ['pipe', 'pipe', 'inherit'] });
      const [firstLine] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      return { firstLine, child };
    },
    start: async (env) => {
      const child = spawn(process.execPath, ['launcher/start.mjs'], {
        cwd: dir,
        env: { ...bareEnv, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const parts: string[] = [];
      child.stderr.setEncoding('utf8').on('data', (part: string) => parts.push(part));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, stderr: parts.join('') };
    },
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
