import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { ListCheckpointReaders, RemoveCheckpointReader, type CheckpointReader } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { Panel } from '../../../shared/panel';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useDeed } from '../../../shared/use-deed';
import { useRead } from '../../../shared/use-read';
import { useText } from '../../../shared/use-text';
import { Part } from '../../customers/part';
import { ReaderForm } from './reader-form';
import { ReaderTable } from './reader-table';

/** Who gets the newest checkpoint every day at Luminous' own wish; teams look after their own lists. */
export const ReadersPanel = () => {
  const text = useText();
  const readers = useRead(ListCheckpointReaders);
  const [leaving, setLeaving] = useState<CheckpointReader | null>(null);
  const { isBusy, refusal, perform } = useDeed();

  const remove = async (id: string): Promise<void> => {
    const answer = await perform(async () => callServer(RemoveCheckpointReader, { params: { id }, query: {} }));
    setLeaving(null);
    if (answer !== null) readers.reload();
  };

  return (
    <Panel heading={text('readers.title')}>
      <ReadOutcome read={readers} loading={text('readers.loading')}>
        {({ data }) =>
          data.length === 0 ? (
            <Typography tag="p" textColor="neutral600">
              {text('readers.empty')}
            </Typography>
          ) : (
            <ReaderTable readers={data} onRemove={setLeaving} />
          )
        }
      </ReadOutcome>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      <ConfirmDialog
        isOpen={leaving !== null}
        title={text('readers.remove.title', { email: leaving?.email ?? '' })}
        description={text('readers.remove.description')}
        confirm={text('readers.remove')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => void remove(leaving?.id ?? '')}
        onClose={() => {
          setLeaving(null);
        }}
      />
      <Part heading={text('readers.new')}>
        <ReaderForm onAdded={readers.reload} />
      </Part>
    </Panel>
  );
};
