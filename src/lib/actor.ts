import { AsyncLocalStorage } from 'node:async_hooks';

/** The rows of one team; all of them to its own people, and to another team only what it was granted. */
export interface TeamScope {
  readonly team: string;
  /** The team that was let in, where it is not the actor's own. */
  readonly grantee?: string | undefined;
}

/** Whether the actor reads another team's rows by its leave. */
export const isLetIn = ({ scope }: Pick<Actor, 'scope'>): boolean => typeof scope === 'object' && scope.grantee !== undefined;

/**
 * Who acts. Every request, job and script becomes an actor before it touches the database; the connection hook hands it to Postgres
 * with every statement.
 */
export interface Actor {
  readonly kind: 'admin' | 'member' | 'apiKey' | 'auditor' | 'public' | 'system';
  readonly id: string;
  /** Rows visible and writable: one team's, every team's, or none. Work for all teams says so explicitly. */
  readonly scope: TeamScope | 'all' | 'none';
  /** What the actor may do there, as contracts name it; nothing when it is not said. */
  readonly rights?: 'all' | readonly string[];
  readonly requestId?: string;
  /** In which session a person acts. */
  readonly sessionId?: string;
  /** The request may change something, so every statement of it names the request. */
  readonly isWriting?: boolean;
  readonly ip?: string;
  /** What the request is for, as contracts name it; recorded with every change. */
  readonly intent?: string;
  /** Why, in the caller's words; recorded with every change, where it can be erased. */
  readonly reason?: string;
}

/**
 * A request's actor is only known after its route has authenticated it, so the store may hold a function that is asked each time.
 * `null` means that nobody acts: recorded tables refuse the write.
 */
type ActorSource = () => Actor | null;

const store = new AsyncLocalStorage<ActorSource>();

export const systemActor = (id: string, scope: Actor['scope'] = 'all'): Actor => ({ kind: 'system', id, scope });

export const currentActor = (): Actor | null => store.getStore()?.() ?? null;

/** Callers that cannot do without an actor. Throws outside every entry point, which is a programming error. */
export const requireActor = (): Actor => {
  const actor = currentActor();
  if (actor === null) throw new Error('No actor: this code runs outside every entry point.');
  return actor;
};

/** Replaces, never extends, whatever store the caller inherited: a timer or a pooled connection carries its creator's. */
export const runAs = <T>(actor: Actor | ActorSource, work: () => T): T =>
  store.run(typeof actor === 'function' ? actor : () => actor, work);

/**
 * The present actor, seeing the rows of one team. Only who sees all teams may choose: whoever has one has that one, as it was given.
 * Streams, which run as nobody, keep this.
 */
export const actorIn = (teamId: string): Actor => {
  const actor = requireActor();
  if (actor.scope === 'all') return { ...actor, scope: { team: teamId } };
  if (actor.scope === 'none' || actor.scope.team !== teamId) throw new Error('An actor cannot go over to another team.');
  return actor;
};

/** The present actor, giving a reason for what it changes. */
export const withReason = <T>(reason: string | null, work: () => T): T =>
  runAs({ ...requireActor(), ...(reason === null ? {} : { reason }) }, work);

export const inTeam = <T>(teamId: string, work: () => T): T => runAs(actorIn(teamId), work);

/** How an actor is written down: in change events, logs and job payloads. */
export const actorRef = (actor: Actor): string => `${actor.kind}:${actor.id}`;
