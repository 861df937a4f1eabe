import { rightOfGrant, type GrantKind } from '../../../contracts';

/** No more than was granted, and no more than the caller may do at home. */
export const rightsOfGuest = (kinds: readonly GrantKind[], held: readonly string[]): string[] =>
  kinds.map((kind) => rightOfGrant[kind]).filter((right) => held.includes(right));
