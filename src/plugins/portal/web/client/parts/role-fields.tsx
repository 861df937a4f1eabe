import { useState, type JSX } from 'react';
import { isWithin, rightsOfRole, TeamRole } from '../../../../teams/contracts/roles';
import { roleNames } from '../locales/access';
import { peopleText } from '../locales/people';
import { Field } from './field';
import { textOf } from './find-faulty';
import { SelectField } from './select-field';

interface RoleFieldsProps {
  /** What whoever gives the role may do: nobody gives more. */
  readonly held: readonly string[];
  readonly role?: TeamRole;
  readonly accessEndsAt?: string | null;
}

/** Of an auditor the end of the chosen day; null for everybody else. */
export const roleOf = (values: FormData): { readonly role: string; readonly accessEndsAt: string | null } => {
  const role = textOf(values, 'role');
  return { role, accessEndsAt: role === 'auditor' ? `${textOf(values, 'accessEndsAt')}T23:59:59Z` : null };
};

/** A role, and for an auditor the day on which the access ends. */
export const RoleFields = ({ held, role = 'viewer', accessEndsAt = null }: RoleFieldsProps): JSX.Element => {
  const [chosen, setChosen] = useState<string>(role);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const options = TeamRole.options.filter((option) => isWithin(rightsOfRole(option), held));
  return (
    <>
      <SelectField
        name="role"
        label={peopleText.role}
        hint={peopleText.roleHint}
        options={options.map((value) => ({ value, label: roleNames[value] }))}
        chosen={role}
        onChoose={setChosen}
      />
      {chosen === 'auditor' ? (
        <Field
          name="accessEndsAt"
          type="date"
          label={peopleText.accessEnds}
          autoComplete="off"
          hint={peopleText.accessEndsHint}
          fault={peopleText.accessEndsFault}
          least={today}
          {...(accessEndsAt === null ? {} : { value: accessEndsAt.slice(0, 10) })}
        />
      ) : null}
    </>
  );
};
