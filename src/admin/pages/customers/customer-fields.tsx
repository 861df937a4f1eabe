import { Box, Flex } from '@strapi/design-system';
import { useText } from '../../shared/use-text';
import { TeamKind } from '../../../plugins/teams/contracts';
import { ChoiceField } from './choice-field';
import type { CustomerDraft, DraftField } from './customer-draft';
import { LineField } from './line-field';

interface CustomerFieldsProps {
  readonly draft: CustomerDraft;
  readonly onChange: (changes: Partial<CustomerDraft>) => void;
  /** What is wrong with a field, once the reader has tried to save. */
  readonly faults: ReadonlyMap<string, string>;
  /** It stands in addresses: fixed from the beginning. */
  readonly hasFixedSlug: boolean;
  readonly isDisabled: boolean;
}

const kinds = TeamKind.options.filter((kind) => kind !== 'public');
const locales = ['en', 'fr'] as const;

/** Everything that is told of a customer. */
export const CustomerFields = ({ draft, onChange, faults, hasFixedSlug, isDisabled }: CustomerFieldsProps) => {
  const text = useText();
  const field = (name: DraftField) => ({
    name,
    label: text(`customer.${name}`),
    value: draft[name],
    fault: faults.get(name),
    isDisabled,
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <LineField {...field('name')} isRequired maxLength={200} />
      <LineField
        {...field('slug')}
        isRequired
        isDisabled={isDisabled || hasFixedSlug}
        maxLength={63}
        hint={text(hasFixedSlug ? 'customer.slug.fixed' : 'customer.slug.hint')}
      />
      <ChoiceField {...field('kind')} options={kinds.map((kind) => ({ value: kind, label: text(`customer.kind.${kind}`) }))} />
      <ChoiceField {...field('locale')} options={locales.map((locale) => ({ value: locale, label: text(`customer.locale.${locale}`) }))} />
      <LineField
        {...field('timeZone')}
        isRequired
        maxLength={64}
        hint={text('customer.timeZone.hint')}
        suggestions={Intl.supportedValuesOf('timeZone')}
      />
      <LineField {...field('contactName')} maxLength={200} />
      <LineField {...field('contactEmail')} maxLength={254} type="email" />
      <LineField {...field('contactPhone')} maxLength={40} type="tel" />
      <LineField {...field('address')} maxLength={500} isLong />
      <Flex gap={3} wrap="wrap">
        <LineField {...field('brandColour')} maxLength={7} hint={text('customer.brandColour.hint')} />
        {/^#[0-9a-f]{6}$/i.test(draft.brandColour) ? (
          <Box width="4rem" height="4rem" hasRadius aria-hidden style={{ background: draft.brandColour }} />
        ) : null}
      </Flex>
    </Flex>
  );
};
