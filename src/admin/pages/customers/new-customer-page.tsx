import { Flex } from '@strapi/design-system';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { CreateCustomer, NewCustomer, type Customer } from '../../../plugins/teams/contracts';
import { BackLink } from '../../shared/back-link';
import { callServer } from '../../shared/call';
import { PageFrame } from '../../shared/page-frame';
import { Panel } from '../../shared/panel';
import { customerPermissions } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { toBody } from './customer-draft';
import { CustomerFields } from './customer-fields';
import { justCreated } from './invitations/just-created';
import { LineField } from './line-field';
import { LogoChoice } from './logo/logo-choice';
import { sendLogo } from './logo/send-logo';
import { findFaults } from './find-faults';
import { findProvisioningFaults, readProvisioningFaults } from './provisioning/find-provisioning-faults';
import { FirstSites } from './provisioning/first-sites';
import { FirstThresholds } from './provisioning/first-thresholds';
import { toProvisioning } from './provisioning/provisioning-draft';
import { useProvisioningDraft } from './provisioning/use-provisioning-draft';
import { useNewCustomerDraft } from './use-customer-draft';

const NewCustomerForm = () => {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const mayCreate = useMay(customerPermissions.create);
  const { draft, change, forget } = useNewCustomerDraft();
  const { provisioning, changeProvisioning, forgetProvisioning } = useProvisioningDraft();
  const token = useAuth('Customers', (auth) => auth.token);
  const [logo, setLogo] = useState<File | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const body = { ...toBody(draft), provisioning: toProvisioning(provisioning) };
  const faults = new Map([...findFaults(NewCustomer, body, text), ...findProvisioningFaults(provisioning, text)]);
  const shown = hasTried ? new Map([...readProvisioningFaults(refusal, text), ...faults]) : new Map<string, string>();

  /** The customer stays, whatever becomes of its logo. */
  const addLogo = async ({ slug, name }: Customer): Promise<void> => {
    if (logo === null) return;
    const answer = await perform(async () => sendLogo(slug, logo, token));
    if (answer === null) toggleNotification({ type: 'warning', message: text('logo.notSaved', { name }) });
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayCreate || isBusy || faults.size > 0) return;
    const answer = await perform(async () => callServer(CreateCustomer, { query: {}, body }));
    if (answer === null) return;
    forget();
    forgetProvisioning();
    await addLogo(answer.data);
    navigate(`/luminous/customers/of/${answer.data.slug}`, { state: justCreated });
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <CustomerFields draft={draft} onChange={change} faults={shown} hasFixedSlug={false} isDisabled={isBusy} />
        <LogoChoice file={logo} onChoose={setLogo} isDisabled={isBusy} />
        <LineField
          name="ownerEmail"
          label={text('customer.ownerEmail')}
          hint={text('customer.ownerEmail.hint')}
          value={draft.ownerEmail}
          fault={shown.get('ownerEmail')}
          isDisabled={isBusy}
          isRequired
          maxLength={254}
          type="email"
          onChange={(ownerEmail) => {
            change({ ownerEmail });
          }}
        />
        <FirstSites
          sites={provisioning.sites}
          faults={shown}
          isDisabled={isBusy}
          onChange={(sites) => {
            changeProvisioning({ sites });
          }}
        />
        <FirstThresholds
          thresholds={provisioning.thresholds}
          faults={shown}
          isDisabled={isBusy}
          onChange={(thresholds) => {
            changeProvisioning({ thresholds });
          }}
        />
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayCreate ? undefined : text('customer.create.noPermission')}>
          {text('customer.create')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      </Flex>
    </form>
  );
};

export const NewCustomerPage = () => {
  const text = useText();
  return (
    <PageFrame
      title={text('customer.new')}
      lead={text('customer.new.lead')}
      back={<BackLink to="/luminous/customers">{text('customer.back')}</BackLink>}
    >
      <Panel heading={text('customer.form')}>
        <NewCustomerForm />
      </Panel>
    </PageFrame>
  );
};
