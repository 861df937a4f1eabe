import type { Core } from '@strapi/types';
import { currentActor, isLetIn } from './actor';
import type { Contract } from './contract';

/** What somebody asks for in a team that is not their own. */
export interface GuestRead {
  readonly teamId: string;
  /** As contracts name it. */
  readonly operation: string;
  /** Parameters and query, as they were understood. */
  readonly asked: string;
}

/** Puts it on record; nothing is given where that fails. */
type NoteGuestRead = (read: GuestRead) => Promise<void>;

const noteName = 'luminous.guest-read';

/** The layer that keeps the record says how. */
export const registerGuestReads = (strapi: Core.Strapi, note: NoteGuestRead): void => {
  strapi.add(noteName, () => note);
};

/**
 * Whatever a guest of a team asks for is on record before it is answered, so that its owner sees who looked at what. Of anybody nothing would
 * be seen.
 */
export const noteGuestRead = async (
  strapi: Core.Strapi,
  { operationId }: Contract,
  { params, query }: { readonly params: unknown; readonly query: unknown },
): Promise<void> => {
  const actor = currentActor();
  if (actor === null || actor.kind === 'public' || !isLetIn(actor) || typeof actor.scope !== 'object') return;
  const note: NoteGuestRead = strapi.get(noteName);
  await note({ teamId: actor.scope.team, operation: operationId, asked: JSON.stringify({ params, query }) });
};
