import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { z } from 'zod';
import { InvitePeople } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { Notice } from '../../../shared/notice';
import { customerPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText, type TextKey } from '../../../shared/use-text';
import { maxTableLength, TableField } from './table-field';
import { VerdictTable } from './verdict-table';

interface BulkFormProps {
  readonly team: string;
  readonly onInvited: () => void;
}

type Judged = z.infer<(typeof InvitePeople.responses)[200]['body']> & { readonly isPreview: boolean };

/** In numbers, then line by line. */
const Outcome = ({ judged: { data, isPreview }, newCount }: { readonly judged: Judged; readonly newCount: number }) => {
  const text = useText();
  const title = isPreview
    ? text('invitation.bulk.would', { count: newCount, others: data.lines.length - newCount })
    : text('invitation.bulk.done', { count: data.invitedCount });
  return (
    <>
      <Notice key={String(isPreview)} tone={isPreview ? 'info' : 'success'} headingTag="h4" title={title} takesFocus />
      <VerdictTable lines={data.lines} isDone={!isPreview} />
    </>
  );
};

/** Asks many people into a team: first what would become of each line, then the mails. */
export const BulkForm = ({ team, onInvited }: BulkFormProps) => {
  const text = useText();
  const mayInvite = useMay(customerPermissions.invite);
  const [csv, setCsv] = useState('');
  const [judged, setJudged] = useState<Judged | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  const newCount = judged?.data.lines.filter(({ verdict }) => verdict === 'new').length ?? 0;

  const whyNot = (): TextKey | undefined => {
    if (!mayInvite) return 'people.noPermission';
    if (csv.trim() === '') return 'invitation.bulk.nothing';
    return csv.length > maxTableLength ? 'invitation.bulk.tooLong' : undefined;
  };
  const reason = whyNot();

  const send = async (isPreview: boolean): Promise<void> => {
    const answer = await perform(async () => callServer(InvitePeople, { query: { team }, body: { csv, isPreview } }));
    if (answer === null) return;
    setJudged({ ...answer, isPreview });
    if (isPreview) return;
    setCsv('');
    onInvited();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason !== undefined || isBusy) return;
    setJudged(null);
    void send(true); // it cannot fail: a failure is an answer
  };

  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <TableField
          csv={csv}
          onChange={(typed) => {
            setCsv(typed);
            setJudged(null);
          }}
          isDisabled={isBusy}
        />
        <ReasonedButton
          type="submit"
          variant="secondary"
          isBusy={isBusy && judged === null}
          reason={reason === undefined ? undefined : text(reason)}
        >
          {text('invitation.bulk.preview')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
        {judged === null ? null : <Outcome judged={judged} newCount={newCount} />}
        {judged?.isPreview === true ? (
          <ReasonedButton
            isBusy={isBusy}
            reason={newCount === 0 ? text('invitation.bulk.nobody') : undefined}
            onClick={() => void send(false)}
          >
            {text('invitation.bulk.invite', { count: newCount })}
          </ReasonedButton>
        ) : null}
      </Flex>
    </form>
  );
};
