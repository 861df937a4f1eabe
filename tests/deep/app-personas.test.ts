import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { operatorSlug } from '../../src/cli/demo/demo-people';
import type { OwnApp } from '../helpers/app';
import { launchBrowser, widths } from '../helpers/browser';
import { startDemo } from '../helpers/demo';
import { enterDemo } from '../helpers/persona';

const ownPages = [
  'overview',
  'trends?station=POND-OUT',
  'results',
  'inbox',
  'exceedances',
  'thresholds',
  'thresholds/new',
  'history',
  'samples',
  'samples/POND-IN-202511',
  'auditor-requests',
  'people',
  'keys',
  'sharing',
  'notification-settings',
  'settings',
  'first-steps',
] as const;

/** Who comes, and the pages of the operator that they come for. */
const personas = [
  { who: 'customer-admin', email: 'owner@tamarack.example', pages: ownPages },
  { who: 'editor', email: 'editor@tamarack.example', pages: ['overview', 'exceedances', 'thresholds', 'keys'] },
  { who: 'viewer', email: 'viewer@tamarack.example', pages: ['overview', 'trends?station=POND-IN', 'results', 'people'] },
  { who: 'auditor', email: 'auditor@tamarack.example', pages: ['history', 'samples', 'results'] },
  {
    who: 'regulator',
    email: 'regulator@river-office.example',
    pages: ['overview', 'results', 'exceedances', 'samples', 'samples/POND-IN-202511'],
  },
  { who: 'community-contact', email: 'contact@heron-lake.example', pages: ['overview', 'trends?station=POND-OUT'] },
] as const;

const noThreshold =
  /Open exceedances\s+None|Dépassements ouverts\s+Aucun|Nobody has set|Personne n’a encore fixé|no threshold holds|aucun seuil n’y vaut/;

const looks = [
  { language: 'en', width: widths.desk },
  { language: 'fr', width: widths.phone },
] as const;

describe('the application', () => {
  let app: OwnApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = [await startDemo(), await launchBrowser()];
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it.each(personas.flatMap((persona) => looks.map((look) => ({ ...persona, ...look }))))(
    'has every page that the $who of the demonstration comes for, in $language, for everybody to use at both sizes',
    async ({ who, email, pages, language, width }) => {
      const persona = await enterDemo(browser, app, { email, language, width });
      for (const page of pages) {
        await persona.open(`/teams/${operatorSlug}/${page}`);
        const alerts = await persona.page.$$eval('main [role=alert]', (all) => all.map(({ innerHTML }) => innerHTML));
        expect({ page, alerts }).toEqual({ page, alerts: [] });
        // The demonstration has thresholds: whoever may not see them is not told that there are none.
        expect(await persona.page.$eval('main', ({ innerText }) => innerText)).not.toMatch(noThreshold);
        await persona.look(`${who}-${page.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}`);
      }
      await persona.close();
    },
  );
});
