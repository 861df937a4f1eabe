import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { GetCustomer, type Customer } from '../../../plugins/teams/contracts';
import { BackLink } from '../../shared/back-link';
import { callServer, type Refusal } from '../../shared/call';
import { LoadingNotice } from '../../shared/loading-notice';
import { PageFrame } from '../../shared/page-frame';
import { Panel } from '../../shared/panel';
import { ProblemNotice } from '../../shared/problem-notice';
import { useText } from '../../shared/use-text';
import { CustomerBadge } from './customer-badge';
import { CreatedNotice } from './invitations/created-notice';
import { isJustCreated } from './invitations/just-created';
import { LogoPart } from './logo/logo-part';
import { SettingsForm } from './settings-form';
import { Standing } from './standing';
import { TeamPanels } from './team-panels';

const useCustomer = (slug: string) => {
  const [customer, setCustomer] = useState<Customer | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await callServer(GetCustomer, { params: { slug }, query: {}, signal: abort.signal });
      if (abort.signal.aborted) return;
      setCustomer('data' in answer ? answer.data.data : null);
      setRefusal('refusal' in answer ? answer.refusal : null);
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [slug, round]);
  const reload = (): void => {
    setRefusal(null);
    setRound((round) => round + 1);
  };
  return { customer, setCustomer, refusal, reload };
};

const Known = ({ customer, onChanged }: { readonly customer: Customer; readonly onChanged: (customer: Customer) => void }) => {
  const text = useText();
  const location = useLocation();
  return (
    <>
      {isJustCreated(location.state) ? <CreatedNotice key={`created ${customer.slug}`} customer={customer} /> : null}
      <VisuallyHidden role="status">{text(`customer.is.${customer.state}`)}</VisuallyHidden>
      <Panel heading={text('customer.settings')}>
        <SettingsForm key={customer.slug} customer={customer} onSaved={onChanged} />
        <LogoPart key={`logo ${customer.slug} ${customer.state}`} customer={customer} />
      </Panel>
      <TeamPanels key={`team ${customer.slug}`} customer={customer} />
      <Panel heading={text('customer.access')}>
        <Standing customer={customer} onChanged={onChanged} />
      </Panel>
    </>
  );
};

/** One customer: its settings, its people and keys, and whether it may come in. */
export const CustomerDetail = () => {
  const text = useText();
  const { slug = '' } = useParams();
  const { customer, setCustomer, refusal, reload } = useCustomer(slug);
  return (
    <PageFrame
      title={customer?.name ?? slug}
      lead={
        customer === null ? (
          ''
        ) : (
          <Flex gap={3} wrap="wrap">
            <CustomerBadge state={customer.state} />
            <Typography textColor="neutral600">{text(`customer.kind.${customer.kind}`)}</Typography>
          </Flex>
        )
      }
      back={<BackLink to="/luminous/customers">{text('customer.back')}</BackLink>}
    >
      {customer === null && refusal === null ? <LoadingNotice>{text('customer.loadingOne')}</LoadingNotice> : null}
      {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h2" onRetry={reload} />}
      {customer === null ? null : <Known customer={customer} onChanged={setCustomer} />}
    </PageFrame>
  );
};
