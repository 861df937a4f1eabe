import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectFaults } from '../helpers/hostile/collect-faults';
import { countRows } from '../helpers/hostile/count-rows';
import { findFault, findLeniency, send, withoutRequestId, type Answer } from '../helpers/hostile/send';
import { addressOf, listTargets, setStage, type Stage, type Target } from '../helpers/hostile/stage';
import { drawer } from '../helpers/isolation/call';

/** What Strapi, or a program that trusts its callers, would make a question to the database of. */
const parameters = (value: string): readonly string[] => [
  ...['password', 'email', 'resetPasswordToken', 'secretSha256', 'secret_sha_256'].flatMap((field) => [
    `filters[${field}][$startsWith]=${value}`,
    `filters[updatedBy][${field}][$contains]=${value}`,
    `filters[createdBy][roles][users][${field}][$startsWith]=${value}`,
    `where[updatedBy][${field}]=${value}`,
    `sort=updatedBy.${field}:asc`,
    `sort[0][createdBy][${field}]=desc`,
    `fields[0]=${field}`,
  ]),
  'lookup[updatedBy][password]=a',
  'filters[updatedBy][t1.password]=a',
  'filters[$or][0][updatedBy][id]=1',
  'filters[$not][team][id][$null]=true',
  'populate=*',
  'populate=deep,9',
  'populate[createdBy][populate]=*',
  'populate[createdBy][filters][password][$startsWith]=$',
  `_q=${value}`,
  `q=${value}`,
  `_where[password]=${value}`,
  '_limit=1',
  'pagination[limit]=1',
  'pagination[withCount]=true',
  'start=1',
  'publicationState=preview',
  'status=draft',
  'hasPublishedVersion=false',
  'locale=*',
  'joinOnly[users]=1',
  'select=password',
  '__proto__[x]=1',
  'constructor[prototype][x]=1',
];

/** So that no two of one group say the same thing. */
const groupCount = 7;

const named = (names: readonly string[], value: string) => Object.fromEntries(names.map((name) => [name, value]));
const ofTeam = ['X-Team', 'X-Team-Id', 'X-Tenant', 'X-Tenant-Id', 'X-Organization-Id', 'Team', 'Tenant'];
const ofPerson = ['X-User', 'X-User-Id', 'X-Forwarded-User', 'X-Remote-User', 'Remote-User', 'X-Authenticated-User', 'X-Actor'];

