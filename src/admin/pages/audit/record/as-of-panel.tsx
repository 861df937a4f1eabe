import { Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { GetRecordAsOf, type HistoryEntry, type RecordAsOf } from '../../../../plugins/audit/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useText } from '../../../shared/use-text';
import { useAuditWords } from '../parts/use-audit-words';
import { useRecordRead, type RecordName } from '../parts/use-record-read';

const Slider = styled.input`
  width: 100%;
  max-width: 48rem;
  accent-color: ${({ theme }) => theme.colors.primary600};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

type Field = readonly [name: string, value: string];

const Values = ({ record: { state, values } }: { readonly record: RecordAsOf }) => {
  const text = useText();
  if (values === null) return <Typography tag="p">{text(`audit.asOf.${state}`)}</Typography>;
  const columns: readonly Column<Field>[] = [
    { heading: text('audit.field'), cell: ([name]) => name },
    { heading: text('audit.value'), cell: ([, value]) => value },
  ];
  return <DataTable caption={text('audit.asOf')} columns={columns} rows={Object.entries(values)} keyOf={([name]) => name} />;
};

interface AsOfPanelProps {
  readonly record: RecordName;
  /** The newest first. */
  readonly entries: readonly [HistoryEntry, ...HistoryEntry[]];
}

/** The record as each of its versions had it, the oldest on the left. */
export const AsOfPanel = ({ record, entries }: AsOfPanelProps) => {
  const text = useText();
  const { when } = useAuditWords();
  const id = useId();
  // Counted from the newest, so that older ones may be loaded behind it.
  const [back, setBack] = useState(0);
  const chosen = entries[back] ?? entries[0];
  const words = text('audit.asOf.version', { place: entries.length - back, count: entries.length, when: when(chosen.at) });
  const read = useRecordRead(GetRecordAsOf, record, { at: chosen.at });
  return (
    <Panel heading={text('audit.asOf')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography tag="label" variant="pi" fontWeight="bold" htmlFor={id}>
            {text('audit.asOf.slider')}
          </Typography>
          <Slider
            id={id}
            type="range"
            min={1}
            max={entries.length}
            step={1}
            value={entries.length - back}
            disabled={entries.length === 1}
            aria-valuetext={words}
            onChange={(event) => {
              setBack(entries.length - Number(event.target.value));
            }}
          />
          <Typography tag="p">{words}</Typography>
        </Flex>
        <ReadOutcome read={read} loading={text('audit.loading')}>
          {({ data }) => <Values record={data} />}
        </ReadOutcome>
      </Flex>
    </Panel>
  );
};
