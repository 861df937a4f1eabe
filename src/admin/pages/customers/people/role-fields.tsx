import { TeamRole } from '../../../../plugins/teams/contracts';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';
import { LineField } from '../line-field';
import { findToday } from './access-end';

/** A role as it is being chosen. */
export interface RoleDraft {
  readonly role: TeamRole;
  /** The last day of an auditor's access, as YYYY-MM-DD. */
  readonly lastDay: string;
}

interface RoleFieldsProps {
  readonly draft: RoleDraft;
  readonly onChange: (changes: Partial<RoleDraft>) => void;
  /** What is wrong with the day. */
  readonly fault: string | undefined;
  readonly isDisabled: boolean;
}

/** What somebody may do in a team and, for an auditor, until when. */
export const RoleFields = ({ draft, onChange, fault, isDisabled }: RoleFieldsProps) => {
  const text = useText();
  return (
    <>
      <ChoiceField
        name="role"
        label={text('people.role')}
        hint={text(`people.role.${draft.role}.hint`)}
        value={draft.role}
        options={TeamRole.options.map((role) => ({ value: role, label: text(`people.role.${role}`) }))}
        fault={undefined}
        isDisabled={isDisabled}
        onChange={(chosen) => {
          onChange({ role: TeamRole.parse(chosen) });
        }}
      />
      {draft.role === 'auditor' ? (
        <LineField
          name="lastDay"
          type="date"
          label={text('people.lastDay')}
          hint={text('people.lastDay.hint')}
          value={draft.lastDay}
          least={findToday()}
          maxLength={10}
          isRequired
          fault={fault}
          isDisabled={isDisabled}
          onChange={(lastDay) => {
            onChange({ lastDay });
          }}
        />
      ) : null}
    </>
  );
};
