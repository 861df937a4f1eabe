import type { SiteStatus } from '../../../../api/site/contracts';
import { GrantKind, type Customer } from '../../../../plugins/teams/contracts';
import { TickGroup } from '../../../shared/tick-group';
import { useText } from '../../../shared/use-text';
import { LineField } from '../line-field';
import { findToday } from '../people/access-end';
import type { GrantDraft } from './grant-draft';

interface GrantFieldsProps {
  readonly draft: GrantDraft;
  readonly onChange: (changes: Partial<GrantDraft>) => void;
  readonly faults: ReadonlyMap<string, string>;
  readonly sites: readonly SiteStatus[];
  /** Who else there is. */
  readonly teams: readonly Customer[];
  readonly isDisabled: boolean;
}

const toggle = <T,>(list: readonly T[], item: T, isTicked: boolean): readonly T[] => {
  const others = list.filter((one) => one !== item);
  return isTicked ? [...others, item] : others;
};

/** Which team may read what of which sites, of which days, and until when. */
export const GrantFields = ({ draft, onChange, faults, sites, teams, isDisabled }: GrantFieldsProps) => {
  const text = useText();
  const field = (name: 'grantee' | 'fromDay' | 'toDay' | 'lastDay', fault: string | undefined) => ({
    name,
    label: text(`grant.${name}`),
    value: draft[name],
    fault,
    isDisabled,
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  const chosen = teams.find(({ slug }) => slug === draft.grantee.trim());
  return (
    <>
      <LineField
        {...field('grantee', faults.get('grantee'))}
        hint={chosen?.name ?? text('grant.grantee.hint')}
        maxLength={63}
        suggestions={teams.map(({ slug }) => slug)}
        isRequired
      />
      <TickGroup
        name="siteCodes"
        label={text('grant.sites')}
        hint={text('grant.sites.hint')}
        fault={faults.get('siteCodes')}
        options={sites.map(({ code, name }) => ({ name: code, label: text('grant.site', { name, code }) }))}
        ticked={draft.siteCodes}
        onChange={(code, isTicked) => {
          onChange({ siteCodes: toggle(draft.siteCodes, code, isTicked) });
        }}
        isDisabled={isDisabled}
      />
      <TickGroup
        name="kinds"
        label={text('grant.kinds')}
        hint={text('grant.kinds.hint')}
        fault={faults.get('kinds')}
        options={GrantKind.options.map((kind) => ({ name: kind, label: text(`grant.kind.${kind}`) }))}
        ticked={draft.kinds}
        onChange={(kind, isTicked) => {
          onChange({ kinds: toggle(draft.kinds, kind, isTicked) });
        }}
        isDisabled={isDisabled}
      />
      <LineField {...field('fromDay', faults.get('fromDay'))} type="date" hint={text('grant.fromDay.hint')} />
      <LineField {...field('toDay', faults.get('toDay'))} type="date" hint={text('grant.toDay.hint')} />
      <LineField {...field('lastDay', faults.get('endsAt'))} type="date" hint={text('grant.lastDay.hint')} least={findToday()} isRequired />
    </>
  );
};
