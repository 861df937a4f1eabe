import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { ImportMode } from '../../../api/intake/contracts';
import { FileField } from './file-field';
import { ModeField } from './mode-field';
import { Outcome } from './outcome';
import { createPermission } from './permissions';
import { ReasonedButton } from './reasoned-button';
import { TeamField } from './team-field';
import { UploadProgress } from './upload-progress';
import type { useTeam } from './use-team';
import { useText, type TextKey } from './use-text';
import { isUnderWay, useUpload } from './use-upload';

interface ImportFormProps {
  readonly team: ReturnType<typeof useTeam>;
  readonly onImported: () => void;
}

/** What to import and for whom; below it, what became of it. */
export const ImportForm = ({ team, onImported }: ImportFormProps) => {
  const text = useText();
  const [file, setFile] = useState<File | null>(null);
  const [createsStations, setCreatesStations] = useState(false);
  const [mode, setMode] = useState<ImportMode | null>(null);
  const mayImport = useAuth('Imports', ({ permissions }) => permissions.some(({ action }) => action === createPermission.action));
  const { state, start } = useUpload();
  const isBusy = isUnderWay(state);

  const whyNot = (): TextKey | undefined => {
    if (!mayImport) return 'form.noPermission';
    if (isBusy) return 'form.busy';
    if (!team.isValid) return 'form.noTeam';
    if (file === null) return 'form.noFile';
    return mode === null ? 'form.noMode' : undefined;
  };
  const reason = whyNot();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason !== undefined || file === null || mode === null) return;
    const isImported = await start({ team: team.typed, mode, createsStations, file });
    if (!isImported) return;
    setFile(null);
    onImported();
  };

  return (
    <Box
      tag="section"
      aria-labelledby="import-heading"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography tag="h2" variant="beta" id="import-heading">
            {text('form.heading')}
          </Typography>
          <FileField file={file} onChoose={setFile} isDisabled={isBusy} />
          <TeamField team={team} isDisabled={isBusy} />
          <ModeField mode={mode} onChoose={setMode} isDisabled={isBusy} />
          <Checkbox
            checked={createsStations}
            disabled={isBusy}
            onCheckedChange={(checked) => {
              setCreatesStations(checked === true);
            }}
          >
            {text('form.createStations')}
          </Checkbox>
          <ReasonedButton type="submit" reason={reason === undefined ? undefined : text(reason)}>
            {text('form.submit')}
          </ReasonedButton>
        </Flex>
      </form>
      <UploadProgress state={state} />
      <Outcome state={state} createsStations={createsStations} />
    </Box>
  );
};
