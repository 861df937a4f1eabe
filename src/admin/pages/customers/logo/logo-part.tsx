import { Box, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { GetLogo, RemoveLogo, type Customer, type Logo } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { FileField } from '../../../shared/file-field';
import { Notice } from '../../../shared/notice';
import { customerPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReadOutcome } from '../../../shared/read-outcome';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useTeamRead } from '../../../shared/use-team-read';
import { useText, type TextKey } from '../../../shared/use-text';
import { Part } from '../part';
import { LogoPicture } from './logo-picture';
import { logoTypes, sendLogo } from './send-logo';

interface LogoEditorProps {
  readonly customer: Customer;
  readonly logo: Logo | null;
  readonly onChanged: () => void;
}

/** Shows the logo, puts another in its place and takes it away. */
const LogoEditor = ({ customer, logo, onChanged }: LogoEditorProps) => {
  const text = useText();
  const mayUpdate = useMay(customerPermissions.update);
  const token = useAuth('Customers', (auth) => auth.token);
  const hintId = useId();
  const [isAsking, setIsAsking] = useState(false);
  const [said, setSaid] = useState<TextKey | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  const query = { team: customer.slug };
  const reason = mayUpdate ? undefined : text('customer.update.noPermission');

  const change = async (file: File): Promise<void> => {
    setSaid(null);
    const answer = await perform(async () => sendLogo(customer.slug, file, token));
    if (answer === null) return;
    setSaid('logo.saved');
    onChanged();
  };
  const remove = async (): Promise<void> => {
    setSaid(null);
    const answer = await perform(async () => callServer(RemoveLogo, { query }));
    setIsAsking(false);
    if (answer === null) return;
    setSaid('logo.removed');
    onChanged();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
      {said === null ? null : <Notice tone="success" title={text(said)} headingTag="h4" takesFocus />}
      {logo === null ? (
        <Typography tag="p" textColor="neutral600">
          {text('logo.none')}
        </Typography>
      ) : (
        <LogoPicture key={logo.url} customer={customer} logo={logo} />
      )}
      <Box maxWidth="40rem">
        <FileField
          prompt={text(logo === null ? 'logo.choose' : 'logo.replace')}
          accept={logoTypes}
          file={null}
          onChoose={(file) => void change(file)}
          isDisabled={!mayUpdate || isBusy}
          hintId={hintId}
        />
      </Box>
      <Typography id={hintId} tag="p" variant="pi" textColor="neutral600">
        {reason ?? text('logo.hint')}
      </Typography>
      {logo === null ? null : (
        <ReasonedButton
          variant="danger-light"
          reason={reason}
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {text('logo.remove')}
        </ReasonedButton>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={text('logo.remove.title')}
        description={text('logo.remove.sure')}
        confirm={text('logo.remove')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => void remove()}
        onClose={() => {
          setIsAsking(false);
        }}
      />
    </Flex>
  );
};

/** The picture by which a customer is known. */
export const LogoPart = ({ customer }: { readonly customer: Customer }) => {
  const text = useText();
  const logo = useTeamRead(GetLogo, customer.slug);
  return (
    <Part heading={text('logo.heading')}>
      <ReadOutcome read={logo} loading={text('logo.loading')}>
        {({ data }) => <LogoEditor customer={customer} logo={data} onChanged={logo.reload} />}
      </ReadOutcome>
    </Part>
  );
};
