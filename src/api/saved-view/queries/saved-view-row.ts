import type { SavedView } from '../contracts';

export const savedViewColumns = 'document_id as id, name, filter::json as filter, created_at as saved_at';

export type SavedViewRow = Omit<SavedView, 'savedAt'> & { readonly saved_at: Date };

export const toSavedView = ({ saved_at, ...view }: SavedViewRow): SavedView => ({ ...view, savedAt: saved_at.toISOString() });

/** Whose views: nobody sees those of somebody else. */
export interface Owner {
  readonly teamId: string;
  readonly personId: string;
}
