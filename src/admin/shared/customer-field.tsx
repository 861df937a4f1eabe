import { LineField } from '../pages/customers/line-field';
import { useOtherTeams } from '../pages/customers/grants/use-other-teams';
import type { ChosenTeam } from './use-team';
import { useText } from './use-text';

/** Whose page it is to be, by short name; suggests those there are. */
export const CustomerField = ({ team }: { readonly team: ChosenTeam }) => {
  const text = useText();
  const customers = useOtherTeams();
  const chosen = customers?.find(({ slug }) => slug === team.typed);
  return (
    <LineField
      name="team"
      label={text('alert.customer')}
      hint={chosen?.name ?? text('alert.customer.hint')}
      value={team.typed}
      fault={team.isValid || team.typed === '' ? undefined : text('form.team.invalid')}
      isDisabled={false}
      isRequired
      maxLength={63}
      suggestions={(customers ?? []).map(({ slug }) => slug)}
      onChange={(value) => {
        team.setTyped(value.trim());
      }}
    />
  );
};
