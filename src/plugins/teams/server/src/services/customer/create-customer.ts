import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { customerProblems, type Customer, type NewCustomer } from '../../../../contracts';
import { insertCustomer } from '../../queries/insert-customer';
import { planProvisioning } from '../onboarding/provision';
import { addInvitation } from '../invitation/invite-person';
import { getCustomer } from './get-customer';

/** The team, its first owner's invitation and all that is made with it: everything or nothing. @throws Problem customer.slug-taken */
export const createCustomer = async (strapi: Core.Strapi, { ownerEmail, provisioning, ...customer }: NewCustomer): Promise<Customer> => {
  const plan = planProvisioning(strapi, provisioning);
  return inTransaction(strapi, async (sql) => {
    const isNew = await insertCustomer(sql, customer);
    if (!isNew) throw new Problem(customerProblems['customer.slug-taken'], `The short name "${customer.slug}" is taken.`);
    const made = await getCustomer(sql, customer.slug);
    await addInvitation(strapi, sql, made.id, { email: ownerEmail, role: 'owner', accessEndsAt: null, locale: made.locale });
    for (const provision of plan) await provision(sql, made);
    return made;
  });
};
