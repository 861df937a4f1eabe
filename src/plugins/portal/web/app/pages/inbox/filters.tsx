import { getRouteApi } from '@tanstack/react-router';
import type { JSX } from 'react';
import { NotificationSeverity, notificationTypes, type NotificationType } from '../../../../../notifications/contracts/notification-type';
import { unsubscribeTexts } from '../../../locales/unsubscribe';
import { locale } from '../../here';
import { inboxText } from '../../locales/inbox';
import { Choice } from '../../parts/choice';

const page = getRouteApi('/inside/teams/$team/inbox');
const states = ['inbox', 'unread', 'archived'] as const;
/** Of the ledger staff are told. */
const types = notificationTypes.filter((type) => type !== 'ledger-alarm');

/** What is chosen stands in the address; what a link led to does not matter any more. */
export const Filters = (): JSX.Element => {
  const { state, type, severity } = page.useSearch();
  const navigate = page.useNavigate();
  const { names } = unsubscribeTexts[locale];
  return (
    <div className="choose filters" role="group" aria-label={inboxText.filters}>
      <div className="field">
        <div className="deeds" role="group" aria-label={inboxText.show}>
          {states.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === (state ?? 'inbox')}
              onClick={() =>
                void navigate({ search: (before) => ({ ...before, state: one === 'inbox' ? undefined : one, open: undefined }) })
              }
            >
              {inboxText.states[one]}
            </button>
          ))}
        </div>
      </div>
      <Choice<NotificationType>
        label={inboxText.type}
        value={type ?? ''}
        options={[{ value: '', label: inboxText.every }, ...types.map((value) => ({ value, label: names[value] }))]}
        choose={(chosen) => void navigate({ search: (before) => ({ ...before, type: chosen, open: undefined }) })}
      />
      <Choice<NotificationSeverity>
        label={inboxText.severity}
        value={severity ?? ''}
        options={[
          { value: '', label: inboxText.every },
          ...NotificationSeverity.options.toReversed().map((value) => ({ value, label: inboxText.severities[value] })),
        ]}
        choose={(chosen) => void navigate({ search: (before) => ({ ...before, severity: chosen, open: undefined }) })}
      />
    </div>
  );
};
