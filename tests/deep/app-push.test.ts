import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser as Chromium } from 'puppeteer';
import { createAdministrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { contentsOf, createTeller, type Teller } from '../helpers/inbox';
import { press, waitForText } from '../helpers/panel';
import { goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, openLink, signInAs, startReader, waitForFocus, waitForOverview, type Reader } from '../helpers/portal';
import { makeVapidKeys, startPushService, type Browser, type PushService } from '../helpers/push-service';

/** A browser without a head has no push service and shows no notifications: it is given the service of the test, and the leave to use it. */
const withService = ({ subscription }: Browser, serverKey: string): string => `
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = async () => 'granted';
  const key = Uint8Array.from(atob('${serverKey}'.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)).buffer;
  const made = {
    options: { applicationServerKey: key },
    toJSON: () => (${JSON.stringify(subscription)}),
    unsubscribe: async () => { localStorage.removeItem('test.subscribed'); return true; },
  };
  PushManager.prototype.getSubscription = async () => (localStorage.getItem('test.subscribed') === null ? null : made);
  PushManager.prototype.subscribe = async () => { localStorage.setItem('test.subscribed', 'yes'); return made; };
`;

describe('push to the application', () => {
  const vapid = makeVapidKeys();
  let service: PushService;
  let device: Browser;
  let app: App;
  let browser: Chromium;
  let team: string;
  let owner: Joined;
  let teller: Teller;
  let reader: Reader;
  beforeAll(async () => {
    service = await startPushService();
    const certificate = path.join(await mkdtemp(path.join(tmpdir(), 'luminous-test-push-')), 'service.pem');
    await writeFile(certificate, service.cert);
    app = await startApp({ env: { ...vapid, PUSH_SERVICES: service.host, NODE_EXTRA_CA_CERTS: certificate } });
    browser = await launchBrowser();
    const customer = await startCustomer(app, await createAdministrator(app), { name: 'Première Rivière' });
    ({ owner } = customer);
    ({ team } = customer.team);
    const { rows } = await app.database.owner.query<{ id: string }>('select document_id as id from teams where slug = $1', [team]);
    teller = createTeller(app.database, { id: rows[0]?.id ?? '', slug: team });
    device = service.subscribe();
    reader = await enter('granted');
  });
  afterAll(async () => {
    await teller.end();
    await browser.close();
    await app.stop();
    await service.stop();
  });

  const enter = async (leave: 'granted' | 'denied'): Promise<Reader> => {
    const entered = await startReader(browser);
    if (leave === 'granted') await entered.page.evaluateOnNewDocument(withService(device, vapid.VAPID_PUBLIC_KEY));
    await openLink(entered, `${app.url}/app/sign-in?lang=en`);
    await signInAs(entered, { email: owner.email, password: goodPassword });
    await waitForOverview(entered);
    return entered;
  };
  /** As the browser's push service would. */
  const deliver = async (data: string): Promise<void> => {
    const session = await reader.page.createCDPSession();
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId } of registrations) {
        void session.send('ServiceWorker.deliverPushMessage', { origin: app.url, registrationId, data });
      }
    });
    await session.send('ServiceWorker.enable');
  };
  const settings = (): string => `${app.url}/app/teams/${team}/notification-settings`;

  it('is turned on by one press, which the device is listed after', async () => {
    await openLink(reader, settings());
    await waitForText(reader, 'Nothing is pushed to this browser.');
    await waitForText(reader, 'No browser of yours is registered yet');
    await expectGoodPage(reader);
    await press(reader, 'Push to this browser');
    await waitForText(reader, 'This browser shows what is pushed to you.');
    await waitForText(reader, 'Chrome, Linux');
    await expectGoodPage(reader);
    await openLink(reader, `${settings()}?lang=fr`);
    await waitForText(reader, 'Ce navigateur montre vos notifications.');
    await expectGoodPage(reader);
    await openLink(reader, `${settings()}?lang=en`);
  });

  it('is shown by the worker while it lies in the inbox, and opens exactly that', async () => {
    await teller.tell({ type: 'critical', eventKey: 'one', contents: contentsOf('critical', 'Site A') });
    const [message] = await eventually(async () => Promise.resolve(device.received.length > 0 ? device.received : undefined), {
      what: 'the message',
    });
    const pushed = message === undefined ? '' : JSON.stringify(device.read(message));
    const target = await browser.waitForTarget((one) => one.url() === `${app.url}/app/worker.js`);
    const worker = await target.worker();
    await worker?.evaluate(`
      self.registration.showNotification = async (title, options) => { self.shown = { title, ...options, close: () => undefined }; };
      self.clients.openWindow = async (url) => { self.opened = url; };
    `);
    await deliver(pushed);
    const shown = await eventually(async () => ((await worker?.evaluate('self.shown?.title')) ?? undefined) as string | undefined, {
      what: 'the notification',
    });
    expect(shown).toContain('Site A');
    await worker?.evaluate(
      `self.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), { notification: self.shown })), true`,
    );
    const opened = (await worker?.evaluate('self.opened')) as string;
    const { pathname, search } = new URL(opened);
    await openLink(reader, `${app.url}${pathname}${search}`);
    await waitForFocus(reader, 'h3');
    expect(await reader.page.evaluate('document.activeElement.textContent')).toContain('Site A');
  });

  it('is turned off again, and stays off for who comes after', async () => {
    await openLink(reader, settings());
    await press(reader, 'Stop pushing to this browser');
    await waitForText(reader, 'Nothing is pushed to this browser.');
    await waitForText(reader, 'No browser of yours is registered yet');
    await openLink(reader, settings());
    await waitForText(reader, 'Nothing is pushed to this browser.');
    expect((await owner.get('/notifications/push-subscriptions').expect(200)).body).toEqual({ data: [] });
  });

  it('says that the browser blocks it, and how to change that', async () => {
    const blocked = await enter('denied');
    await openLink(blocked, settings());
    await waitForText(blocked, 'This browser blocks notifications of Luminous.');
    await expectGoodPage(blocked);
    expect(await blocked.page.$$('[aria-labelledby=push] button')).toHaveLength(0);
  });
});
