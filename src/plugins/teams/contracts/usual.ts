import { z } from 'zod';
import { defineProblems, problems } from '../../../lib/problem';
import { TeamSlug } from './team';

/** A team's people, keys and files are asked for by the team, never of all teams at once. */
export const InTeam = z.object({ team: TeamSlug.meta({ description: 'The team, by its short name.', examples: ['northern'] }) });

export const teamProblems = defineProblems({
  'team.suspended': {
    status: 403,
    title: 'The team is suspended',
    remedy: 'Ask Luminous; nothing of the team has been deleted.',
  },
});

/** What everything about a team may answer. */
export const usualInTeam = [
  problems['request.invalid'],
  problems['request.unauthenticated'],
  problems['request.forbidden'],
  problems['resource.not-found'],
  teamProblems['team.suspended'],
];

/** One line of text: what is copied from elsewhere often brings blanks along. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\r\n]*$/, 'one line');

/** Compared without regard to case, as mail servers do. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email())
  .meta({ description: 'An e-mail address.', examples: ['marie@northern.example'] });

export const Locale = z.enum(['en', 'fr']).meta({ description: 'English or French.' });
export type Locale = z.infer<typeof Locale>;

/** When an auditor's access ends; null for everybody else. */
export const AccessEndsAt = z.iso.datetime().nullable().meta({ description: 'When the access ends by itself; only an auditor’s does.' });

export const isEndRight = ({ role, accessEndsAt }: { role: string; accessEndsAt: string | null }): boolean =>
  (role === 'auditor') === (accessEndsAt !== null);
export const endFault = { path: ['accessEndsAt'], message: 'an auditor’s access has an end, nobody else’s has' };
