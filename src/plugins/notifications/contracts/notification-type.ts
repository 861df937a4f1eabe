import { z } from 'zod';
import { rightsOfRole, TeamRole, type Right } from '../../teams/contracts/roles';

/** What people can be told. Names are added, never changed: they stand in rows and in what people have chosen. */
export const notificationTypes = [
  'new-results',
  'warning',
  'critical',
  'indeterminate',
  'corrected',
  'retracted',
  'resolved',
  'no-data',
  'import-failed',
  'invitation-accepted',
  'key-expiring',
  'report-ready',
  'ledger-alarm',
] as const;
export const NotificationType = z.enum(notificationTypes).meta({ id: 'NotificationType', description: 'What somebody is told.' });
export type NotificationType = z.infer<typeof NotificationType>;

export const NotificationSeverity = z
  .enum(['info', 'warning', 'critical'])
  .meta({ id: 'NotificationSeverity', description: 'How much it matters. Nothing critical waits.' });
export type NotificationSeverity = z.infer<typeof NotificationSeverity>;

export const channels = ['in-app', 'email', 'web-push'] as const;
export const Channel = z.enum(channels).meta({ id: 'Channel', description: 'The way on which somebody is told.' });
export type Channel = z.infer<typeof Channel>;

export type { Right, TeamRole };

/** An auditor comes to look for a time and is no part of the team's day: what stirs a team is not sent after them. */
export const rolesWith = (right: Right): readonly TeamRole[] =>
  TeamRole.options.filter((role) => role !== 'auditor' && rightsOfRole(role).includes(right));
