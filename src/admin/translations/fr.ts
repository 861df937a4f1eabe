import customers from './fr/customers.json';
import imports from './fr/imports.json';
import mappingsAndPolicy from './fr/mappings-and-policy.json';
import problems from './fr/problems.json';

export const fr = { ...customers, ...imports, ...mappingsAndPolicy, ...problems };
