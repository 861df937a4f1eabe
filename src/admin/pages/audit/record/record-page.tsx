import { Box, Checkbox, Flex } from '@strapi/design-system';
import { useParams, useSearchParams } from 'react-router-dom';
import type { HistoryEntry } from '../../../../plugins/audit/contracts';
import { BackLink } from '../../../shared/back-link';
import { PageFrame } from '../../../shared/page-frame';
import { PageList } from '../../../shared/page-list';
import { Panel } from '../../../shared/panel';
import { useText } from '../../../shared/use-text';
import { Act } from '../parts/act';
import { FieldChanges } from '../parts/field-changes';
import { SealLine } from '../parts/seal-line';
import { Timeline } from '../parts/timeline';
import { useAuditWords } from '../parts/use-audit-words';
import type { RecordName } from '../parts/use-record-read';
import { AsOfPanel } from './as-of-panel';
import { ComparePanel } from './compare-panel';
import { ProofPanel } from './proof-panel';
import { RelatedSaves } from './related-saves';
import { TakePanel } from './take-panel';
import { useRecordHistory } from './use-record-history';

const Entries = ({ entries }: { readonly entries: readonly HistoryEntry[] }) => {
  const text = useText();
  const { action } = useAuditWords();
  return (
    <Timeline>
      {entries.map((entry) => (
        <li key={entry.event}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Act act={entry} title={action(entry.action)} />
            <Box>
              <FieldChanges caption={text('audit.changes')} fields={entry.fields} isPruned={entry.isPruned} />
            </Box>
            <SealLine seal={entry.seal} />
          </Flex>
        </li>
      ))}
    </Timeline>
  );
};

interface BesideProps {
  readonly record: RecordName;
  readonly entries: readonly HistoryEntry[];
}

/** What can be done with the versions that are here. */
const Beside = ({ record, entries: [newest, previous, ...older] }: BesideProps) => {
  if (newest === undefined) return null;
  const rest = previous === undefined ? [] : [previous, ...older];
  return (
    <>
      <AsOfPanel record={record} entries={[newest, ...rest]} />
      {previous === undefined ? null : <ComparePanel record={record} entries={[newest, previous, ...older]} />}
      <ProofPanel entries={[newest, ...rest]} />
    </>
  );
};

interface VersionsProps {
  readonly record: RecordName;
  readonly list: ReturnType<typeof useRecordHistory>;
}

/** What was done to it; with what hangs on it when somebody wants that. The address tells which, so that it can be sent on. */
const Versions = ({ record, list }: VersionsProps) => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const isWithRelated = params.get('with') === 'related';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Checkbox
        checked={isWithRelated}
        onCheckedChange={(checked) => {
          setParams(checked === true ? { with: 'related' } : {}, { replace: true });
        }}
      >
        {text('audit.related')}
      </Checkbox>
      {isWithRelated ? (
        <RelatedSaves key={`${record.type} ${record.key}`} record={record} />
      ) : (
        <PageList list={list} loading={text('audit.loading')} empty={text('audit.empty')}>
          {(entries) => <Entries entries={entries} />}
        </PageList>
      )}
    </Flex>
  );
};

/** One record: what was done to it, how it was, and what of that is proven. */
export const RecordPage = () => {
  const text = useText();
  const { type: typeOf } = useAuditWords();
  const { type = '', key = '' } = useParams();
  const list = useRecordHistory({ type, key });
  return (
    <PageFrame
      title={text('audit.record.title', { type: typeOf(type) })}
      lead={key}
      back={<BackLink to="/luminous/audit">{text('audit.back')}</BackLink>}
    >
      <Panel heading={text('audit.versions')}>
        <Versions record={{ type, key }} list={list} />
      </Panel>
      <TakePanel record={{ type, key }} isEmpty={(list.pages?.rows.length ?? 0) === 0} />
      <Beside key={`${type} ${key}`} record={{ type, key }} entries={list.pages?.rows ?? []} />
    </PageFrame>
  );
};
