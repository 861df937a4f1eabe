// @ts-check
import { asSeen, projectRoot } from './paths.mjs';

/** What ends the launcher: one sentence that says what is wrong and what to do, and where the details are. */
export class Failure extends Error {
  /**
   * @param {string} sentence
   * @param {{ log?: string | undefined, cause?: unknown }} [details]
   */
  constructor(sentence, { log, cause } = {}) {
    super(sentence, { cause });
    this.log = log;
  }
}

/**
 * @param {string} [place]
 * @param {number} [gigabytes]
 */
export const fullDisk = (place = projectRoot, gigabytes = 1) =>
  new Failure(`The disk that holds ${place} is too full: make sure that ${String(gigabytes)} GB are free there and start again.`);

/** What programs write about a full disk, in their own words. */
export const speaksOfFullDisk = /ENOSPC|No space left on device/;

/**
 * @param {unknown} error
 * @returns {error is NodeJS.ErrnoException}
 */
export const isSystemError = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string';

/**
 * @param {unknown} error
 * @returns {Failure}
 */
export const asFailure = (error) => {
  if (error instanceof Failure) return error;
  if (isSystemError(error)) {
    const place = error.path ?? projectRoot;
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return fullDisk(error.path);
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
      return new Failure(`${place} may not be written by this user: start as the user who owns ${projectRoot}, or give it to this one.`);
    }
  }
  const words = error instanceof Error ? error.message : String(error);
  return new Failure(`The launcher failed unexpectedly (${words}): start again, and if it stays so, report it with this message.`, {
    cause: error,
  });
};

/** @param {Failure} failure */
export const toLine = (failure) => {
  const details = failure.log === undefined ? '' : ` Details: ${asSeen(failure.log)}`;
  return `${failure.message}${details}\n`;
};
