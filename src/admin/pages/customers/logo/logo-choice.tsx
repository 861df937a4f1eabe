import { Button, Flex, Typography } from '@strapi/design-system';
import { useId, useRef } from 'react';
import { FileField } from '../../../shared/file-field';
import { customerPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { logoTypes, readLogoType } from './send-logo';

interface LogoChoiceProps {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
  readonly isDisabled: boolean;
}

/** The logo with which a customer begins: sent once the customer is there. */
export const LogoChoice = ({ file, onChoose, isDisabled }: LogoChoiceProps) => {
  const text = useText();
  const mayUpdate = useMay(customerPermissions.update);
  const [headingId, hintId] = [useId(), useId()];
  const group = useRef<HTMLDivElement>(null);
  const { isBusy, refusal, perform } = useDeed();
  const choose = async (chosen: File): Promise<void> => {
    const type = await perform(async () => readLogoType(chosen));
    onChoose(type === null ? null : chosen);
  };
  return (
    <Flex ref={group} role="group" aria-labelledby={headingId} direction="column" alignItems="stretch" gap={2} maxWidth="40rem">
      <Typography id={headingId} variant="pi" fontWeight="bold" textColor="neutral800">
        {text('logo.heading')}
      </Typography>
      <FileField
        prompt={text('logo.choose')}
        accept={logoTypes}
        file={file}
        onChoose={(chosen) => void choose(chosen)}
        isDisabled={!mayUpdate || isDisabled || isBusy}
        hintId={hintId}
      />
      <Typography id={hintId} tag="p" variant="pi" textColor="neutral600">
        {text(mayUpdate ? 'logo.choice.hint' : 'customer.update.noPermission')}
      </Typography>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      {file === null ? null : (
        <Flex>
          <Button
            variant="tertiary"
            disabled={isDisabled}
            onClick={() => {
              onChoose(null);
              group.current?.querySelector('input')?.focus(); // the button that had it is gone
            }}
          >
            {text('logo.choice.none')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};
