// @ts-check
import { stopAll } from '../../launcher/core/shutdown.mjs';

/** @type {Promise<void> | undefined} */
let stopped;

/** Once for all who ask, so that nobody leaves while another is still clearing up. */
export const stopEverything = () => (stopped ??= stopAll());
