import {
  isWithin,
  keyScopes,
  publicRights,
  publicTeamId,
  rightOfGrant,
  rightsOfRole,
  TeamRole,
  type GrantKind,
  type KeyKind,
  type KeyScope,
} from '../../../src/plugins/teams/contracts';
import { membershipKey, type World, type WorldGrant, type WorldKey, type WorldPerson } from './world';

/** Who calls. */
export type Principal =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly person: WorldPerson }
  | { readonly kind: 'key'; readonly key: WorldKey };

/** How far somebody sees into a team: all of it, what was granted, what everybody is shown, or nothing. */
export interface Sight {
  readonly rights: readonly string[];
  readonly extent: 'all' | 'granted' | 'published' | 'sandbox' | 'none';
}

const blind: Sight = { rights: [], extent: 'none' };

const roleOf = (world: World, team: string, person: string): TeamRole | null => {
  const found = world.memberships.get(membershipKey(team, person));
  return found === undefined || found.isOver ? null : found.role;
};

/** Those that open something now, unless their owner is suspended. */
const openGrants = ({ grants, suspended }: World, owner: string): WorldGrant[] =>
  grants.filter((grant) => {
    const hasConsent = grant.consentOf === null || !suspended.has(grant.consentOf);
    return grant.owner === owner && grant.state === 'active' && hasConsent && !suspended.has(grant.grantee);
  });

const publishedSight = (world: World, owner: string): Sight => {
  const isShown = openGrants(world, owner).some(({ grantee }) => grantee === publicTeamId);
  return isShown && !world.suspended.has(owner) ? { rights: publicRights, extent: 'published' } : blind;
};

/** By the first, by name, of the caller's teams that were let in; like everybody without. `held` tells what the caller may do in one. */
const grantedSight = (world: World, owner: string, held: (team: string) => readonly string[] | null): Sight => {
  const active = openGrants(world, owner);
  const grantees = [...new Set(active.map(({ grantee }) => grantee))].filter((team) => held(team) !== null).sort();
  const [first] = grantees;
  if (first === undefined) return publishedSight(world, owner);
  if (world.suspended.has(owner)) return blind;
  const kinds = active.filter(({ grantee }) => grantee === first).flatMap((grant) => grant.kinds);
  const rights = kinds.map((kind) => rightOfGrant[kind]).filter((right) => held(first)?.includes(right) === true);
  return { rights, extent: 'granted' };
};

const sightOfPerson = (world: World, { id }: WorldPerson, team: string): Sight => {
  const role = roleOf(world, team, id);
  if (role === null) {
    return grantedSight(world, team, (grantee) => {
      const there = roleOf(world, grantee, id);
      return there === null ? null : rightsOfRole(there);
    });
  }
  return world.suspended.has(team) ? blind : { rights: rightsOfRole(role), extent: 'all' };
};

const sightOfKey = (world: World, key: WorldKey, team: string): Sight => {
  const role = key.creator === null ? null : roleOf(world, key.team, key.creator);
  const isDead = key.isRevoked || (key.creator !== null && role === null) || world.suspended.has(key.team);
  if (isDead) return blind;
  const held: readonly string[] = role === null ? keyScopes : rightsOfRole(role);
  const rights = key.scopes.filter((scope) => held.includes(scope));
  if (team === key.team) return { rights, extent: key.kind === 'test' ? 'sandbox' : 'all' };
  return key.kind === 'test' ? blind : grantedSight(world, team, (grantee) => (grantee === key.team ? rights : null));
};

const sightOfAny = (world: World, principal: Principal, team: string): Sight => {
  if (principal.kind === 'anonymous') return publishedSight(world, team);
  return principal.kind === 'person' ? sightOfPerson(world, principal.person, team) : sightOfKey(world, principal.key, team);
};

/** What the caller may do and see in a team other than the public one. What everybody is shown, only where everybody may ask. */
export const sightOf = (world: World, principal: Principal, team: string, isOpen: boolean): Sight => {
  const sight = sightOfAny(world, principal, team);
  return sight.extent === 'published' && !isOpen ? blind : sight;
};

/** A change that the server said it made. */
export interface Change {
  readonly operationId: string;
  readonly team: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}

const ownersOf = (world: World, team: string): number =>
  [...world.memberships].filter(([key, { role }]) => key.startsWith(`${team} `) && role === 'owner').length;

/** Throws when the change was not the caller's to make; brings the world up to it otherwise. */
type Effect = (world: World, principal: Principal, change: Change, sight: Sight) => void;

const demand = (isTrue: boolean, fault: string): void => {
  if (!isTrue) throw new Error(fault);
};

