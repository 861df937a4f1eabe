import { expect, it, describe } from '@jest/globals';
import { createAdministrator } from '../helpers/administrator';
import { startApp } from '../helpers/app';
import { codeOf } from '../helpers/code-of';
import { startCustomer } from '../helpers/people';
import { newSubscription } from '../helpers/push-service';

describe('an installation without keys for web push', () => {
  it('says that nothing is pushed', async () => {
    const app = await startApp();
    const { owner } = await startCustomer(app, await createAdministrator(app));
    expect(await codeOf(owner.get('/notifications/push-key').expect(409))).toBe('push.off');
    expect(await codeOf(owner.post('/notifications/push-subscriptions', newSubscription()).expect(409))).toBe('push.off');
    expect(app.log()).toContain('web push is off');
    await app.stop();
  });
});
