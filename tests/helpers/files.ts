import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const projectDir = path.resolve(__dirname, '../..');

export const inProject = (...parts: string[]): string => path.join(projectDir, ...parts);
export const read = (...parts: string[]): string => readFileSync(inProject(...parts), 'utf8');

/** Every file below a folder of the project, by its path in it. */
export const listFiles = (folder: string): string[] =>
  readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectDir, path.join(entry.parentPath, entry.name)))
    .sort();
