import { GrantKind } from '../../../../plugins/teams/contracts';
import { TickGroup } from '../../../shared/tick-group';
import { useText } from '../../../shared/use-text';
import { toggle } from './toggle';

interface KindTicksProps {
  readonly kinds: readonly GrantKind[];
  readonly fault: string | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (kinds: readonly GrantKind[]) => void;
}

export const KindTicks = ({ kinds, fault, isDisabled, onChange }: KindTicksProps) => {
  const text = useText();
  return (
    <TickGroup
      name="kinds"
      label={text('grant.kinds')}
      hint={text('grant.kinds.hint')}
      fault={fault}
      options={GrantKind.options.map((kind) => ({ name: kind, label: text(`grant.kind.${kind}`) }))}
      ticked={kinds}
      onChange={(kind, isTicked) => {
        onChange(toggle(kinds, kind, isTicked));
      }}
      isDisabled={isDisabled}
    />
  );
};
