import customers from './en/customers.json';
import imports from './en/imports.json';
import mappingsAndPolicy from './en/mappings-and-policy.json';
import problems from './en/problems.json';

export const en = { ...customers, ...imports, ...mappingsAndPolicy, ...problems };
