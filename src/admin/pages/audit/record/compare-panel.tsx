import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { GetRecordDiff, type HistoryEntry } from '../../../../plugins/audit/contracts';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useText } from '../../../shared/use-text';
import { FieldChanges } from '../parts/field-changes';
import { useAuditWords } from '../parts/use-audit-words';
import { useRecordRead, type RecordName } from '../parts/use-record-read';

interface VersionFieldProps {
  readonly name: 'from' | 'to';
  readonly entries: readonly HistoryEntry[];
  readonly value: string;
  readonly onChange: (event: string) => void;
}

const VersionField = ({ name, entries, value, onChange }: VersionFieldProps) => {
  const text = useText();
  const { when, action } = useAuditWords();
  return (
    <Field.Root name={name} width="100%" maxWidth="40rem">
      <Field.Label>{text(`audit.compare.${name}`)}</Field.Label>
      <SingleSelect
        value={value}
        onChange={(event) => {
          onChange(String(event));
        }}
      >
        {entries.map((entry) => (
          <SingleSelectOption key={entry.event} value={entry.event}>
            {text('audit.compare.version', { when: when(entry.at), action: action(entry.action) })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

interface ComparePanelProps {
  readonly record: RecordName;
  /** The newest first; two at least. */
  readonly entries: readonly [HistoryEntry, HistoryEntry, ...HistoryEntry[]];
}

/** Any two versions side by side. */
export const ComparePanel = ({ record, entries }: ComparePanelProps) => {
  const text = useText();
  const [newest, previous] = entries;
  const [from, setFrom] = useState(previous.event);
  const [to, setTo] = useState(newest.event);
  const read = useRecordRead(GetRecordDiff, record, { from, to });
  return (
    <Panel heading={text('audit.compare')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={4} wrap="wrap">
          <VersionField name="from" entries={entries} value={from} onChange={setFrom} />
          <VersionField name="to" entries={entries} value={to} onChange={setTo} />
        </Flex>
        <ReadOutcome read={read} loading={text('audit.loading')}>
          {({ data }) =>
            data.isProven ? (
              <FieldChanges caption={text('audit.compare')} fields={data.fields} />
            ) : (
              <Typography tag="p">{text(data.isPruned ? 'audit.compare.pruned' : 'audit.compare.notProven')}</Typography>
            )
          }
        </ReadOutcome>
      </Flex>
    </Panel>
  );
};
