import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { AddCustodyEntry, NewCustodyEntry } from '../../../api/custody/contracts';
import { callServer } from '../../shared/call';
import { Notice } from '../../shared/notice';
import { custodyPermissions } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { findFaults } from '../customers/find-faults';
import { toBody, type EntryDraft } from './entry-draft';
import { EntryFields } from './entry-fields';

interface EntryFormProps {
  readonly team: string;
  readonly sample: string;
  readonly initial: EntryDraft;
  /** Which entry is put right, by its number; null for a new one. */
  readonly correcting: number | null;
  readonly onAdded: () => void;
  readonly onGivenUp: () => void;
}

/** Adds an entry, or corrects one by another. The same schema checks it here and on the server; the rules of the chain are the server's. */
export const EntryForm = ({ team, sample, initial, correcting, onAdded, onGivenUp }: EntryFormProps) => {
  const text = useText();
  const mayAdd = useMay(custodyPermissions.create);
  const [draft, setDraft] = useState(initial);
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const body = toBody(draft);
  const faults = findFaults(NewCustodyEntry, body, text, 'custody');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayAdd || isBusy || faults.size > 0) return;
    const answer = await perform(async () => callServer(AddCustodyEntry, { params: { code: sample }, query: { team }, body }));
    if (answer !== null) onAdded();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {correcting === null ? null : <Typography tag="p">{text('custody.correcting', { n: correcting })}</Typography>}
        <EntryFields
          draft={draft}
          faults={hasTried ? faults : new Map()}
          isDisabled={isBusy}
          onChange={(field, value) => {
            setDraft({ ...draft, [field]: value });
          }}
        />
        {hasTried && faults.size > 0 ? (
          <Notice tone="warning" title={text('custody.faults', { count: faults.size })} headingTag="h3" />
        ) : null}
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h3" takesFocus />}
        <Flex gap={3} wrap="wrap">
          <ReasonedButton type="submit" isBusy={isBusy} reason={mayAdd ? undefined : text('custody.add.noPermission')}>
            {text(correcting === null ? 'custody.add' : 'custody.addCorrection')}
          </ReasonedButton>
          {correcting === null ? null : (
            <Button variant="tertiary" size="L" onClick={onGivenUp}>
              {text('custody.giveUp')}
            </Button>
          )}
        </Flex>
      </Flex>
    </form>
  );
};