const headersOf = (team: string, id: string, person: string): readonly Record<string, string>[] => [
  { ...named(ofTeam, team), ...named(ofPerson, person), 'X-Role': 'owner', 'X-Admin': 'true', 'X-Is-Owner': 'true', 'X-Scope': 'all' },
  { ...named(ofTeam, id), ...named(ofPerson, '1'), ...named(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'], 'DELETE') },
  {
    ...named(['X-Original-URL', 'X-Rewrite-URL'], '/api/imports'),
    ...named(['X-Forwarded-Host', 'X-Host'], 'evil.example'),
    Forwarded: 'host=evil.example',
  },
];

type Question = Pick<Target, 'address' | 'headers'>;

describe('a hostile question', () => {
  let stage: Stage;
  let reads: Question[];
  beforeAll(async () => {
    stage = await setStage();
    // Files of a form are written as they are made: when that was, stands in them. And live streams do not end.
    const targets = (await listTargets(stage, ['GET'])).filter(
      ({ operation, address }) => !['exportResults', 'streamNotifications'].includes(operation.operationId) && address.startsWith('/api/'),
    );
    // That questions are refused is on record: of what happened, changes alone are the same a moment later.
    reads = targets.map((target) =>
      target.operation.operationId === 'listSaves' ? { ...target, address: `${target.address}&kind=change` } : target,
    );
    reads.push({ address: '/luminous/customers', headers: { Authorization: `Bearer ${stage.admin.token}` } });
  });
  afterAll(async () => stage.app.stop());

  const ask = async ({ address, headers }: Question, query: string, more: Record<string, string> = {}): Promise<Answer> =>
    send(stage.app.url, query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`, {
      method: 'GET',
      headers: { ...headers, ...more },
    });

  /** Refused, or answered as if nothing had been added. */
  const differs = (plain: string, answer: Answer): string | null => {
    if (answer.status === 400) return findLeniency(answer);
    return withoutRequestId(answer) === plain
      ? findFault(answer)
      : `${withoutRequestId(answer).slice(0, 200)} instead of ${plain.slice(0, 200)}`;
  };

  /** Several at once, as long as they are ignored; where one is refused, each by itself. */
  const findDifference = async ({ plain, ...target }: Question & { plain: string }, queries: readonly string[]): Promise<string | null> => {
    const answer = await ask(target, queries.join('&'));
    const [query = '', ...others] = queries;
    if (answer.status !== 400 || others.length === 0) return differs(plain, answer);
    return (await findDifference({ plain, ...target }, [query])) ?? findDifference({ plain, ...target }, others);
  };

  it('makes no difference by parameters that a route does not have', async () => {
    const groups = parameters('a').reduce<string[][]>((all, query, at) => {
      (all[at % groupCount] ??= []).push(query);
      return all;
    }, []);
    const cases = (await withPlain()).flatMap((one) => groups.map((queries) => ({ ...one, queries })));
    const faults = await collectFaults(
      cases,
      ({ address, queries }) => `${address} ${queries.join('&')}`,
      async ({ queries, ...one }) => findDifference(one, queries),
    );
    expect(faults).toEqual([]);
  });

  const withPlain = async () => Promise.all(reads.map(async (target) => ({ ...target, plain: withoutRequestId(await ask(target, '')) })));

  it('makes no difference by headers that say who or where one is', async () => {
    const { foreign, foreigner } = stage;
    const cases = (await withPlain()).flatMap((one) => headersOf(foreign.slug, foreign.id, foreigner.id).map((more) => ({ ...one, more })));
    const faults = await collectFaults(
      cases,
      ({ address, more }) => `${address} ${JSON.stringify(more)}`,
      async ({ plain, more, ...target }) => differs(plain, await ask(target, '', more)),
    );
    expect(faults).toEqual([]);
  });

  it('is refused, with its name, when a body says who or where one is', async () => {
    const { foreign, foreigner } = stage;
    const claims = {
      ...{
        userId: foreigner.id,
        personId: foreigner.id,
        ownerId: foreigner.id,
        actor: `member:${foreigner.id}`,
        createdBy: 1,
        updatedBy: 1,
      },
      ...{ teamId: foreign.id, team: foreign.slug, team_id: foreign.id, tenant_id: foreign.id, tenantId: foreign.id, scope: 'all' },
      ...{
        role: 'owner',
        rights: 'all',
        isOwner: true,
        isAdmin: true,
        id: 1,
        documentId: foreign.id,
        state: 'active',
        approvedAt: '2020-01-01',
      },
    };
    const before = await countRows(stage.app.database);
    const spec = { operation: 0, principal: 0, team: 0, choices: [0], isOdd: false };
    const cases = (await listTargets(stage)).flatMap((target) => {
      const { body, takesFile } = target.operation;
      if (body === null || takesFile) return [];
      const good = drawer(stage, target.operation, spec).object(body);
      const added = Object.fromEntries(Object.entries(claims).filter(([name]) => !(name in good)));
      return [{ ...target, names: Object.keys(added), body: { ...good, ...added } }];
    });
    const faults = await collectFaults(
      cases,
      ({ address }) => address,
      async ({ address, headers, operation: { method }, names, body }) => {
        const answer = await send(stage.app.url, address, { method, headers, type: 'application/json', body: JSON.stringify(body) });
        const unsaid = names.filter((name) => !answer.text.includes(`\\"${name}\\"`));
        return unsaid.length > 0 || answer.status !== 400
          ? `${unsaid.join()} not refused: ${answer.text.slice(0, 200)}`
          : findLeniency(answer);
      },
    );
    expect(faults).toEqual([]);
    expect(await countRows(stage.app.database)).toEqual(before);
  });

  it('about a row of another team gets the answer that it gets about no row at all', async () => {
    const ids = await listForeignIds(stage);
    expect(ids.length).toBeGreaterThan(6);
    const spec = { operation: 0, principal: 0, team: 0, choices: [0], isOdd: false };
    const operations = stage.operations.list.filter(({ params, schemes }) => params.length > 0 && schemes.includes('session'));
    const cases = operations.flatMap((operation) => ids.map((id) => ({ operation, id })));
    const faults = await collectFaults(
      cases,
      ({ operation: { operationId }, id }) => `${operationId} ${id}`,
      async ({ operation, id }) => {
        const { method, body } = operation;
        const ask = async (asked: string): Promise<string> => {
          const answer = await send(stage.app.url, addressOf(operation, { team: stage.own.slug, id: asked }), {
            method,
            headers: { Cookie: stage.owner.cookie },
            ...(body === null ? {} : { type: 'application/json', body: JSON.stringify(drawer(stage, operation, spec).object(body)) }),
          });
          return findLeniency(answer) ?? withoutRequestId(answer).replaceAll(asked, 'ID');
        };
        const [foreign, missing] = [await ask(id), await ask(missingLike(id))];
        return foreign === missing && /^4\d\d /.test(foreign) ? null : `${foreign} instead of ${missing}`;
      },
    );
    expect(faults).toEqual([]);
  });

  it('about another team gets the answer that it gets about no team at all', async () => {
    const missing = missingLike(stage.foreign.slug);
    const faults = await collectFaults(
      stage.operations.list.filter(({ hasTeam, isOpen, schemes }) => hasTeam && !isOpen && schemes.includes('session')),
      ({ operationId }) => operationId,
      async (operation) => {
        const ask = async (team: string): Promise<string> => {
          const address = addressOf(operation, { team, id: 'nothing' });
          const answer = await send(stage.app.url, address, { method: operation.method, headers: { Cookie: stage.owner.cookie } });
          return findLeniency(answer) ?? withoutRequestId(answer).replaceAll(team, 'TEAM');
        };
        const [foreign, none] = [await ask(stage.foreign.slug), await ask(missing)];
        return foreign === none && /^4\d\d /.test(foreign) ? null : `${foreign} instead of ${none}`;
      },
    );
    expect(faults).toEqual([]);
  });
});

/** As long, and as well-formed, but nobody's. */
const missingLike = (id: string): string => `${id.slice(0, -2)}${id.endsWith('zz') ? 'yy' : 'zz'}`;

/** One of each kind of row of the other team, by id and where it has one by code; and its person. */
const listForeignIds = async ({ app: { database }, foreign, foreigner }: Stage): Promise<string[]> => {
  const { rows } = await database.owner.query<{ name: string; has_code: boolean }>(
    `select t.table_name as name, exists (select from information_schema.columns c where c.table_name = t.table_name and c.column_name = 'code') as has_code
       from information_schema.columns t
      where t.table_schema = 'public' and t.column_name = 'team_id'
        and exists (select from information_schema.columns d where d.table_name = t.table_name and d.column_name = 'document_id')`,
  );
  const ids = [foreigner.id];
  for (const { name, has_code: hasCode } of rows) {
    const { rows: found } = await database.owner.query<{ id: string; code: string | null }>(
      `select document_id as id, ${hasCode ? 'code' : 'null'} as code from ${name} where team_id = $1 limit 1`,
      [foreign.id],
    );
    ids.push(...found.flatMap(({ id, code }) => (code === null ? [id] : [id, code])));
  }
  return ids;
};
