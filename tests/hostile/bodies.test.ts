import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectFaults } from '../helpers/hostile/collect-faults';
import { countRows } from '../helpers/hostile/count-rows';
import { findLeniency, send, type Sending } from '../helpers/hostile/send';
import { listTargets, setStage, type Stage, type Target } from '../helpers/hostile/stage';
import { drawer } from '../helpers/isolation/call';
import type { Operation, Schema } from '../helpers/isolation/operations';

const json = 'application/json';
const nested = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;

type Content = NonNullable<Sending['body']>;

/** Bodies that no route takes, whatever it is about. */
const bodies: readonly (readonly [what: string, type: string, body: Content])[] = [
  ['10 MB', json, Buffer.from(JSON.stringify({ a: 'x'.repeat(10_000_000) }))],
  ['objects 10,000 deep', json, nested('{"a":', '}', 10_000)],
  ['arrays 30,000 deep', json, nested('[', ']', 30_000)],
  ['a prototype', json, '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'],
  ['the same key twice', json, '{"zzz":1,"zzz":2}'],
  ['a NUL', json, '{"zzz\\u0000":"\\u0000"}'],
  ['bytes that are no UTF-8', json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['UTF-16', json, Buffer.from('{"a":1}', 'utf16le')],
  ['half an object', json, '{"a":'],
  ['a lone value', json, '"text"'],
  ['an array', json, '[]'],
  ['no bytes', json, ''],
  ['an unknown charset', 'application/json; charset=klingon', '{}'],
  ['XML', 'application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['a form', 'application/x-www-form-urlencoded', 'a[b][c]=1&__proto__[x]=1&a=%zz'],
  [
    'a form with a file',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\nb\r\n--x--\r\n',
  ],
  ['a form without a boundary', 'multipart/form-data', 'x'],
  ['no kind of content', 'rubbish', '{}'],
];

const anyField = ['{"$ne":null}', '[[[]]]', '"\\u0000"', '"\\ud800"', '1e999', `"${'x'.repeat(300_000)}"`];
const numberField = ['-1', '1e308', '0.1', '9007199254740993', '"NaN"'];
const dateField = ['"0000-00-00"', '"9999-99-99"', '"+275760-09-13T00:00:00Z"', '"2015-02-30"', '"infinity"'];

describe('a hostile body', () => {
  let stage: Stage;
  let targets: Target[];
  beforeAll(async () => {
    stage = await setStage();
    targets = await listTargets(stage);
  });
  afterAll(async () => stage.app.stop());

  const refusalFaults = async (cases: readonly (Target & { type: string; body: Content; what: string })[]): Promise<string[]> =>
    collectFaults(
      cases,
      ({ operation: { method }, address, what }) => `${method} ${address} ${what}`,
      async ({ operation: { method }, address, headers, type, body }) =>
        findLeniency(await send(stage.app.url, address, { method, headers, type, body })),
    );

  it('is refused by every route, and nothing is written', async () => {
    const before = await countRows(stage.app.database);
    const cases = targets.flatMap((target) =>
      // Behind the panel's routes stands the same parser.
      (target.address.startsWith('/api/') ? bodies : bodies.slice(1, 4)).map(([what, type, body]) => ({ ...target, type, body, what })),
    );
    expect(cases.length).toBeGreaterThan(400);
    expect(await refusalFaults(cases)).toEqual([]);
    expect(await countRows(stage.app.database)).toEqual(before);
  });

  const kindsOf = (wanted: Schema): readonly string[] => {
    const { type, format, anyOf = [] } = stage.operations.resolve(wanted);
    return [...(type === undefined ? [] : [type]), ...(format === undefined ? [] : [format]), ...anyOf.flatMap(kindsOf)];
  };

  /** A good body but for one field, for each field and each value that it cannot hold. */
  const spoiltBodies = (operation: Operation): { what: string; body: string }[] => {
    const schema = operation.body ?? {};
    const spec = { operation: 0, principal: 0, team: 0, choices: [0], isOdd: false };
    const good = drawer(stage, operation, spec).object(schema);
    return Object.entries(stage.operations.resolve(schema).properties ?? {}).flatMap(([name, field]) => {
      const kinds = kindsOf(field);
      const { [name]: _, ...rest } = good;
      const others = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`);
      const values = [
        ...anyField,
        ...(kinds.includes('integer') || kinds.includes('number') ? numberField : []),
        ...(kinds.some((kind) => kind.startsWith('date')) ? dateField : []),
      ];
      return values.map((value) => ({ what: `${name}=${value.slice(0, 40)}`, body: `{${others.join('')}"${name}":${value}}` }));
    });
  };

  it('is refused for each of its fields, and nothing is written', async () => {
    const before = await countRows(stage.app.database);
    const cases = targets
      .filter(({ address, operation }) => address.startsWith('/api/') && operation.body !== null && !operation.takesFile)
      .flatMap((target) => spoiltBodies(target.operation).map((spoilt) => ({ ...target, ...spoilt, type: json })));
    expect(cases.length).toBeGreaterThan(300);
    expect(await refusalFaults(cases)).toEqual([]);
    expect(await countRows(stage.app.database)).toEqual(before);
  });
});
