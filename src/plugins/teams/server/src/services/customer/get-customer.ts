import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { Customer } from '../../../../contracts';
import { findCustomer } from '../../queries/find-customer';

export const getCustomer = async (sql: Sql, slug: string): Promise<Customer> => {
  const customer = await findCustomer(sql, slug);
  if (customer === null) throw new Problem(problems['resource.not-found'], `There is no customer "${slug}".`);
  return customer;
};
