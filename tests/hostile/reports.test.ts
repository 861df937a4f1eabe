import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type App } from '../helpers/app';
import { measure, untilExceedances, watch } from '../helpers/exceedances';
import { fetchReport, makeReport, readDocument } from '../helpers/reports';
import { seedTeam, type TestTeam } from '../helpers/teams';

/** As long as its column holds: whatever stands in a table came past some door, now or before. */
const lengths = {
  ...{ team: 255, contact: 255, phone: 40, site: 255, approval: 64, station: 255, stationCode: 64, sample: 240, parameter: 255 },
  ...{ method: 255, methodCode: 64, context: 64, explanation: 4200 },
};
type Field = keyof typeof lengths;

/** Stand in the legend of a chart alone, which cuts what is too long for it. */
type CutField = 'fraction' | 'panel';

/** Stands in a file of this machine. */
const secret = 'onlyinthefile';

/** Controls and marks of direction are no letters: a reader may leave them out. */
const lettersOf = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');

describe('hostile text in a report', () => {
  let app: App;
  let hits: string[];
  let server: Server;
  let port: string;
  let folder: string;
  beforeAll(async () => {
    hits = [];
    server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    server.on('connection', () => hits.push('a connection'));
    await once(server, 'listening');
    port = String((server.address() as AddressInfo).port);
    folder = await mkdtemp(path.join(tmpdir(), 'luminous-hostile-'));
    await writeFile(path.join(folder, 'f'), secret);
    app = await startApp();
  });
  afterAll(async () => {
    server.close();
    await app.stop();
    await rm(folder, { recursive: true });
  });

  const valueOf = (field: Field, hostile: string): string => `[${field}]${hostile}`.slice(0, lengths[field]);
  const cutValueOf = (field: CutField, hostile: string): string => `[${field}]${hostile}`.slice(0, 64);

  /** Every text of a record that reaches the page. There are two results, so that one chart is drawn. */
  const plant = async (team: TestTeam, hostile: string): Promise<void> => {
    await watch(app, team);
    await measure(app, team, { 'Parameter value': '7' });
    await measure(app, team, { 'Sample number': 'S-2', 'Sample date': '2015-07-30', 'Parameter value': '8' });
    await untilExceedances(app, team, (found) => found.length === 1);
    const of = (field: Field): string => valueOf(field, hostile);
    const change = async (statement: string, ...values: string[]): Promise<void> => {
      const { rowCount } = await app.database.owner.query(statement, [team.id, ...values]);
      expect({ statement, isDone: (rowCount ?? 0) > 0 }).toEqual({ statement, isDone: true });
    };
    // First: results that change retract it, and what is over cannot be explained.
    await change(
      `update exceedances set state = 'explained', explained_by = 'system:test', explained_at = now(), explanation = $2::text
        where team_id = $1::text`,
      of('explanation'),
    );
    await change(
      'update teams set name = $2::text, contact_name = $3::text, contact_phone = $4::text where document_id = $1::text',
      ...[of('team'), of('contact'), of('phone')],
    );
    await change(
      `insert into sites (document_id, team_id, code, name, approval_number, time_zone, created_at, updated_at, published_at)
       values ('site-' || $1::text, $1::text, 'SITE', $2::text, $3::text, 'America/Edmonton', now(), now(), now())`,
      ...[of('site'), of('approval')],
    );
    await change(
      `update stations set name = $2::text, code = $3::text, site_id = 'site-' || $1::text where team_id = $1::text`,
      ...[of('station'), of('stationCode')],
    );
    await change(`update samples set code = substr($2::text, 1, 240) || id where team_id = $1::text`, of('sample'));
    await change(
      'update results set fraction = $2::text, panel_code = $3::text, method_code = $4::text, method_context = $5::text where team_id = $1::text',
      ...[cutValueOf('fraction', hostile), cutValueOf('panel', hostile), of('methodCode'), of('context')],
    );
    await change(
      `insert into methods (document_id, code, context, name, created_at, updated_at, published_at)
       select luminous.new_document_id(), $2::text, $3::text, $4::text, now(), now(), now() from teams where document_id = $1::text`,
      ...[of('methodCode'), of('context'), of('method')],
    );
    await change(`update parameters set name = $2::text where code = 'naphthenic-acids' and $1::text is not null`, ...[of('parameter')]);
  };

  it.each([
    ['a script', () => `<script>document.body.append(7919*7907);fetch("http://127.0.0.1:${port}/s")</script>`],
    ['a picture', () => `"'><img src=http://127.0.0.1:${port}/x onerror=alert(1)>`],
    ['a frame', () => `<iframe src=file://${folder}/f></iframe><object data=file://${folder}/f></object><embed src=file://${folder}/f>`],
    ['a style', () => `</style><style>@import url(http://127.0.0.1:${port}/i);*{display:none}</style>`],
    ['a drawing', () => `</text></svg><svg onload=alert(1)><image href="http://127.0.0.1:${port}/d"/></svg>`],
    ['an address', () => `url(http://169.254.169.254/latest) url(http://127.0.0.1:${port}/u)`],
    ['a way out', () => `--></title></p></td></table></body></html><meta http-equiv=refresh content="0;url=http://127.0.0.1:${port}/m">`],
    ['what templates replace', () => '<%= 7919*7907 %> {{7919*7907}} ${7919*7907} $& $1 {b|x} &lt;b&gt; &#60;'],
    ['controls', () => '\u0001\u0007\u0008\u000b\u001b[31mred\u007f\u009b(a)\\)(\\'],
    ['a word without end', () => 'W'.repeat(4000)],
  ])('is text and nothing else: %s', async (_name, hostile) => {
    const team = await seedTeam(app.database);
    await plant(team, hostile());
    const { id, state, fault } = await makeReport(app, team);
    expect({ state, fault }).toEqual({ state: 'ready', fault: null });
    const read = readDocument(await fetchReport(app, team, id));
    const text = lettersOf(read.text);
    for (const field of Object.keys(lengths) as Field[]) {
      // What is longer than a page is broken by the head of its table.
      const expected = lettersOf(valueOf(field, hostile()).slice(0, 1000));
      const at = text.indexOf(`[${field}]`);
      // Told by what stands there instead.
      expect(text.includes(expected) ? expected : text.slice(at, at + expected.length)).toBe(expected);
    }
    // All of the longest.
    expect(text.split('W').length).toBeGreaterThan(hostile().split('W').length);
    expect(text).not.toContain(String(7919 * 7907));
    expect(text).not.toContain(secret);
    expect(lettersOf(read.title)).toContain(lettersOf(valueOf('team', hostile())));
    expect(hits).toEqual([]);
  });

  it('that turns the direction turns no more than itself', async () => {
    const team = await seedTeam(app.database);
    await plant(team, '\u202e\u2066txet\u202b');
    const { id, state } = await makeReport(app, team);
    expect(state).toBe('ready');
    const text = lettersOf(readDocument(await fetchReport(app, team, id)).text);
    for (const own of ['Preparedfor', 'Datacut-off', '2resultsfrom2samplesat1station', 'Howtoverify']) expect(text).toContain(own);
  });
});
