import type { Test } from 'supertest';
import type { App } from './app';

/** Sends a file as staff would. */
export const sendFile = (app: App, content: string | Buffer, { team = 'public', create = 'stations', name = 'results.csv' } = {}): Test =>
  app
    .request()
    .post('/api/imports')
    .query({ team, ...(create === '' ? {} : { create }) })
    .set('Authorization', `Bearer ${app.staffToken}`)
    .set('Content-Type', 'text/csv')
    .set('Content-Disposition', `attachment; filename="${name}"`)
    .send(content);
