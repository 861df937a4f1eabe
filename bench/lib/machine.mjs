// @ts-check
import { availableParallelism } from 'node:os';

/** @param {string} postgresVersion */
export const describeMachine = (postgresVersion) =>
  `${String(availableParallelism())} cores, Node ${process.versions.node}, PostgreSQL ${postgresVersion.split(' ')[0] ?? postgresVersion}`;
