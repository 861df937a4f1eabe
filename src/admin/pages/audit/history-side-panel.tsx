import { Box, Flex, Typography } from '@strapi/design-system';
import { GetRecordHistory, type HistoryEntry } from '../../../plugins/audit/contracts';
import { historyPermission } from '../../shared/permissions';
import { ReadOutcome } from '../../shared/read-outcome';
import { TextLink } from '../../shared/text-link';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { useAuditWords } from './parts/use-audit-words';
import { useRecordRead } from './parts/use-record-read';
import { When } from './parts/when';

const shownSaves = '5';

interface Entry {
  /** The content type. */
  readonly model: string;
  /** None while the entry is being made. */
  readonly documentId?: string;
}

const Lines = ({ entries }: { readonly entries: readonly HistoryEntry[] }) => {
  const { who, action } = useAuditWords();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
      {entries.map((entry) => (
        <li key={entry.event}>
          <Typography tag="p" fontWeight="bold">
            {action(entry.action)}
          </Typography>
          <Typography tag="p">{who(entry)}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            <When at={entry.at} />
          </Typography>
        </li>
      ))}
    </Flex>
  );
};

const LastSaves = ({ model: type, documentId: key }: Required<Entry>) => {
  const text = useText();
  const { answer, reload } = useRecordRead(GetRecordHistory, { type, key }, { limit: shownSaves });
  // Not every kind of content is recorded.
  if (answer !== null && 'refusal' in answer && answer.refusal.code === 'resource.not-found') {
    return <Typography tag="p">{text('audit.side.empty')}</Typography>;
  }
  return (
    <Box width="100%">
      <ReadOutcome read={{ answer, reload }} loading={text('audit.loading')}>
        {({ data }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Lines entries={data} />
            <TextLink to={`/luminous/audit/of/${encodeURIComponent(type)}/${encodeURIComponent(key)}`}>{text('audit.side.all')}</TextLink>
          </Flex>
        )}
      </ReadOutcome>
    </Box>
  );
};

/** Beside an entry of the content manager: who saved it last. */
export const HistorySidePanel = ({ model, documentId }: Entry) => {
  const text = useText();
  const mayRead = useMay(historyPermission);
  if (!mayRead || documentId === undefined) return null;
  return { title: text('audit.side.title'), content: <LastSaves model={model} documentId={documentId} /> };
};
