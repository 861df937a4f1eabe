import { Box, Flex } from '@strapi/design-system';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { Panel } from '../../shared/panel';
import { createPermission } from '../../shared/permissions';
import { ReasonField } from '../../shared/reason-field';
import { ReasonedButton } from '../../shared/reasoned-button';
import { TeamField } from '../../shared/team-field';
import { useMay } from '../../shared/use-may';
import type { ChosenTeam } from '../../shared/use-team';
import { useText, type TextKey } from '../../shared/use-text';
import { CreateField } from './create-field';
import { FileField } from '../../shared/file-field';
import { MappingField } from './mapping-field';
import { ModeField } from './mode-field';
import { Outcome } from './outcome';
import { UploadProgress } from './upload-progress';
import { useDraft, type Draft } from './use-draft';
import { isUnderWay, useUpload } from './use-upload';

/** What to import and for whom; below it, what that would do. Nothing is written before the reader has seen it. */
export const ImportForm = ({ team }: { readonly team: ChosenTeam }) => {
  const text = useText();
  const navigate = useNavigate();
  const mayImport = useMay(createPermission);
  const { draft, change, order, lack } = useDraft(team);
  const upload = useUpload();
  const isBusy = isUnderWay(upload.state);

  const whyNot = (): TextKey | undefined => {
    if (!mayImport) return 'form.noPermission';
    return isBusy ? 'form.busy' : lack;
  };
  const reason = whyNot();

  const changeDraft = (part: Partial<Draft>): void => {
    change(part);
    upload.reset();
  };
  const typeTeam = (typed: string): void => {
    team.setTyped(typed);
    changeDraft({ mapping: '' });
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason === undefined && order !== null) await upload.preview(order);
  };
  const commit = async (isPartial: boolean): Promise<void> => {
    if (upload.state.phase !== 'previewed') return;
    const accepted = await upload.commit(upload.state.order, isPartial);
    if (accepted !== null) navigate(`/luminous/imports/${accepted.id}?team=${team.typed}`);
  };

  return (
    <Panel heading={text('form.heading')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <FileField
            prompt={text('file.choose')}
            accept=".csv,.tsv,.txt,.xlsx,.json,text/csv"
            file={draft.file}
            onChoose={(file) => {
              changeDraft({ file });
            }}
            isDisabled={isBusy}
          />
          <TeamField team={{ ...team, setTyped: typeTeam }} hint={text('form.team.hint')} isDisabled={isBusy} />
          <ModeField
            mode={draft.mode}
            onChoose={(mode) => {
              changeDraft({ mode });
            }}
            isDisabled={isBusy}
          />
          <CreateField draft={draft} onChange={changeDraft} isDisabled={isBusy} />
          <MappingField
            team={team.team}
            mapping={draft.mapping}
            onChange={(mapping) => {
              changeDraft({ mapping });
            }}
            isDisabled={isBusy}
          />
          <ReasonField
            label={text('form.reason')}
            hint={text('form.reason.hint')}
            reason={draft.reason}
            onChange={(reason) => {
              changeDraft({ reason });
            }}
            isDisabled={isBusy}
          />
          <ReasonedButton
            type="submit"
            variant={upload.state.phase === 'previewed' ? 'secondary' : 'default'}
            reason={reason === undefined ? undefined : text(reason)}
          >
            {text('form.submit')}
          </ReasonedButton>
        </Flex>
      </form>
      <UploadProgress state={upload.state} />
      <Box paddingTop={upload.state.phase === 'previewed' || upload.state.phase === 'refused' ? 5 : 0}>
        <Outcome team={team.team} state={upload.state} onCommit={(isPartial) => void commit(isPartial)} />
      </Box>
    </Panel>
  );
};
