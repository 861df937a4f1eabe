import { useEffect, useState } from 'react';
import { z } from 'zod';
import { emptyProvisioning, type ProvisioningDraft } from './provisioning-draft';

const storageKey = 'luminous.new-customer.provisioning';
const id = z.int();
const Kept = z.object({
  sites: z.array(z.object({ id, code: z.string(), name: z.string() })),
  thresholds: z.array(z.object({ id, quantity: z.string(), unit: z.string(), warningAbove: z.string(), criticalAbove: z.string() })),
});

/** Null when nothing was kept, or not by this version of the form. */
const readKept = (): ProvisioningDraft | null => {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? ''));
  } catch {
    return null;
  }
};

/** What is to be made with a new customer, kept for this tab like the customer itself. */
export const useProvisioningDraft = () => {
  const [provisioning, setProvisioning] = useState(() => readKept() ?? emptyProvisioning);
  useEffect(() => {
    sessionStorage.setItem(storageKey, JSON.stringify(provisioning));
  }, [provisioning]);
  const changeProvisioning = (changes: Partial<ProvisioningDraft>): void => {
    setProvisioning((present) => ({ ...present, ...changes }));
  };
  const forgetProvisioning = (): void => {
    sessionStorage.removeItem(storageKey);
  };
  return { provisioning, changeProvisioning, forgetProvisioning };
};
