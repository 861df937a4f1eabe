import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { CustodyAction, CustodyStage, SealState } from '../../../api/custody/contracts';
import { useText } from '../../shared/use-text';
import { ChoiceField } from '../customers/choice-field';
import { LineField } from '../customers/line-field';
import { unsaid, type EntryDraft } from './entry-draft';

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;

/** As the server takes them. */
const ofTransfer = [
  ['from', 255],
  ['to', 255],
  ['relinquishedAt', null],
  ['receivedAt', null],
  ['place', 255],
  ['latitude', 12],
  ['longitude', 12],
  ['sealNumber', 64],
  ['temperatureCelsius', 8],
  ['condition', 255],
  ['deviceSerial', 128],
  ['deviceFirmware', 64],
] as const;
const ofGap = [
  ['gapReason', 2000],
  ['to', 255],
] as const;
const hinted = ['from', 'to', 'relinquishedAt', 'receivedAt', 'latitude', 'longitude', 'temperatureCelsius'] as const;
const long = ['gapReason', 'note', 'files'] as const;
const required = ['receivedAt', 'gapReason'] as const;

const includes = (names: readonly string[], name: string): boolean => names.includes(name);

interface EntryFieldsProps {
  readonly draft: EntryDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly isDisabled: boolean;
  readonly onChange: (field: keyof EntryDraft, value: string) => void;
}

type Named = (typeof ofTransfer)[number][0] | 'gapReason' | 'note' | 'files';

/** The fields of a transfer, or of a gap: only those that mean something for it. */
export const EntryFields = ({ draft, faults, isDisabled, onChange }: EntryFieldsProps) => {
  const text = useText();
  const isGap = draft.action === 'gap';
  const line = (field: Named, maxLength: number | null) => (
    <LineField
      key={field}
      name={field}
      label={text(field === 'temperatureCelsius' ? 'custody.temperature' : `custody.${field}`)}
      hint={includes(hinted, field) ? text(`custody.${field as (typeof hinted)[number]}.hint`) : ''}
      value={draft[field]}
      fault={faults.get(field === 'files' ? 'fileSha256List' : field)}
      isDisabled={isDisabled}
      isRequired={includes(required, field) || (field === 'to' && !isGap)}
      isLong={includes(long, field)}
      type={field.endsWith('At') ? 'datetime-local' : 'text'}
      {...(maxLength === null ? {} : { maxLength })}
      onChange={(value) => {
        onChange(field, value);
      }}
    />
  );
  const choice = (field: 'stage' | 'action' | 'sealState', label: string, options: readonly { value: string; label: string }[]) => (
    <ChoiceField
      name={field}
      label={label}
      value={draft[field]}
      fault={faults.get(field)}
      isDisabled={isDisabled}
      isRequired={field !== 'sealState'}
      options={options}
      onChange={(value) => {
        onChange(field, value);
      }}
    />
  );
  const seals = [
    { value: unsaid, label: text('custody.seal.unsaid') },
    ...SealState.options.map((value) => ({ value, label: text(`custody.seal.${value}`) })),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Columns>
        {choice(
          'stage',
          text('custody.stage'),
          CustodyStage.options.map((value) => ({ value, label: text(`custody.stage.${value}`) })),
        )}
        {choice(
          'action',
          text('custody.action'),
          CustodyAction.options.map((value) => ({ value, label: text(`custody.action.${value}`) })),
        )}
        {(isGap ? ofGap : ofTransfer).map(([field, most]) => line(field, most))}
        {isGap ? null : choice('sealState', text('custody.sealState'), seals)}
        {isGap ? null : line('files', 3500)}
        {line('note', 2000)}
      </Columns>
    </Flex>
  );
};
