import audit from './fr/audit.json';
import custody from './fr/custody.json';
import customers from './fr/customers.json';
import deliveries from './fr/deliveries.json';
import exceedances from './fr/exceedances.json';
import home from './fr/home.json';
import imports from './fr/imports.json';
import keys from './fr/keys.json';
import mappingsAndPolicy from './fr/mappings-and-policy.json';
import onboarding from './fr/onboarding.json';
import people from './fr/people.json';
import problems from './fr/problems.json';
import requests from './fr/requests.json';
import retention from './fr/retention.json';
import thresholds from './fr/thresholds.json';

export const fr = {
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
