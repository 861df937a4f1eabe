import type { NotificationSeverity, NotificationType } from '../../../contracts';

interface Kind {
  readonly type: NotificationType;
  readonly severity: NotificationSeverity;
  readonly isHistorical: boolean;
  readonly eventKey: string;
}

/** What makes two events equal. An alert never disappears in what tells of the past, nor a critical one in a warning. */
export const composeEventKey = ({ type, severity, isHistorical, eventKey }: Kind): string =>
  [type, severity, isHistorical ? 'historical' : 'present', eventKey].join(' ');
