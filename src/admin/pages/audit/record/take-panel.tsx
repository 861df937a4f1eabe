import { useIntl } from 'react-intl';
import { ExportEvents, ExportRecordHistory } from '../../../../plugins/audit/contracts';
import { addressOf } from '../../../shared/call';
import { Panel } from '../../../shared/panel';
import { useText } from '../../../shared/use-text';
import { TakeAlong } from '../parts/take-along';
import type { RecordName } from '../parts/use-record-read';

interface TakePanelProps {
  readonly record: RecordName;
  readonly isEmpty: boolean;
}

/** The record's whole history as a file: to be read, or for programs. */
export const TakePanel = ({ record: { type, key }, isEmpty }: TakePanelProps) => {
  const text = useText();
  const { locale } = useIntl();
  const lang = locale.startsWith('fr') ? 'fr' : 'en';
  return (
    <Panel heading={text('audit.take')}>
      <TakeAlong
        lead="audit.take.record"
        isEmpty={isEmpty}
        files={[
          { label: 'audit.take.pdf', address: addressOf(ExportRecordHistory, { params: { type, key }, query: { format: 'pdf', lang } }) },
          { label: 'audit.take.csv', address: addressOf(ExportEvents, { query: { type, key, format: 'csv' } }) },
          { label: 'audit.take.jsonl', address: addressOf(ExportEvents, { query: { type, key, format: 'jsonl' } }) },
        ]}
      />
    </Panel>
  );
};
