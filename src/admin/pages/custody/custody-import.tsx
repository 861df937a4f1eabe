import { Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { ImportCustody } from '../../../api/custody/contracts';
import { addressOf, type LineFault } from '../../shared/call';
import { DataTable, type Column } from '../../shared/data-table';
import { FileField } from '../../shared/file-field';
import { Notice } from '../../shared/notice';
import { custodyPermissions } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { ScrollRegion } from '../../shared/scroll-region';
import { sendUpload } from '../../shared/send-upload';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const accepted = `.csv,text/csv,.xlsx,${workbook}`;
const typeOf = ({ name }: File): string => (name.toLowerCase().endsWith('.xlsx') ? workbook : 'text/csv');

const Faults = ({ faults }: { readonly faults: readonly LineFault[] }) => {
  const text = useText();
  const columns: readonly Column<LineFault>[] = [
    { heading: text('faults.line'), cell: ({ line }) => line ?? '–', kind: 'number' },
    { heading: text('faults.column'), cell: ({ column }) => column ?? '–' },
    { heading: text('faults.reason'), cell: ({ reason }) => <span lang="en">{reason}</span> },
  ];
  const keyOf = ({ line, column, reason }: LineFault): string => `${String(line)} ${String(column)} ${reason}`;
  return (
    <ScrollRegion label={text('faults.caption')}>
      <DataTable caption={text('faults.caption')} columns={columns} rows={faults} keyOf={keyOf} />
    </ScrollRegion>
  );
};

interface CustodyImportProps {
  readonly team: string;
  readonly onAdded: () => void;
}

/** Adds the entries of a file to their chains: all of them or none. */
export const CustodyFileImport = ({ team, onAdded }: CustodyImportProps) => {
  const text = useText();
  const mayAdd = useMay(custodyPermissions.create);
  const token = useAuth('Custody', (auth) => auth.token);
  const hintId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [added, setAdded] = useState<{ readonly entryCount: number; readonly sampleCount: number } | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  const noReason = file === null ? text('custody.import.noFile') : undefined;

  const send = async (): Promise<void> => {
    if (file === null) return;
    setAdded(null);
    const upload = {
      method: 'POST',
      address: addressOf(ImportCustody, { query: { team } }),
      file,
      contentType: typeOf(file),
      prefer: null,
    } as const;
    const transfer = { token, signal: new AbortController().signal, onProgress: () => undefined };
    const answer = await perform(async () => sendUpload(ImportCustody.responses[201].body, upload, transfer));
    if (answer === null) return;
    setFile(null);
    setAdded(answer.data);
    onAdded();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FileField
        prompt={text('custody.import.choose')}
        accept={accepted}
        file={file}
        onChoose={setFile}
        isDisabled={!mayAdd || isBusy}
        hintId={hintId}
      />
      <Typography id={hintId} tag="p" variant="pi" textColor="neutral600">
        {text('custody.import.hint')}
      </Typography>
      {added === null ? null : <Notice tone="success" title={text('custody.import.added', added)} headingTag="h3" takesFocus />}
      {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h3" takesFocus />}
      {refusal?.faults === undefined ? null : <Faults faults={refusal.faults} />}
      <Flex>
        <ReasonedButton isBusy={isBusy} reason={mayAdd ? noReason : text('custody.add.noPermission')} onClick={() => void send()}>
          {text('custody.import.send')}
        </ReasonedButton>
      </Flex>
    </Flex>
  );
};
