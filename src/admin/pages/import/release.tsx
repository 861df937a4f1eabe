import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { ReleaseImport, type Import } from '../../../api/intake/contracts';
import { callServer } from '../../shared/call';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { releasePermission } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';

interface ReleaseProps {
  readonly team: string;
  readonly data: Import;
  readonly onReleased: () => void;
}

/** Lets readers see the results. Whether this person may is the server's to say: it knows who brought them in. */
export const Release = ({ team, data: { id, mode }, onReleased }: ReleaseProps) => {
  const text = useText();
  const mayRelease = useMay(releasePermission);
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, refusal, perform } = useDeed();

  const release = async (): Promise<void> => {
    const answer = await perform(async () => callServer(ReleaseImport, { params: { id }, query: { team } }));
    setIsAsking(false);
    if (answer !== null) onReleased();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p">{text('release.text')}</Typography>
      <ReasonedButton
        reason={mayRelease ? undefined : text('release.noPermission')}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {text('release.button')}
      </ReasonedButton>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      <ConfirmDialog
        isOpen={isAsking}
        title={text('release.title')}
        description={text(`release.sure.${mode}`)}
        confirm={text('release.confirm')}
        isBusy={isBusy}
        onConfirm={() => void release()}
        onClose={() => {
          setIsAsking(false);
        }}
      />
    </Flex>
  );
};
