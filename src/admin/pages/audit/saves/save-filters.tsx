import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useText } from '../../../shared/use-text';
import { recordTypes } from '../parts/record-types';
import { useAuditWords } from '../parts/use-audit-words';
import { filterNames, type Filter, type FilterName } from './use-saves';

const every = 'every';

const actions = ['created', 'changed', 'removed', 'baseline'] as const;

interface SaveFiltersProps {
  readonly filter: Filter;
  readonly onChoose: (name: FilterName, value: string | null) => void;
  /** The names that the list shows for whoever acted. */
  readonly nameOf: (actor: string) => string;
}

const Chips = ({ filter, onChoose, nameOf }: SaveFiltersProps) => {
  const text = useText();
  const { type, action } = useAuditWords();
  const words: Readonly<Record<FilterName, (value: string) => string>> = {
    actor: nameOf,
    type,
    action,
    from: (day) => day,
    to: (day) => day,
  };
  const chosen = filterNames.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [{ name, words: text(`audit.filter.is.${name}`, { value: words[name](value) }) }];
  });
  if (chosen.length === 0) return null;
  return (
    <Flex tag="ul" gap={2} wrap="wrap" aria-label={text('audit.filter.chosen')}>
      {chosen.map(({ name, words }) => (
        <li key={name}>
          <Button
            variant="secondary"
            size="S"
            endIcon={<Cross aria-hidden />}
            aria-label={text('audit.filter.remove', { filter: words })}
            onClick={() => {
              onChoose(name, null);
            }}
          >
            {words}
          </Button>
        </li>
      ))}
    </Flex>
  );
};

interface ChoiceProps {
  readonly name: 'type' | 'action';
  readonly options: readonly string[];
  readonly wordOf: (option: string) => string;
}

/** What the list is narrowed by; whoever acted is chosen in the list itself. */
export const SaveFilters = (props: SaveFiltersProps) => {
  const { filter, onChoose } = props;
  const text = useText();
  const { type, action } = useAuditWords();
  const choices: readonly ChoiceProps[] = [
    { name: 'type', options: recordTypes, wordOf: type },
    { name: 'action', options: actions, wordOf: action },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        {choices.map(({ name, options, wordOf }) => (
          <Field.Root key={name} name={name} width="24rem">
            <Field.Label>{text(`audit.filter.${name}`)}</Field.Label>
            <SingleSelect
              value={filter[name] ?? every}
              onChange={(value) => {
                onChoose(name, value === every ? null : String(value));
              }}
            >
              <SingleSelectOption value={every}>{text('audit.filter.every')}</SingleSelectOption>
              {options.map((option) => (
                <SingleSelectOption key={option} value={option}>
                  {wordOf(option)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        ))}
        {(['from', 'to'] as const).map((name) => (
          <Field.Root key={name} name={name} width="18rem">
            <Field.Label>{text(`audit.filter.${name}`)}</Field.Label>
            <Field.Input
              type="date"
              min="1900-01-02"
              max="2199-12-30"
              value={filter[name] ?? ''}
              onChange={(event) => {
                onChoose(name, event.target.value);
              }}
            />
          </Field.Root>
        ))}
      </Flex>
      <Chips {...props} />
    </Flex>
  );
};
