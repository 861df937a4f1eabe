import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListCheckpoints } from '../../src/plugins/audit/contracts';
import { composePointer } from '../../src/plugins/audit/server/src/services/document/compose-document';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { sha256 } from '../helpers/event-exports';
import { newSigner, sealAll } from '../helpers/ledger';
import { readPdf, withoutSpaces } from '../helpers/pdf';
import { bringIn, startCustomer } from '../helpers/people';
import { readQrCode } from '../helpers/qr-code';
import { addSiteAs, saveAs } from '../helpers/saves';
import { seedTeam } from '../helpers/teams';

type Query = Readonly<Record<string, string>>;

describe('the history of a record as a document', () => {
  const signer = newSigner();
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await startApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const ask = async (key: string, query: Query = {}, headers: Query = {}): Promise<Response> =>
    fetch(`${app.url}/api/ledger/records/sites/${key}/history/export?${new URLSearchParams(query).toString()}`, {
      headers: { authorization: `Bearer ${app.staffToken}`, ...headers },
    });
  const take = async (key: string, query: Query = {}, headers: Query = {}): Promise<Buffer> => {
    const response = await ask(key, query, headers);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) throw new Error(`The export was answered ${String(response.status)}: ${bytes.toString()}`);
    return bytes;
  };
  const addSite = async (): Promise<string> => addSiteAs(app.database, `admin:${admin.id}`, await seedTeam(app.database));
  const rename = async (key: string, name: string): Promise<void> =>
    saveAs(
      app.database,
      'system:renamer',
      `update sites set name = '${name.replaceAll("'", "''")}', updated_at = now() where document_id = '${key}'`,
    );

  it('tells who did what, when and why, and where the log stood', async () => {
    const key = await addSite();
    await rename(key, 'Second');
    await sealAll(app.database, signer);
    await rename(key, 'Third');
    const response = await ask(key);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="sites-site-\w+-\d{4}-\d\d-\d\d\.pdf"/);
    const { text, title, language, isTagged, tags, alternatives, outline } = readPdf(Buffer.from(await response.arrayBuffer()));
    expect(title).toBe(`History of a record: sites ${key}`);
    expect(language).toBe('en');
    expect(isTagged).toBe(true);
    expect([...tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure']));
    expect([...outline].map((heading) => heading.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC – /, '')).sort()).toEqual([
      'Changed',
      'Changed',
      'Created',
      'History of a record',
      'How it can be verified',
      'What was done, newest first',
    ]);
    const { rows } = await app.database.owner.query<{ size: string; note: string; name: string }>(
      `select c.size::text, c.note, (select t.name from sites s join teams t on t.document_id = s.team_id where s.document_id = $1::text) as name
         from ledger.checkpoint c order by c.size desc limit 1`,
      [key],
    );
    const [{ size, note, name } = { size: '', note: '', name: '' }] = rows;
    const [origin = '', , root = ''] = note.split('\n');
    for (const words of [
      ...[name, key, 'Ada, Luminous staff', 'System, by itself (system:renamer)', 'Because', 'Recorded; waiting to be sealed.'],
      ...['name Second Third', 'name First Second', '1 bookkeeping field is left out.', 'Page 1 of'],
      ...[
        origin,
        size,
        root,
        `under the checkpoint of size ${size}.`,
        `${app.url}/api/ledger/checkpoints?after=${String(Number(size) - 1)}&limit=1`,
      ],
    ]) {
      expect(text).toContain(withoutSpaces(words));
    }
    expect(text).toMatch(/luminous\.test\/ledger\+[0-9a-f]{8}/);
    expect(alternatives).toEqual([`QR code of the checkpoint of size ${size} of the log ${origin}, with the root hash ${root}`]);
  });

  it('speaks French when asked, in words or by the browser', async () => {
    const key = await addSite();
    await rename(key, 'Élan d’été');
    const { text, language, title } = readPdf(await take(key, { lang: 'fr' }));
    expect(language).toBe('fr');
    expect(title).toBe(`Historique d’un enregistrement: sites ${key}`);
    for (const words of ['Ce qui a été fait, du plus récent au plus ancien', 'Modifié', 'Pourquoi', 'Élan d’été', 'Page 1 sur'])
      expect(text).toContain(withoutSpaces(words));
    expect(readPdf(await take(key, {}, { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.5' })).language).toBe('fr');
    expect(readPdf(await take(key, { lang: 'en' }, { 'accept-language': 'fr' })).language).toBe('en');
  });

  it('takes what people wrote for text', async () => {
    const key = await addSite();
    const hostile = `</td><script>document.title='x'</script><img src="${app.url}/x.png" onerror="1"><style>*{display:none}</style>&amp;`;
    await rename(key, hostile);
    const { text } = readPdf(await take(key));
    expect(text).toContain(withoutSpaces(hostile));
    expect(app.log()).not.toContain('/x.png');
  });

  it('is on record with the hash of what was given', async () => {
    const { customer, owner, team } = await startCustomer(app, admin);
    const { rows } = await app.database.owner.query<{ id: string }>('select document_id as id from teams where slug = $1::text', [
      customer.slug,
    ]);
    const key = await addSiteAs(app.database, `admin:${admin.id}`, { id: rows[0]?.id ?? '', slug: customer.slug });
    const response = await owner
      .get(`/ledger/records/sites/${key}/history/export`, { ...team, lang: 'fr' })
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('end', () => {
          done(null, Buffer.concat(parts));
        });
      });
    expect(response.status).toBe(200);
    const { rows: events } = await app.database.owner.query<{ actor: string; team: string; detail: string }>(
      `select e.actor, e.team_id as team, p.detail from ledger.event e join ledger.payload p on p.event_id = e.id
        where e.action = 'exported' and e.row_key = $1::text`,
      [key],
    );
    expect(events).toEqual([{ actor: `member:${owner.id}`, team: rows[0]?.id, detail: expect.any(String) as unknown }]);
    expect(JSON.parse(events[0]?.detail ?? '')).toEqual({
      what: 'document',
      format: 'pdf',
      language: 'fr',
      sha256: sha256(response.body as Buffer),
    });
    const viewer = await bringIn(app, owner, team, 'viewer');
    expect((await viewer.get(`/ledger/records/sites/${key}/history/export`, team)).status).toBe(403);
    const other = await startCustomer(app, admin);
    expect((await other.owner.get(`/ledger/records/sites/${key}/history/export`, other.team)).status).toBe(404);
  });

  it('is refused when it would be too long, and made of a shorter period', async () => {
    const key = await addSite();
    for (let n = 1; n <= 500; n += 1)
      await app.database.owner.query(`update sites set name = $1::text where document_id = $2::text`, [`n${String(n)}`, key]);
    const refused = await ask(key);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'ledger.document-too-long']);
    const { rows } = await app.database.owner.query<{ at: string }>(
      `select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from ledger.event
        where row_key = $1::text order by id desc offset 499 limit 1`,
      [key],
    );
    const { outline, pageCount } = readPdf(await take(key, { from: rows[0]?.at ?? '' }));
    expect(outline).toHaveLength(3 + 500);
    expect(pageCount).toBeGreaterThan(20);
  });

  it('has a QR code that leads to the checkpoint and tells what must be there', async () => {
    await addSite();
    await sealAll(app.database, signer);
    const note = await (await fetch(`${app.url}/api/ledger/checkpoint`)).text();
    const [origin = '', size = '', root = ''] = note.split('\n');
    const address = `${app.url}/api/ledger/checkpoints?after=${String(Number(size) - 1)}&limit=1`;
    const read = new URL(await readQrCode(composePointer({ origin, size, root, key: '', address })));
    expect(Object.fromEntries(new URLSearchParams(read.hash.slice(1)))).toEqual({ origin, size, root });
    const { data } = ListCheckpoints.responses[200].body.parse(await (await fetch(read)).json());
    expect(data).toEqual([expect.objectContaining({ size: Number(size), note })]);
  });
});
