import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type * as FindPlaceNote from '../../src/plugins/portal/server/src/services/places/find-place-note';
import type * as ListPlaceNames from '../../src/plugins/portal/server/src/services/places/list-place-names';
import { fromDist, loadApp, type Loaded } from '../helpers/in-process';

const places = 'plugins/portal/server/src/services/places';

describe('what staff have written of a place', () => {
  let app: Loaded;
  let find: typeof FindPlaceNote.findPlaceNote;
  let list: typeof ListPlaceNames.listPlaceNames;
  beforeAll(async () => {
    app = await loadApp();
    ({ findPlaceNote: find } = fromDist<typeof FindPlaceNote>(`${places}/find-place-note.js`));
    ({ listPlaceNames: list } = fromDist<typeof ListPlaceNames>(`${places}/list-place-names.js`));
  });
  afterAll(async () => {
    await app.destroy();
  });

  const asStaff = async <T>(work: () => Promise<T>): Promise<T> => app.lib.runAs({ kind: 'admin', id: '1', scope: 'all' }, work);
  const asPublic = async <T>(work: () => Promise<T>): Promise<T> =>
    app.lib.runAs({ kind: 'public', id: 'anonymous', scope: { team: 'public' } }, work);
  const documents = (type: string) => app.strapi.documents(`plugin::portal.${type}` as never);

  it('is read in the language asked for, with whom to call, and never before it is published', async () => {
    const at = { teamSlug: 'public', stationCode: 'AB07DA0980' };
    const { documentId } = await asStaff(async () => {
      const contact = await documents('contact-point').create({
        data: { name: 'Help line', phone: '+1 780 555 0100' } as never,
        locale: 'en',
        status: 'published',
      });
      const place = {
        ...at,
        name: 'ᐊᑕᐸᐢᑳᐤ',
        about: 'A bend of the river.',
        contacts: [contact.documentId],
        alternativeText: 'A bend.',
      };
      return documents('place').create({ data: place as never, locale: 'en' });
    });
    const read = async (locale: 'en' | 'fr') => asPublic(async () => find(app.strapi, { ...at, locale }));
    expect(await read('en')).toBeNull();
    expect(await asPublic(async () => list(app.strapi, 'en'))).toEqual([]);
    await asStaff(async () => documents('place').publish({ documentId, locale: 'en' }));
    expect(await read('en')).toMatchObject({
      ...at,
      documentId,
      name: 'ᐊᑕᐸᐢᑳᐤ',
      about: 'A bend of the river.',
      whatHappensNext: null,
      contacts: [{ name: 'Help line', phone: '+1 780 555 0100' }],
      picture: null,
    });
    expect(await read('fr')).toBeNull();
    expect(await asPublic(async () => list(app.strapi, 'en'))).toEqual([expect.objectContaining({ ...at, name: 'ᐊᑕᐸᐢᑳᐤ' })]);
    expect(await asPublic(async () => list(app.strapi, 'fr'))).toEqual([]);
  });

  it('is of one station of one team', async () => {
    for (const [teamSlug, stationCode] of [
      ['northern', 'AB07DA0980'],
      ['public', 'other'],
    ] as const)
      expect(await asPublic(async () => find(app.strapi, { teamSlug, stationCode, locale: 'en' }))).toBeNull();
  });
});
