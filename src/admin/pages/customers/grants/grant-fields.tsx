import { Typography } from '@strapi/design-system';
import type { SiteStatus } from '../../../../api/site/contracts';
import type { Customer } from '../../../../plugins/teams/contracts';
import { Notice } from '../../../shared/notice';
import { TickGroup } from '../../../shared/tick-group';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';
import { LineField } from '../line-field';
import { findToday } from '../people/access-end';
import { KindTicks } from './kind-ticks';
import { toggle } from './toggle';
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

/** Who may read what of which sites, of which days, and until when. */
export const GrantFields = ({ draft, onChange, faults, sites, teams, isDisabled }: GrantFieldsProps) => {
  const text = useText();
  const field = (name: 'grantee' | 'fromDay' | 'toDay' | 'lastDay' | 'consentOf', fault: string | undefined) => ({
    name,
    label: text(`grant.${name}`),
    value: draft[name],
    fault,
    isDisabled,
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  const nameOf = (team: string): string | undefined => teams.find(({ slug }) => slug === team.trim())?.name;
  const slugs = teams.map(({ slug }) => slug);
  return (
    <>
      <ChoiceField
        name="audience"
        label={text('grant.audience')}
        value={draft.isPublic ? 'everybody' : 'team'}
        fault={undefined}
        isDisabled={isDisabled}
        options={(['team', 'everybody'] as const).map((value) => ({ value, label: text(`grant.audience.${value}`) }))}
        onChange={(audience) => {
          onChange({ isPublic: audience === 'everybody' });
        }}
      />
      {draft.isPublic ? (
        <Notice tone="warning" title={text('grant.public.title')} headingTag="h4">
          <Typography tag="p">{text('grant.public.seen')}</Typography>
          <Typography tag="p">{text('grant.public.copies')}</Typography>
        </Notice>
      ) : (
        <LineField
          {...field('grantee', faults.get('grantee'))}
          hint={nameOf(draft.grantee) ?? text('grant.grantee.hint')}
          maxLength={63}
          suggestions={slugs}
          isRequired
        />
      )}
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
      {draft.isPublic ? null : (
        <KindTicks
          kinds={draft.kinds}
          fault={faults.get('kinds')}
          isDisabled={isDisabled}
          onChange={(kinds) => {
            onChange({ kinds });
          }}
        />
      )}
      <LineField {...field('fromDay', faults.get('fromDay'))} type="date" hint={text('grant.fromDay.hint')} />
      <LineField {...field('toDay', faults.get('toDay'))} type="date" hint={text('grant.toDay.hint')} />
      <LineField {...field('lastDay', faults.get('endsAt'))} type="date" hint={text('grant.lastDay.hint')} least={findToday()} isRequired />
      <LineField
        {...field('consentOf', faults.get('consentOf'))}
        hint={nameOf(draft.consentOf) ?? text('grant.consentOf.hint')}
        maxLength={63}
        suggestions={slugs}
      />
    </>
  );
};
