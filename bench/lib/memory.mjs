// @ts-check
import { readFileSync } from 'node:fs';

/**
 * What the kernel counted: the highest point cannot fall between two samples. Only Linux tells.
 * @param {number} pid
 * @returns {{ nowMb: number, peakMb: number }}
 */
export const readMemory = (pid) => {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const megabytes = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  return { nowMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
};
