import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { Team } from '../../../../contracts';
import { stepOf } from './registry';

/** What is to be made with a customer, parsed before anything is written. @throws Problem request.invalid */
export const planProvisioning = (strapi: Core.Strapi, wanted: Readonly<Record<string, unknown>>) =>
  Object.entries(wanted).map(([name, input]) => {
    const step = stepOf(strapi, name);
    if (step === undefined) throw new Problem(problems['request.invalid'], `body "provisioning.${name}": nothing is made under this name`);
    const parsed = step.input.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({
        in: 'body',
        path: ['provisioning', name, ...path].map(String).join('.'),
        message,
      }));
      const [first] = issues;
      throw new Problem(problems['request.invalid'], `body "${first?.path ?? name}": ${first?.message ?? 'not as expected'}`, { issues });
    }
    return async (sql: Sql, team: Team): Promise<void> => step.provision(sql, team, parsed.data);
  });
