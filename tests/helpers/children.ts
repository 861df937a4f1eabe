import { readdirSync, readFileSync } from 'node:fs';

/** What a process says of itself, or nothing when it has gone meanwhile. */
const read = (file: string): string => {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
};

/** Process ids of the browsers that this process, or another one, has started and that are still there, dead or alive. */
export const listBrowsers = (parent: number | undefined = process.pid): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      // The name of the program stands in brackets and may hold anything.
      const [, program = '', rest = ''] = /^\d+ \((.*)\) (.*)/s.exec(read(`/proc/${pid}/stat`)) ?? [];
      return rest.split(' ')[1] === String(parent) && program.includes('chrom');
    })
    .map(Number);

export const environmentOf = (pid: number): string => read(`/proc/${String(pid)}/environ`);

/** Whether anybody is left in the process group that this one led. */
export const isGroupThere = (leader: number): boolean => {
  try {
    process.kill(-leader, 0);
    return true;
  } catch {
    return false;
  }
};
