import { useEffect, useState } from 'react';
import { z } from 'zod';
import { emptyDraft, suggestSlug } from './customer-draft';

const storageKey = 'luminous.new-customer';
const Kept = z.record(z.string(), z.string());

/** With the first owner, whom one names once. */
const emptyNewDraft = { ...emptyDraft, ownerEmail: '' };
export type NewCustomerDraft = typeof emptyNewDraft;

/** Null when nothing was kept, or not by this version of the form. */
const readKept = (): NewCustomerDraft | null => {
  try {
    const kept = Object.entries(Kept.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? '')));
    return Object.assign({ ...emptyNewDraft }, Object.fromEntries(kept.filter(([field]) => field in emptyNewDraft)));
  } catch {
    return null;
  }
};

/** A new customer being entered. Kept for this tab until it is created, so that a reload loses nothing. */
export const useNewCustomerDraft = () => {
  const [draft, setDraft] = useState(() => readKept() ?? emptyNewDraft);

  useEffect(() => {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
  }, [draft]);

  /** The short name follows the name until somebody writes another. */
  const change = (changes: Partial<NewCustomerDraft>): void => {
    setDraft((present) => {
      const isFollowing = present.slug === suggestSlug(present.name);
      const suggested = changes.name !== undefined && isFollowing ? { slug: suggestSlug(changes.name) } : {};
      return { ...present, ...suggested, ...changes };
    });
  };
  const forget = (): void => {
    sessionStorage.removeItem(storageKey);
  };

  return { draft, change, forget };
};
