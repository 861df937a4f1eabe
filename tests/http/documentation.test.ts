import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';

const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  responses: z.record(z.string(), z.object({ description: z.string().min(3) })),
});
const Document = z.object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), Operation)) });

describe('the API documentation', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const operations = async () => {
    const { body } = (await app.request().get('/documentation/openapi.json').expect(200)) as { body: unknown };
    const { paths } = Document.parse(body);
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    );
  };

  it('describes every route of ours once', async () => {
    const found = await operations();
    expect(found.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'delete /files/{id}',
      'delete /import-mappings/{name}',
      'delete /ledger/checkpoint-readers/{id}',
      'delete /logo',
      'delete /members/{personId}',
      'delete /notifications/push-subscriptions/{id}',
      'delete /saved-views/{id}',
      'delete /session',
      'delete /sessions/{id}',
      'get /activity',
      'get /api-keys',
      'get /auditor-requests',
      'get /auditor-requests/{id}',
      'get /auditor-requests/{id}/bundle',
      'get /auditor-requests/{id}/receipt',
      'get /custody-status',
      'get /exceedances',
      'get /exceedances/{id}',
      'get /exceedances/{id}/tellings',
      'get /exports/results',
      'get /file-contents',
      'get /files',
      'get /guidelines',
      'get /import-mappings',
      'get /imports',
      'get /imports/{id}',
      'get /imports/{id}/faults',
      'get /imports/{id}/rejected-lines',
      'get /invitations',
      'get /laboratory-qualifiers',
      'get /ledger/bundle',
      'get /ledger/checkpoint',
      'get /ledger/checkpoint-readers',
      'get /ledger/checkpoints',
      'get /ledger/consistency',
      'get /ledger/events',
      'get /ledger/events/export',
      'get /ledger/events/{id}/proof',
      'get /ledger/holds',
      'get /ledger/keys',
      'get /ledger/records/{type}/{key}/as-of',
      'get /ledger/records/{type}/{key}/diff',
      'get /ledger/records/{type}/{key}/dossier',
      'get /ledger/records/{type}/{key}/history',
      'get /ledger/records/{type}/{key}/history/export',
      'get /ledger/retention',
      'get /ledger/tiles/{level}/{index}',
      'get /logo',
      'get /members',
      'get /methods',
      'get /notifications',
      'get /notifications/counts',
      'get /notifications/defaults',
      'get /notifications/preferences',
      'get /notifications/push-key',
      'get /notifications/push-subscriptions',
      'get /notifications/stream',
      'get /onboarding',
      'get /overview',
      'get /panels',
      'get /parameters',
      'get /read-grants',
      'get /report-kinds',
      'get /reports',
      'get /reports/{id}',
      'get /reports/{id}/file',
      'get /results',
      'get /results/statistics',
      'get /results/{id}',
      'get /results/{id}/comments',
      'get /review-policy',
      'get /samples/{code}/custody',
      'get /saved-views',
      'get /session',
      'get /sessions',
      'get /site-status',
      'get /sites',
      'get /station-placings',
      'get /station-status',
      'get /stations',
      'get /stations/{code}',
      'get /stations/{code}/series',
      'get /thresholds',
      'get /thresholds/{id}',
      'get /thresholds/{id}/versions',
      'post /api-keys',
      'post /api-keys/{id}/revoke',
      'post /api-keys/{id}/rotate',
      'post /auditor-requests',
      'post /auditor-requests/{id}/approve',
      'post /auditor-requests/{id}/decline',
      'post /auditor-requests/{id}/withdraw',
      'post /custody-entries',
      'post /exceedances/{id}/acknowledge',
      'post /exceedances/{id}/comments',
      'post /exceedances/{id}/explain',
      'post /exceedances/{id}/resolve',
      'post /files',
      'post /files/{id}/links',
      'post /guidelines/{id}/adoption',
      'post /imports',
      'post /imports/{id}/release',
      'post /imports/{id}/withdraw',
      'post /invitations',
      'post /invitations/accept',
      'post /invitations/bulk',
      'post /invitations/look-up',
      'post /invitations/{id}/resend',
      'post /invitations/{id}/revoke',
      'post /ledger/checkpoint-mails/confirm',
      'post /ledger/checkpoint-mails/stop',
      'post /ledger/checkpoint-readers',
      'post /ledger/holds',
      'post /ledger/holds/{id}/lift',
      'post /notifications/marks',
      'post /notifications/push-subscriptions',
      'post /password-resets',
      'post /password-resets/use',
      'post /read-grants',
      'post /read-grants/requests',
      'post /read-grants/{id}/approve',
      'post /read-grants/{id}/consent',
      'post /read-grants/{id}/decline',
      'post /read-grants/{id}/refuse-consent',
      'post /read-grants/{id}/revoke',
      'post /reference-data/guidelines',
      'post /reference-data/laboratory-qualifiers',
      'post /reference-data/stations',
      'post /reports',
      'post /reports/preview',
      'post /results/{id}/comments',
      'post /results/{id}/comments/{comment}/withdraw',
      'post /samples/{code}/custody',
      'post /saved-views',
      'post /session',
      'post /session/renew',
      'post /sites',
      'post /thresholds',
      'post /thresholds/confirm',
      'post /thresholds/preview',
      'post /thresholds/{id}/end',
      'put /import-mappings/{name}',
      'put /logo',
      'put /members/{personId}',
      'put /notifications/defaults',
      'put /notifications/preferences',
      'put /password',
      'put /profile',
      'put /review-policy',
      'put /stations/{code}/placing',
      'put /thresholds/{id}',
    ]);
    expect(new Set(found.map(({ operationId }) => operationId)).size).toBe(found.length);
  });

  it('tells the truth about credentials', async () => {
    for (const { method, path, security } of await operations()) {
      const isOpen = security.some((requirement) => Object.keys(requirement).length === 0);
      const address = `/api${path.replace(/\{\w+\}/g, 'x')}`;
      const { status } = await fetch(`${app.url}${address}`, { method: method.toUpperCase() });
      expect({ address, isOpen: status !== 401 }).toEqual({ address, isOpen });
    }
  });

  it('is shown on a page', async () => {
    const { text } = await app.request().get('/documentation').expect(200);
    expect(text).toContain('/documentation/openapi.json');
    await app.request().get('/documentation/assets/swagger-ui-bundle.js').expect(200);
  });
});
