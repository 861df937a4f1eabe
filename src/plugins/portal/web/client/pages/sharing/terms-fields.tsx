import { useState, type JSX } from 'react';
import { GrantKind, type ReadGrant } from '../../../../../teams/contracts/read-grant';
import { grantNames, sharingText } from '../../locales/sharing';
import { Field } from '../../parts/field';
import { TickList } from '../../parts/tick-list';

const dayFields = [
  { name: 'fromDay', label: sharingText.fromDay, fault: sharingText.dayFault },
  { name: 'toDay', label: sharingText.toDay, fault: sharingText.toDayFault },
] as const;

/** What is read and for how long; of a request, no more than it asks for is offered. */
export const TermsFields = ({ asked }: { readonly asked?: ReadGrant }): JSX.Element => {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const kinds = asked?.kinds ?? GrantKind.options;
  return (
    <>
      <TickList
        name="kinds"
        label={sharingText.kinds}
        fault={sharingText.kindsFault}
        options={kinds.map((value) => ({ value, label: grantNames.kinds[value] }))}
        ticked={asked?.kinds ?? ['data']}
      />
      {dayFields.map((field) => (
        <Field key={field.name} {...field} type="date" autoComplete="off" hint={sharingText.dayHint} value={asked?.[field.name] ?? ''} />
      ))}
      <Field
        name="endsAt"
        type="date"
        label={sharingText.endsAt}
        autoComplete="off"
        hint={sharingText.endsAtHint}
        fault={sharingText.endsAtFault}
        least={today}
        value={asked?.endsAt.slice(0, 10) ?? ''}
      />
    </>
  );
};
