import type { JSX } from 'react';
import type { NotificationSeverity } from '../../../../../notifications/contracts/notification-type';
import { inboxText } from '../../locales/inbox';

const shapes: Readonly<Record<NotificationSeverity, JSX.Element>> = {
  info: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
  warning: <path d="M8 1.5 15 14.5H1z" fill="currentColor" />,
  critical: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />,
};

/** By word and by shape: a colour alone says nothing to many. */
export const SeverityMark = ({ severity }: { readonly severity: NotificationSeverity }): JSX.Element => (
  <span className={`severity ${severity}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {shapes[severity]}
    </svg>
    {inboxText.severities[severity]}
  </span>
);
