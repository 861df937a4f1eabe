import { useState, type JSX } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { isWithin, rightsOfRole, TeamRole } from '../../../../teams/contracts/roles';
import { roleNames } from '../locales/access';
import { peopleText } from '../locales/people';
import { SelectField, TextField } from './contract-fields';

/** A role as people choose it, with a day that counts for auditors only. */
export const ChosenRole = z.object({ role: TeamRole, accessEndsAt: z.string() });
type ChosenRole = z.infer<typeof ChosenRole>;

/** Of an auditor the end of the chosen day; null for everybody else, whatever was chosen before. */
export const toRole = ({ role, accessEndsAt }: ChosenRole) => ({
  role,
  accessEndsAt: role === 'auditor' ? `${accessEndsAt}T23:59:59Z` : null,
});

/** An access that is over already. */
export const findRoleFaults = (chosen: ChosenRole): readonly string[] => {
  const { accessEndsAt } = toRole(chosen);
  return accessEndsAt !== null && Date.parse(accessEndsAt) <= Date.now() ? ['accessEndsAt'] : [];
};

/** A role, and for an auditor the day on which the access ends. Nobody gives more than they hold. */
export const RoleFields = ({ held }: { readonly held: readonly string[] }): JSX.Element => {
  const chosen: unknown = useWatch({ name: 'role' });
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const options = TeamRole.options.filter((option) => isWithin(rightsOfRole(option), held));
  return (
    <>
      <SelectField name="role" label={peopleText.role} options={options.map((value) => ({ value, label: roleNames[value] }))} />
      <ul className="hint">
        {options.map((role) => (
          <li key={role}>{peopleText.roleLine(roleNames[role], peopleText.roles[role])}</li>
        ))}
      </ul>
      {chosen === 'auditor' ? (
        <TextField
          name="accessEndsAt"
          type="date"
          label={peopleText.accessEnds}
          hint={peopleText.accessEndsHint}
          fault={peopleText.accessEndsFault}
          least={today}
        />
      ) : null}
    </>
  );
};
