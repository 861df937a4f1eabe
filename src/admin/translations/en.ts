import audit from './en/audit.json';
import custody from './en/custody.json';
import customers from './en/customers.json';
import deliveries from './en/deliveries.json';
import exceedances from './en/exceedances.json';
import home from './en/home.json';
import imports from './en/imports.json';
import keys from './en/keys.json';
import mappingsAndPolicy from './en/mappings-and-policy.json';
import onboarding from './en/onboarding.json';
import people from './en/people.json';
import problems from './en/problems.json';
import requests from './en/requests.json';
import retention from './en/retention.json';
import thresholds from './en/thresholds.json';

export const en = {
  ...audit,
  ...custody,
  ...customers,
  ...deliveries,
  ...exceedances,
  ...home,
  ...imports,
  ...keys,
  ...mappingsAndPolicy,
  ...onboarding,
  ...people,
  ...problems,
  ...requests,
  ...retention,
  ...thresholds,
};
