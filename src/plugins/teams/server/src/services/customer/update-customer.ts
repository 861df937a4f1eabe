import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import type { Customer, CustomerSettings } from '../../../../contracts';
import { updateCustomerRow } from '../../queries/update-customer';
import { getCustomer } from './get-customer';

/** @throws Problem resource.not-found */
export const updateCustomer = async (strapi: Core.Strapi, slug: string, settings: CustomerSettings): Promise<Customer> =>
  inTransaction(strapi, async (sql) => {
    await updateCustomerRow(sql, slug, settings);
    return getCustomer(sql, slug);
  });
