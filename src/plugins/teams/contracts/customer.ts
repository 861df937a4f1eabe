import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { pageByCode, pageOf } from '../../../lib/page';
import { defineProblems, problems } from '../../../lib/problem';
import { TeamKind, TeamSlug } from './team';
import { EmailAddress, line, Locale } from './usual';

const CustomerKind = TeamKind.exclude(['public']);

export const CustomerState = z.enum(['active', 'suspended']);
export type CustomerState = z.infer<typeof CustomerState>;

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Nothing and an empty field are the same. */
const optionalLine = (most: number) =>
  line(most)
    .nullable()
    .transform((text) => (text === '' ? null : text));

const fields = {
  name: line(200)
    .min(1)
    .meta({ description: 'What the team is called, as its people write it.', examples: ['Northern Operator'] }),
  kind: CustomerKind.meta({ description: 'What part the team plays.' }),
  locale: Locale.meta({ description: 'The language in which the team is written to.' }),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'an IANA time zone such as America/Edmonton')
    .meta({ description: "IANA time zone of the team's days.", examples: ['America/Edmonton'] }),
  contactName: optionalLine(200).meta({ description: 'Whom to ask for at the customer.' }),
  contactEmail: z
    .union([z.literal('').transform(() => null), z.email().max(254)])
    .nullable()
    .meta({ description: 'Where to write to that person.' }),
  contactPhone: optionalLine(40).meta({ description: 'Where to call that person.' }),
  address: z
    .string()
    .trim()
    .max(500)
    .nullable()
    .transform((text) => (text === '' ? null : text))
    .meta({ description: 'Postal address, line by line.' }),
  brandColour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as #0f766e')
    .toLowerCase()
    .nullable()
    .meta({ description: "The colour of the team's pages and reports.", examples: ['#0f766e'] }),
};

/** What staff may change at any time. */
export const CustomerSettings = z.strictObject(fields);
export type CustomerSettings = z.infer<typeof CustomerSettings>;

export const NewCustomer = z.strictObject({
  slug: TeamSlug,
  ...fields,
  provisioning: z
    .record(z.string().max(64), z.unknown())
    .default({})
    .meta({ description: 'What else is made with the customer: `sites`, `thresholds`. Each has a form of its own.' }),
  ownerEmail: EmailAddress.meta({ description: 'Who will be the first owner; an invitation goes to this address.' }),
});
export type NewCustomer = z.infer<typeof NewCustomer>;

export const Customer = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: CustomerKind,
    state: CustomerState,
    suspendedAt: z.iso.datetime().nullable(),
    suspensionReason: z.string().nullable(),
    locale: Locale,
    timeZone: z.string(),
    contactName: z.string().nullable(),
    contactEmail: z.string().nullable(),
    contactPhone: z.string().nullable(),
    address: z.string().nullable(),
    brandColour: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Customer', description: 'A customer team, as staff see it.' });
export type Customer = z.infer<typeof Customer>;

export const customerProblems = defineProblems({
  'customer.slug-taken': {
    status: 409,
    title: 'Another team has this short name',
    remedy: 'Choose another short name; it stands in addresses and cannot be changed later.',
  },
  'customer.not-in-state': {
    status: 409,
    title: 'The customer is not in the state that this needs',
    remedy: 'Read the customer again: somebody may have suspended or restored it meanwhile.',
  },
});

const usual = [problems['request.invalid'], problems['request.unauthenticated'], problems['request.forbidden']];
const one = { params: z.object({ slug: TeamSlug }) };
const answer = z.object({ data: Customer });

export const ListCustomers = defineContract({
  operationId: 'listCustomers',
  method: 'GET',
  path: '/customers',
  tag: 'Customers',
  summary: 'List the customers',
  access: [],
  request: {
    query: z.object({
      search: z.string().trim().max(200).optional().meta({ description: 'Part of the name or of the short name.' }),
      state: CustomerState.optional(),
      ...pageByCode,
    }),
  },
  responses: { 200: { description: 'One page, by short name.', body: pageOf(Customer) } },
  problems: usual,
});

export const CreateCustomer = defineContract({
  operationId: 'createCustomer',
  method: 'POST',
  path: '/customers',
  tag: 'Customers',
  summary: 'Create a customer',
  access: [],
  request: { body: NewCustomer },
  responses: { 201: { description: 'The customer.', body: answer } },
  problems: [...usual, customerProblems['customer.slug-taken']],
});

export const GetCustomer = defineContract({
  operationId: 'getCustomer',
  method: 'GET',
  path: '/customers/:slug',
  tag: 'Customers',
  summary: 'Read one customer',
  access: [],
  request: one,
  responses: { 200: { description: 'The customer.', body: answer } },
  problems: [...usual, problems['resource.not-found']],
});

export const UpdateCustomer = defineContract({
  operationId: 'updateCustomer',
  method: 'PUT',
  path: '/customers/:slug',
  tag: 'Customers',
  summary: "Change a customer's settings",
  access: [],
  request: { ...one, body: CustomerSettings },
  responses: { 200: { description: 'The customer as it is now.', body: answer } },
  problems: [...usual, problems['resource.not-found']],
});

export const SuspendCustomer = defineContract({
  operationId: 'suspendCustomer',
  method: 'POST',
  path: '/customers/:slug/suspend',
  tag: 'Customers',
  summary: 'Suspend a customer',
  description: "The team's people and keys stay out from the next request on. Nothing is deleted.",
  access: [],
  request: { ...one, body: z.strictObject({ reason: z.string().trim().min(3).max(1000) }) },
  responses: { 200: { description: 'The customer as it is now.', body: answer } },
  problems: [...usual, problems['resource.not-found'], customerProblems['customer.not-in-state']],
});

export const RestoreCustomer = defineContract({
  operationId: 'restoreCustomer',
  method: 'POST',
  path: '/customers/:slug/restore',
  tag: 'Customers',
  summary: 'Let a suspended customer in again',
  access: [],
  request: one,
  responses: { 200: { description: 'The customer as it is now.', body: answer } },
  problems: [...usual, problems['resource.not-found'], customerProblems['customer.not-in-state']],
});
