// @ts-check
import { readFileSync, readdirSync } from 'node:fs';

/** What a process tells of itself, or nothing where it has gone meanwhile. @param {string} pid @param {string} file */
const tell = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
};

const listProcesses = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      // The name of the program stands in brackets and may hold anything.
      const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)/s.exec(tell(pid, 'stat')) ?? [];
      const [state = '', parent = ''] = rest.split(' ');
      return { pid, name, state, parent };
    });

/** Memory of a process and all that it has started, pages that several share counted once. Only Linux tells. @param {number} root */
export const measureTree = (root) => {
  const all = listProcesses();
  const members = new Set([String(root)]);
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  }
  const kilobytes = [...members].map((pid) => Number(/^Pss:\s+(\d+)/m.exec(tell(pid, 'smaps_rollup'))?.[1] ?? 0));
  return kilobytes.reduce((sum, kb) => sum + kb, 0) / 1024;
};

/** Dead browsers that nobody has buried. */
export const listZombies = () =>
  listProcesses()
    .filter(({ state, name }) => state === 'Z' && name.includes('chrom'))
    .map(({ pid }) => pid);
