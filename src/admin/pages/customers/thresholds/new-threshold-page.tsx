import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { CreateThreshold } from '../../../../plugins/notifications/contracts';
import { BackLink } from '../../../shared/back-link';
import { callServer } from '../../../shared/call';
import { PageFrame } from '../../../shared/page-frame';
import { Panel } from '../../../shared/panel';
import { useText } from '../../../shared/use-text';
import { addressOfThreshold } from './addresses';
import { BeginField, type Begin } from './begin-field';
import { emptyThreshold } from './threshold-draft';
import { ThresholdForm } from './threshold-form';

/** Sets a threshold for a customer, or proposes one. */
export const NewThresholdPage = () => {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { slug = '' } = useParams();
  const [begin, setBegin] = useState<Begin>('proposal');
  return (
    <PageFrame
      title={text('threshold.new')}
      lead={text('threshold.new.lead', { team: slug })}
      back={<BackLink to={`/luminous/customers/of/${slug}`}>{text('threshold.backToCustomer')}</BackLink>}
    >
      <Panel heading={text('threshold.form')}>
        <ThresholdForm
          team={slug}
          initial={emptyThreshold}
          before={null}
          submit={text('threshold.create')}
          send={async (rule) => callServer(CreateThreshold, { query: { team: slug }, body: { rule, isProposal: begin === 'proposal' } })}
          onSaved={({ id, state }) => {
            toggleNotification({ type: 'success', message: text(state === 'proposed' ? 'threshold.proposed' : 'threshold.created') });
            navigate(addressOfThreshold(slug, id));
          }}
          onGivenUp={() => {
            navigate(`/luminous/customers/of/${slug}`);
          }}
        >
          <BeginField begin={begin} onChange={setBegin} />
        </ThresholdForm>
      </Panel>
    </PageFrame>
  );
};
