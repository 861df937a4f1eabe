import { Flex } from '@strapi/design-system';
import { Threshold } from '../../../../plugins/notifications/contracts';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';
import { LineField } from '../line-field';
import { FieldGroup } from './field-group';
import { LimitFields } from './limit-fields';
import { ScopeFields } from './scope-fields';
import { SeasonFields } from './season-fields';
import type { ThresholdDraft } from './threshold-draft';
import type { KnownNames } from './use-known-names';

interface ThresholdFieldsProps {
  readonly draft: ThresholdDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly known: KnownNames;
  readonly isDisabled: boolean;
  readonly onChange: (changes: Partial<ThresholdDraft>) => void;
}

const most = { quantity: 64, variant: 64, unit: 32, citation: 2000, methods: 6600 } as const;
const counts = ['needed', 'of', 'clearAfter'] as const;
const times = ['effectiveFrom', 'effectiveTo'] as const;
const { estimated, standing } = Threshold.shape.rule.shape;

type Line = keyof typeof most | 'silentAfterDays' | (typeof counts)[number] | (typeof times)[number];

/** Everything that a threshold says. */
export const ThresholdFields = ({ draft, faults, known, isDisabled, onChange }: ThresholdFieldsProps) => {
  const text = useText();
  const common = { draft, faults, isDisabled, onChange };
  const line = (name: Line) => ({
    name,
    label: text(`threshold.${name}`),
    value: draft[name],
    fault: faults.get(name),
    isDisabled,
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  const choice = <Option extends string>(
    name: 'estimated' | 'standing',
    options: readonly Option[],
    wordOf: (option: Option) => string,
  ) => (
    <ChoiceField
      {...{ name, isDisabled }}
      label={text(`threshold.${name}`)}
      hint={text(`threshold.${name}.hint`)}
      value={draft[name]}
      fault={faults.get(name)}
      options={options.map((value) => ({ value, label: wordOf(value) }))}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
  const parameter = known.parameters.find(({ code }) => code === draft.quantity.trim());
  const panel = known.panels.find(({ code }) => code === draft.variant.trim());
  return (
    <Flex direction="column" alignItems="stretch" gap={7}>
      <FieldGroup legend={text('threshold.group.what')}>
        <LineField
          {...line('quantity')}
          hint={parameter?.name ?? text('threshold.quantity.hint')}
          maxLength={most.quantity}
          suggestions={known.parameters.map(({ code }) => code)}
          isRequired
        />
        <LineField
          {...line('unit')}
          hint={parameter === undefined ? text('threshold.unit.hint') : text('threshold.unit.usual', { unit: parameter.unit })}
          maxLength={most.unit}
          isRequired
        />
        <LineField
          {...line('variant')}
          hint={panel?.name ?? text('threshold.variant.hint')}
          maxLength={most.variant}
          suggestions={known.panels.map(({ code }) => code)}
        />
      </FieldGroup>
      <FieldGroup legend={text('threshold.group.limits')}>
        <LimitFields {...common} />
      </FieldGroup>
      <FieldGroup legend={text('threshold.group.where')}>
        <ScopeFields {...common} known={known} />
      </FieldGroup>
      <FieldGroup legend={text('threshold.group.when')}>
        {counts.map((name) => (
          <LineField key={name} {...line(name)} hint={text(`threshold.${name}.hint`)} type="number" least="1" isRequired />
        ))}
        <LineField {...line('silentAfterDays')} hint={text('threshold.silentAfterDays.hint')} type="number" least="2" />
        <SeasonFields {...common} />
        {times.map((name) => (
          <LineField key={name} {...line(name)} hint={text(`threshold.${name}.hint`)} type="datetime-local" />
        ))}
      </FieldGroup>
      <FieldGroup legend={text('threshold.group.how')}>
        {choice('estimated', estimated.options, (option) => text(`threshold.estimated.${option}`))}
        <LineField {...line('methods')} hint={text('threshold.methods.hint')} maxLength={most.methods} isLong />
      </FieldGroup>
      <FieldGroup legend={text('threshold.group.origin')}>
        {choice('standing', standing.options, (option) => text(`threshold.standing.${option}`))}
        <LineField {...line('citation')} hint={text('threshold.citation.hint')} maxLength={most.citation} isLong />
      </FieldGroup>
    </Flex>
  );
};
