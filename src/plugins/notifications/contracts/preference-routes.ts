import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { InTeam, usualInTeam } from '../../teams/contracts/usual';
import { Channel, NotificationType } from './notification-type';
import { Digest, PreferenceLayer, Preferences, QuietHours } from './preferences';

const answer = <Value extends z.ZodType>(value: Value) => z.object({ value, from: PreferenceLayer });

const TypePreference = z
  .object({
    type: NotificationType,
    isUrgent: z.boolean().meta({ description: 'It waits neither for a digest nor for the end of quiet hours.' }),
    channels: z.array(
      answer(z.boolean()).extend({ channel: Channel, isLocked: z.boolean().meta({ description: 'Nobody can switch it off.' }) }),
    ),
    digest: answer(Digest),
  })
  .meta({ id: 'TypePreference', description: 'By which ways and when somebody is told of one thing.' });

export const EffectivePreferences = z
  .object({
    chosen: Preferences.meta({ description: 'What was chosen here, as it can be sent back; empty when nothing was.' }),
    timeZone: answer(z.string()),
    quietHours: answer(QuietHours.nullable()),
    types: z.array(TypePreference).meta({ description: 'What can be told, each with what holds for it.' }),
  })
  .meta({ id: 'EffectivePreferences', description: 'What was chosen, and what holds because of it or in spite of it.' });
export type EffectivePreferences = z.infer<typeof EffectivePreferences>;

const body = z.object({ data: EffectivePreferences });

/** Named, so that a request whose body nobody could read does not take away everything that was chosen. */
const Wanted = z.strictObject({ chosen: Preferences });

/** What one wants to be told is one's own, like the inbox: no right in the team is asked for. */
const own = { access: ['member'], tag: 'Notifications', path: '/notifications/preferences', problems: usualInTeam } as const;

export const GetNotificationPreferences = defineContract({
  ...own,
  operationId: 'getNotificationPreferences',
  method: 'GET',
  summary: 'Read by which ways and when you are told of what',
  request: { query: InTeam },
  responses: { 200: { description: 'What you chose in this team, and what holds.', body } },
});

export const PutNotificationPreferences = defineContract({
  ...own,
  operationId: 'putNotificationPreferences',
  method: 'PUT',
  summary: 'Choose by which ways and when you are told of what',
  description:
    'Takes the place of all that you chose before in this team. What is left out holds as the team has it, or else as Luminous does. Critical alerts always stand in the inbox.',
  request: { query: InTeam, body: Wanted },
  responses: { 200: { description: 'What you chose, and what holds now.', body } },
});

const shared = {
  access: ['staff', 'member'],
  needs: 'settings.manage',
  tag: 'Notifications',
  path: '/notifications/defaults',
  problems: usualInTeam,
} as const;

export const GetNotificationDefaults = defineContract({
  ...shared,
  operationId: 'getNotificationDefaults',
  method: 'GET',
  summary: 'Read how people of a team are told who have not chosen',
  request: { query: InTeam },
  responses: { 200: { description: 'What was chosen for the team, and what holds.', body } },
});

export const PutNotificationDefaults = defineContract({
  ...shared,
  operationId: 'putNotificationDefaults',
  method: 'PUT',
  summary: 'Choose how people of a team are told who have not chosen',
  description: 'Takes the place of all that was chosen before for the team. What people choose for themselves goes before it.',
  request: { query: InTeam, body: Wanted },
  responses: { 200: { description: 'What was chosen, and what holds now.', body } },
});
