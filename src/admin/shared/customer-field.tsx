import { LineField } from '../pages/customers/line-field';
import { useOtherTeams } from '../pages/customers/grants/use-other-teams';
import type { ChosenTeam } from './use-team';
import { useText } from './use-text';

interface CustomerFieldProps {
  readonly team: ChosenTeam;
  readonly hint: string;
  /** False where it only narrows a list. */
  readonly isRequired?: boolean;
}

/** Whose page it is to be, by short name; suggests those there are. */
export const CustomerField = ({ team, hint, isRequired = true }: CustomerFieldProps) => {
  const text = useText();
  const customers = useOtherTeams();
  const chosen = customers?.find(({ slug }) => slug === team.typed);
  return (
    <LineField
      name="team"
      label={text('alert.customer')}
      hint={chosen?.name ?? hint}
      value={team.typed}
      fault={team.isValid || team.typed === '' ? undefined : text('form.team.invalid')}
      isDisabled={false}
      isRequired={isRequired}
      maxLength={63}
      suggestions={(customers ?? []).map(({ slug }) => slug)}
      onChange={(value) => {
        team.setTyped(value.trim());
      }}
    />
  );
};