const changeRole: Effect = (world, _principal, { team, params, body }, { rights }) => {
  const key = membershipKey(team, params['personId'] ?? '');
  const [before, next] = [world.memberships.get(key), TeamRole.parse(body['role'])];
  demand(before !== undefined, 'somebody who is not in the team got a role');
  if (before === undefined) return;
  demand(isWithin(rightsOfRole(before.role), rights) && isWithin(rightsOfRole(next), rights), 'a role beyond the giver was given or taken');
  world.memberships.set(key, { role: next, isOver: false });
  demand(ownersOf(world, team) > 0, 'the last owner lost the role');
};

const remove: Effect = (world, principal, { team, params }, { rights }) => {
  const id = params['personId'] ?? '';
  const key = membershipKey(team, id);
  const before = world.memberships.get(key);
  const isLeaving = principal.kind === 'person' && principal.person.id === id;
  const mayTake = before !== undefined && isWithin(['members.manage', ...rightsOfRole(before.role)], rights);
  demand(isLeaving || mayTake, 'somebody was removed by whoever may not');
  world.memberships.delete(key);
  demand(ownersOf(world, team) > 0, 'the last owner was removed');
};

const mint: Effect = (world, principal, { team, params, body, data, operationId }, { rights }) => {
  const scopes = data['scopes'] as KeyScope[];
  demand(isWithin(scopes, rights), 'a key may do more than its maker');
  const creator = principal.kind === 'person' ? principal.person.id : null;
  world.keys.push({
    id: String(data['id']),
    key: String(data['key']),
    team,
    kind: data['kind'] as KeyKind,
    scopes,
    creator,
    isRevoked: false,
  });
  if (operationId === 'rotateApiKey' && body['overlapHours'] === 0)
    revokeKey(world, principal, { team, params, body, data, operationId }, { rights, extent: 'all' });
};

const revokeKey: Effect = (world, _principal, { team, params }) => {
  const key = world.keys.find(({ id }) => id === params['id']);
  demand(key?.team === team, 'a key of another team was revoked');
  if (key !== undefined) key.isRevoked = true;
};

const invite: Effect = (world, _principal, { data }, { rights }) => {
  demand(isWithin(rightsOfRole(TeamRole.parse(data['role'])), rights), 'an invitation gives more than its maker has');
  world.invitationIds.push(String(data['id']));
};

const readConsent = ({ consentOf }: Change['data']): string | null => (typeof consentOf === 'string' ? consentOf : null);

/** Approved on these terms: in force unless it takes a consent. */
const approvedState = (data: Change['data']): WorldGrant['state'] => (readConsent(data) === null ? 'active' : 'awaits-consent');

const grant =
  (isAsked: boolean): Effect =>
  (world, _principal, { data }) => {
    const [owner, grantee] = [String(data['owner']), String(data['grantee'])];
    const kinds = data['kinds'] as GrantKind[];
    demand(grantee !== publicTeamId || (!isAsked && kinds.join() === 'data'), 'everybody was shown more than results');
    const state = isAsked ? 'requested' : approvedState(data);
    world.grants.push({ id: String(data['id']), owner, grantee, kinds, consentOf: readConsent(data), state });
  };

const answerGrant =
  (
    from: readonly WorldGrant['state'][],
    to: 'approved' | 'active' | 'over',
    sides: readonly ('owner' | 'grantee' | 'consentOf')[],
  ): Effect =>
  (world, _principal, { team, params, data }) => {
    const found = world.grants.find(({ id }) => id === params['id']);
    demand(found !== undefined && sides.some((side) => found[side] === team), 'a grant between others was answered');
    if (found === undefined) return;
    demand(from.includes(found.state), `a grant that was ${found.state} was answered`);
    found.consentOf = readConsent(data);
    found.state = to === 'approved' ? approvedState(data) : to;
    found.kinds = data['kinds'] as GrantKind[];
  };

export const effects: Readonly<Record<string, Effect>> = {
  changeMemberRole: changeRole,
  removeMember: remove,
  createApiKey: mint,
  rotateApiKey: mint,
  revokeApiKey: revokeKey,
  invitePerson: invite,
  resendInvitation: invite,
  createReadGrant: grant(false),
  requestReadGrant: grant(true),
  approveReadGrant: answerGrant(['requested'], 'approved', ['owner']),
  declineReadGrant: answerGrant(['requested'], 'over', ['owner']),
  revokeReadGrant: answerGrant(['requested', 'awaits-consent', 'active'], 'over', ['owner', 'grantee']),
  consentToReadGrant: answerGrant(['awaits-consent'], 'active', ['consentOf']),
  refuseConsent: answerGrant(['awaits-consent', 'active'], 'over', ['consentOf']),
};
