import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { CreateHold } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { Notice } from '../../../shared/notice';
import { retentionPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { emptyHold, findMissing, toHold } from './hold-draft';
import { HoldFields } from './hold-fields';

/** Places a hold, in force at once. */
export const HoldForm = ({ onPlaced }: { readonly onPlaced: () => void }) => {
  const text = useText();
  const mayHold = useMay(retentionPermissions.hold);
  const [draft, setDraft] = useState(emptyHold);
  const [hasTried, setHasTried] = useState(false);
  const [isPlaced, setIsPlaced] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const missing = findMissing(draft);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    setIsPlaced(false);
    if (!mayHold || isBusy || missing.size > 0) return;
    const answer = await perform(async () => callServer(CreateHold, { query: {}, body: toHold(draft) }));
    if (answer === null) return;
    setDraft(emptyHold);
    setHasTried(false);
    setIsPlaced(true);
    onPlaced();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <HoldFields draft={draft} missing={hasTried ? missing : new Set()} isDisabled={isBusy} onChange={setDraft} />
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayHold ? undefined : text('retention.hold.noPermission')}>
          {text('retention.new.place')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
        {isPlaced ? <Notice tone="success" title={text('retention.new.done')} headingTag="h4" takesFocus /> : null}
      </Flex>
    </form>
  );
};
