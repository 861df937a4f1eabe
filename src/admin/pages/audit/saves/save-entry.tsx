import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { GetRecordHistory, type Save, type TouchedRecord } from '../../../../plugins/audit/contracts';
import { ReadOutcome } from '../../../shared/read-outcome';
import { TextLink } from '../../../shared/text-link';
import { useText } from '../../../shared/use-text';
import { Act } from '../parts/act';
import { FieldChanges } from '../parts/field-changes';
import { SealLine } from '../parts/seal-line';
import { useAuditWords } from '../parts/use-audit-words';
import { useRecordRead } from '../parts/use-record-read';

const Changes = ({ record }: { readonly record: TouchedRecord }) => {
  const text = useText();
  const read = useRecordRead(GetRecordHistory, record, { event: record.event, limit: '1' });
  return (
    <ReadOutcome read={read} loading={text('audit.loading')}>
      {({ data: [entry] }) => (
        <FieldChanges caption={text('audit.changes')} fields={entry?.fields ?? []} isPruned={entry?.isPruned === true} />
      )}
    </ReadOutcome>
  );
};

/** One record of a save; what changed in it is read when somebody wants to see it. */
const Touched = ({ record, isAlone }: { readonly record: TouchedRecord; readonly isAlone: boolean }) => {
  const text = useText();
  const { deed } = useAuditWords();
  const [isOpen, setIsOpen] = useState(false);
  const { key } = record;
  return (
    <Box tag="li" paddingTop={2}>
      <Flex gap={3} wrap="wrap">
        {isAlone ? null : <Typography>{deed(record)}</Typography>}
        {key === '' ? null : (
          <TextLink to={`/luminous/audit/of/${encodeURIComponent(record.type)}/${encodeURIComponent(key)}`}>{key}</TextLink>
        )}
        {record.kind === 'change' ? (
          <Button
            variant="tertiary"
            size="S"
            aria-expanded={isOpen}
            aria-label={text(isOpen ? 'audit.hideOf' : 'audit.showOf', { key })}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {text(isOpen ? 'audit.hide' : 'audit.show')}
          </Button>
        ) : null}
      </Flex>
      {isOpen ? (
        <Box paddingTop={2}>
          <Changes record={record} />
        </Box>
      ) : null}
    </Box>
  );
};

const mostCounted = 1000;

interface SaveEntryProps {
  readonly save: Save;
  /** Left out where a list is not narrowed. */
  readonly onChooseActor?: (actor: string) => void;
}

/** One save: who, what in plain words, when, why; and below it the records. */
export const SaveEntry = ({ save, onChooseActor }: SaveEntryProps) => {
  const text = useText();
  const { who, deed } = useAuditWords();
  const [first] = save.records;
  const isAlone = save.records.length === 1 && first !== undefined;
  const count = save.eventCount;
  const title = isAlone ? deed(first) : text(count < mostCounted ? 'audit.save' : 'audit.save.many', { count });
  const shown = save.records.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Act act={save} title={title} />
      <ul>
        {save.records.map((record) => (
          <Touched key={record.event} record={record} isAlone={isAlone} />
        ))}
      </ul>
      {count > shown && count > 50 ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('audit.save.rest', { shown })}
        </Typography>
      ) : null}
      <SealLine seal={save.seal} />
      {onChooseActor === undefined ? null : (
        <Box>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => {
              onChooseActor(save.actor);
            }}
          >
            {text('audit.only', { who: who(save) })}
          </Button>
        </Box>
      )}
    </Flex>
  );
};
