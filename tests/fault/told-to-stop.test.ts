import { request as httpRequest } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp } from '../helpers/app';

describe('a server told to stop', () => {
  it('finishes the import that is under way, then ends by itself', async () => {
    const app = await startApp();
    const file = albertaFile({});
    const answer = new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(`${app.url}/api/imports?create=stations&mode=live`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${app.staffToken}`, 'Content-Type': 'text/csv', 'Content-Length': Buffer.byteLength(file) },
      });
      sending.on('response', (response) => {
        resolve(response.statusCode);
        response.resume();
      });
      sending.on('error', reject);
      sending.write(file.slice(0, 50));
      const isSpooling = eventually(async () => Promise.resolve(app.spooledFiles().length > 0 ? true : undefined), { what: 'the upload' });
      void isSpooling.then(() => {
        app.process.kill('SIGTERM');
        sending.end(file.slice(50));
      }, reject);
    });
    expect(await answer).toBe(201);
    expect(await app.ended).toEqual({ code: 0, signal: null });
    await app.stop();
  });
});
