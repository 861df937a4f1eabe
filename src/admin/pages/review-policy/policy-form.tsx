import { Box, Checkbox, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { PutReviewPolicy, type ReviewPolicy } from '../../../api/review-policy/contracts';
import { callServer } from '../../shared/call';
import { reviewPermission } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText, type TextKey } from '../../shared/use-text';

interface PolicyFormProps {
  readonly team: string;
  readonly policy: ReviewPolicy;
}

const choices = ['releasesAutomatically', 'showsPreliminary'] as const satisfies readonly (keyof ReviewPolicy)[];

/** How results of this team become visible to others. */
export const PolicyForm = ({ team, policy }: PolicyFormProps) => {
  const text = useText();
  const mayChange = useMay(reviewPermission);
  const [saved, setSaved] = useState(policy);
  const [chosen, setChosen] = useState(policy);
  const [isJustSaved, setIsJustSaved] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const isChanged = choices.some((choice) => chosen[choice] !== saved[choice]);

  const whyNot = (): TextKey | undefined => {
    if (!mayChange) return 'policy.noPermission';
    if (isChanged) return undefined;
    return isJustSaved ? 'policy.saved' : 'policy.unchanged';
  };
  const reason = whyNot();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason !== undefined) return;
    const answer = await perform(async () => callServer(PutReviewPolicy, { query: { team }, body: chosen }));
    if (answer === null) return;
    setSaved(answer.data);
    setChosen(answer.data);
    setIsJustSaved(true);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {choices.map((choice) => (
          <Box key={choice}>
            <Checkbox
              checked={chosen[choice]}
              disabled={!mayChange || isBusy}
              onCheckedChange={(checked) => {
                setChosen({ ...chosen, [choice]: checked === true });
                setIsJustSaved(false);
              }}
            >
              {text(`policy.${choice}`)}
            </Checkbox>
            <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
              {text(`policy.${choice}.hint`)}
            </Typography>
          </Box>
        ))}
        <Typography tag="p">{text('policy.fromNowOn')}</Typography>
        <ReasonedButton type="submit" isBusy={isBusy} reason={reason === undefined ? undefined : text(reason)}>
          {text('policy.save')}
        </ReasonedButton>
        <VisuallyHidden role="status">{isJustSaved ? text('policy.saved') : null}</VisuallyHidden>
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      </Flex>
    </form>
  );
};
