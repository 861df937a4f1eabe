import type { Core } from '@strapi/types';
import { withReason } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { publish } from '../../../../../../lib/events';
import { Problem } from '../../../../../../lib/problem';
import { customerProblems, TeamSuspended, type Customer } from '../../../../contracts';
import { restoreCustomerRow, suspendCustomerRow } from '../../queries/set-customer-state';
import { getCustomer } from './get-customer';

const change = async (strapi: Core.Strapi, slug: string, write: (sql: Sql) => Promise<boolean>): Promise<Customer> =>
  inTransaction(strapi, async (sql) => {
    const isChanged = await write(sql);
    const customer = await getCustomer(sql, slug);
    if (!isChanged) throw new Problem(customerProblems['customer.not-in-state'], `The customer "${slug}" is ${customer.state}.`);
    return customer;
  });

/** @throws Problem resource.not-found, customer.not-in-state */
export const suspendCustomer = async (strapi: Core.Strapi, slug: string, reason: string): Promise<Customer> =>
  withReason(reason, async () =>
    change(strapi, slug, async (sql) => {
      const isSuspended = await suspendCustomerRow(sql, slug, reason);
      if (isSuspended) {
        const { id } = await getCustomer(sql, slug);
        await publish(sql, TeamSuspended, id, { teamId: id });
      }
      return isSuspended;
    }),
  );

/** @throws Problem resource.not-found, customer.not-in-state */
export const restoreCustomer = async (strapi: Core.Strapi, slug: string): Promise<Customer> =>
  change(strapi, slug, async (sql) => restoreCustomerRow(sql, slug));
