import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { customerProblems, type Customer, type NewCustomer } from '../../../../contracts';
import { insertCustomer } from '../../queries/insert-customer';
import { getCustomer } from './get-customer';

/** @throws Problem customer.slug-taken */
export const createCustomer = async (strapi: Core.Strapi, customer: NewCustomer): Promise<Customer> =>
  inTransaction(strapi, async (sql) => {
    const isNew = await insertCustomer(sql, customer);
    if (!isNew) throw new Problem(customerProblems['customer.slug-taken'], `The short name "${customer.slug}" is taken.`);
    return getCustomer(sql, customer.slug);
  });
