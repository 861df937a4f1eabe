import { createAdministrator, type Administrator } from '../administrator';
import { startApp, type App, type AppOptions } from '../app';
import type { Scene } from '../isolation/call';
import { prepareGround, type GroundTeam } from '../isolation/ground';
import { readOperations, type Operation } from '../isolation/operations';
import { createWorld, type WorldKey, type WorldPerson } from '../isolation/world';

/** The team that the caller owns and one that is somebody else's, each with rows of every kind, a key and an owner; and staff. */
export interface Stage extends Scene {
  readonly app: App;
  readonly admin: Administrator;
  readonly own: GroundTeam;
  readonly foreign: GroundTeam;
  readonly owner: WorldPerson;
  readonly foreigner: WorldPerson;
  readonly key: WorldKey;
}

const take = <T>([first, second]: readonly T[]): readonly [T, T] => {
  if (first === undefined || second === undefined) throw new Error('Fewer than two.');
  return [first, second];
};

export const setStage = async (options: AppOptions = {}): Promise<Stage> => {
  const app = await startApp(options);
  const ground = await prepareGround(app, 2);
  const world = await createWorld(app.database, ground, {
    people: 2,
    memberships: [],
    keys: [0, 1].map((team) => ({
      team,
      creator: null,
      kind: 'live' as const,
      scopes: ['data.read', 'data.write', 'files.read'] as const,
    })),
    grants: [],
    publications: [],
    suspended: [],
  });
  const [[own, foreign], [owner, foreigner], [key]] = [take(ground.teams), take(world.people), take(world.keys)];
  return {
    app,
    ground,
    world,
    operations: await readOperations(app),
    admin: await createAdministrator(app),
    own,
    foreign,
    owner,
    foreigner,
    key,
  };
};

/** Those of whoever may most there: the owner of the team, or staff where only they may. */
const credentialsFor = ({ app, owner }: Stage, { schemes }: Pick<Operation, 'schemes'>): Record<string, string> => {
  if (schemes.includes('session')) return { Cookie: owner.cookie };
  return schemes.includes('staff') ? { Authorization: `Bearer ${app.staffToken}` } : {};
};

/** Where an operation is called; `id` stands for everything that its path leaves open. */
export const addressOf = ({ path, hasTeam }: Operation, { team, id, prefix = '/api' }: { team: string; id: string; prefix?: string }) =>
  `${prefix}${path.replace(/\{\w+\}/g, encodeURIComponent(id))}${hasTeam ? `?team=${team}` : ''}`;

export interface Target {
  readonly operation: Operation;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

const isServed = async (url: string, address: string, method: string): Promise<boolean> => {
  const { status } = await fetch(url + address, { method });
  return status === 401;
};

/** Where something is sent: every such route of the public API as who may most, and of the admin panel's own as staff. */
export const listTargets = async (stage: Stage, methods: readonly string[] = ['POST', 'PUT', 'PATCH']): Promise<Target[]> => {
  const { app, own, admin, operations } = stage;
  const targets: Target[] = [];
  for (const operation of operations.list.filter(({ method }) => methods.includes(method))) {
    const at = { team: own.slug, id: 'nothing' };
    targets.push({ operation, address: addressOf(operation, at), headers: credentialsFor(stage, operation) });
    const address = addressOf(operation, { ...at, prefix: '/luminous' });
    const headers = { Authorization: `Bearer ${admin.token}` };
    if (await isServed(app.url, address, operation.method)) targets.push({ operation, address, headers });
  }
  return targets;
};
