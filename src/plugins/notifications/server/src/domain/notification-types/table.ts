import type { Digest } from '../../../../contracts/preferences';
import type { Channel, NotificationType, Right, NotificationSeverity } from '../../../../contracts/notification-type';

export interface NotificationKind {
  /** Unless whoever sends it knows better. */
  readonly severity: NotificationSeverity;
  /** What recipients may do in the team; null: it is told to staff of Luminous. */
  readonly right: Right | null;
  /** Whether a link in the mail stops it without signing in. What is not can still be switched off by whoever is signed in. */
  readonly isUnsubscribable: boolean;
  /** Waits neither for a digest nor for the end of quiet hours. */
  readonly isUrgent: boolean;
  readonly channels: readonly Channel[];
  readonly digest: Digest;
}

const atOnce: Digest = { kind: 'at-once' };
const daily: Digest = { kind: 'daily', at: '08:00' };

/** One in the inbox and one mail, at once, that can be stopped: what most are, but for what stands in the table. */
const usual = {
  severity: 'info',
  right: 'data.read',
  isUnsubscribable: true,
  isUrgent: false,
  channels: ['in-app', 'email'],
  digest: atOnce,
} as const satisfies NotificationKind;

/** Nobody stops these by a link, which programs that look through mails follow too. */
const urgent = {
  severity: 'critical',
  isUnsubscribable: false,
  isUrgent: true,
  channels: ['in-app', 'email', 'web-push'],
  digest: atOnce,
} as const;

/** What is told, to whom, and how as long as nobody says otherwise. */
export const notificationTable: Readonly<Record<NotificationType, NotificationKind>> = {
  'new-results': usual,
  warning: { ...usual, severity: 'warning' },
  critical: { ...usual, ...urgent },
  // Nothing has happened yet that could not wait for the morning: the answer is a better measurement.
  indeterminate: { ...usual, digest: daily },
  corrected: { ...usual, digest: { kind: 'hourly' } },
  // Whoever was alarmed should not stay alarmed for longer than needed.
  retracted: usual,
  resolved: usual,
  'no-data': { ...usual, severity: 'warning', digest: daily },
  'import-failed': { ...usual, severity: 'warning', right: 'data.write' },
  'invitation-accepted': { ...usual, right: 'members.manage', channels: ['in-app'], digest: daily },
  'key-expiring': { ...usual, severity: 'warning', right: 'keys.manage' },
  'report-ready': { ...usual, right: 'reports.read' },
  'ledger-alarm': { ...usual, ...urgent, right: null },
};
