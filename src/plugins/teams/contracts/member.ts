import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems } from '../../../lib/problem';
import { TeamRole } from './roles';
import { AccessEndsAt, endFault, InTeam, isEndRight, usualInTeam } from './usual';

export const Member = z
  .object({
    personId: z.string(),
    name: z.string().nullable(),
    email: z.string(),
    role: TeamRole,
    accessEndsAt: AccessEndsAt,
    joinedAt: z.iso.datetime(),
  })
  .meta({ id: 'Member', description: 'A person in a team.' });
export type Member = z.infer<typeof Member>;

export const memberProblems = defineProblems({
  'member.last-owner': {
    status: 409,
    title: 'A team has at least one owner',
    remedy: 'Make somebody else an owner first.',
  },
  'member.beyond-your-rights': {
    status: 403,
    title: 'Nobody gives or takes more than they may do themselves',
    remedy: 'Ask an owner of the team.',
  },
});

const PersonId = z.string().regex(/^[a-z0-9]{1,64}$/);
const one = { params: z.object({ personId: PersonId }), query: InTeam };
const refusals = [...usualInTeam, memberProblems['member.last-owner'], memberProblems['member.beyond-your-rights']];

export const ListMembers = defineContract({
  operationId: 'listMembers',
  method: 'GET',
  path: '/members',
  tag: 'People',
  summary: 'List the people of a team',
  access: ['staff', 'key', 'member'],
  needs: 'members.read',
  request: { query: InTeam },
  responses: { 200: { description: 'All of them, by address.', body: z.object({ data: z.array(Member) }) } },
  problems: usualInTeam,
});

export const ChangeMemberRole = defineContract({
  operationId: 'changeMemberRole',
  method: 'PUT',
  path: '/members/:personId',
  tag: 'People',
  summary: 'Give a person another role',
  description: 'Takes effect with the person’s next request.',
  access: ['staff', 'key', 'member'],
  needs: 'members.manage',
  request: { ...one, body: z.strictObject({ role: TeamRole, accessEndsAt: AccessEndsAt.default(null) }).refine(isEndRight, endFault) },
  responses: { 200: { description: 'The person as it is now.', body: z.object({ data: Member }) } },
  problems: refusals,
});

export const RemoveMember = defineContract({
  operationId: 'removeMember',
  method: 'DELETE',
  path: '/members/:personId',
  tag: 'People',
  summary: 'Take a person out of the team, or leave it',
  description: 'Whoever manages people removes others; everybody may leave. Takes effect with the person’s next request.',
  access: ['staff', 'key', 'member'],
  request: one,
  responses: { 200: { description: 'Who was removed.', body: z.object({ data: Member }) } },
  problems: refusals,
});
