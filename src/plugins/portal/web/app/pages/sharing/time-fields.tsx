import { useState, type JSX } from 'react';
import { sharingText } from '../../locales/sharing';
import { TextField } from '../../parts/contract-fields';

const dayFields = [
  { name: 'fromDay', label: sharingText.fromDay, fault: sharingText.dayFault },
  { name: 'toDay', label: sharingText.toDay, fault: sharingText.toDayFault },
] as const;

/** Of which days, and for how long. */
export const TimeFields = (): JSX.Element => {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <>
      {dayFields.map((field) => (
        <TextField key={field.name} {...field} type="date" hint={sharingText.dayHint} />
      ))}
      <TextField
        name="endsAt"
        type="date"
        label={sharingText.endsAt}
        hint={sharingText.endsAtHint}
        fault={sharingText.endsAtFault}
        least={today}
      />
    </>
  );
};
