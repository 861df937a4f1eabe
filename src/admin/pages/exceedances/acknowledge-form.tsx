import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { AcknowledgeExceedance } from '../../../plugins/notifications/contracts';
import { callServer } from '../../shared/call';
import { toInstant } from '../../shared/local-time';
import { exceedancePermissions } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { LineField } from '../customers/line-field';

interface AcknowledgeFormProps {
  readonly team: string;
  readonly id: string;
  readonly onDone: () => void;
}

const isAhead = (moment: string | null): boolean => moment !== null && Date.parse(moment) > Date.now();

/** Says that somebody has acknowledged it, and for how long. */
export const AcknowledgeForm = ({ team, id, onDone }: AcknowledgeFormProps) => {
  const text = useText();
  const mayAct = useMay(exceedancePermissions.act);
  const [until, setUntil] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const isUnusable = until !== '' && !isAhead(toInstant(until));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayAct || isBusy || isUnusable) return;
    const body = { until: toInstant(until) };
    const answer = await perform(async () => callServer(AcknowledgeExceedance, { params: { id }, query: { team }, body }));
    if (answer !== null) onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <LineField
          name="until"
          label={text('exceedance.acknowledge.label')}
          hint={text('exceedance.acknowledge.hint')}
          value={until}
          fault={hasTried && isUnusable ? text('exceedance.acknowledge.invalid') : undefined}
          isDisabled={isBusy}
          type="datetime-local"
          onChange={setUntil}
        />
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayAct ? undefined : text('exceedance.noPermission')}>
          {text('exceedance.acknowledge')}
        </ReasonedButton>
      </Flex>
    </form>
  );
};
