import { useEffect, useState } from 'react';
import { z } from 'zod';
import { emptyDraft, suggestSlug, type CustomerDraft } from './customer-draft';

const storageKey = 'luminous.new-customer';
const Kept = z.object({
  name: z.string(),
  slug: z.string(),
  kind: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
  address: z.string(),
  brandColour: z.string(),
});

/** Null when nothing was kept, or not by this version of the form. */
const readKept = (): CustomerDraft | null => {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? ''));
  } catch {
    return null;
  }
};

/** A new customer being entered. Kept for this tab until it is created, so that a reload loses nothing. */
export const useNewCustomerDraft = () => {
  const [draft, setDraft] = useState(() => readKept() ?? emptyDraft);

  useEffect(() => {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
  }, [draft]);

  /** The short name follows the name until somebody writes another. */
  const change = (changes: Partial<CustomerDraft>): void => {
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
