import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { Answer } from '../../shared/call';
import { exceedancePermissions } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { LineField } from '../customers/line-field';

const mostCharacters = 4000;

interface ProseFormProps {
  readonly deed: 'explain' | 'resolve' | 'comment';
  readonly send: (text: string) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
}

/** Something that is said about an exceedance: why, why it is over, or anything else. */
export const ProseForm = ({ deed, send, onDone }: ProseFormProps) => {
  const text = useText();
  const mayAct = useMay(exceedancePermissions.act);
  const [typed, setTyped] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const isEmpty = typed.trim() === '';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayAct || isBusy || isEmpty) return;
    const answer = await perform(async () => send(typed.trim()));
    if (answer === null) return;
    setTyped('');
    setHasTried(false);
    onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <LineField
          name={deed}
          label={text(`exceedance.${deed}.label`)}
          hint={text(`exceedance.${deed}.hint`)}
          value={typed}
          fault={hasTried && isEmpty ? text('exceedance.prose.invalid') : undefined}
          isDisabled={isBusy}
          isRequired
          isLong
          maxLength={mostCharacters}
          onChange={setTyped}
        />
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
        <ReasonedButton
          type="submit"
          variant={deed === 'resolve' ? 'danger-light' : 'secondary'}
          isBusy={isBusy}
          reason={mayAct ? undefined : text('exceedance.noPermission')}
        >
          {text(`exceedance.${deed}`)}
        </ReasonedButton>
      </Flex>
    </form>
  );
};
