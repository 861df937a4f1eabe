import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { GetAuditorRequest, type AuditorRequestDetail } from '../../../../plugins/audit/contracts';
import { BackLink } from '../../../shared/back-link';
import { Notice } from '../../../shared/notice';
import { PageFrame } from '../../../shared/page-frame';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useText } from '../../../shared/use-text';
import { DecisionPanel } from './decision-panel';
import { EndPanel } from './end-panel';
import { ReceiptPanel } from './receipt-panel';
import { RequestFacts } from './request-facts';
import { StepPanel } from './step-panel';
import { useRequest } from './use-request';

interface PanelsProps {
  readonly request: AuditorRequestDetail;
  readonly onDecided: (said: string) => void;
}

const Panels = ({ request, onDecided }: PanelsProps) => {
  const { id, owner, asker, state, hasReceipt } = request;
  return (
    <>
      <RequestFacts request={request} />
      {state === 'asked' ? <DecisionPanel request={request} onDecided={onDecided} /> : null}
      {hasReceipt ? <ReceiptPanel id={id} owner={owner} asker={asker} /> : null}
      {state === 'approved' || state === 'made' ? <EndPanel request={request} onDecided={onDecided} /> : null}
      <StepPanel request={request} />
    </>
  );
};

/** One request: what was asked, decided and given, and all that happened to it. */
export const RequestPage = () => {
  const text = useText();
  const { id = '' } = useParams();
  const read = useRequest(GetAuditorRequest, id);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <PageFrame
      title={text('request.one')}
      lead={text('request.one.lead')}
      back={<BackLink to="/luminous/audit/requests">{text('request.back')}</BackLink>}
    >
      {said === null ? null : <Notice tone="success" title={said} headingTag="h2" takesFocus />}
      <ReadOutcome read={read} loading={text('request.loading')} headingTag="h2">
        {({ data }) => (
          <Panels
            key={`${id} ${data.state}`}
            request={data}
            onDecided={(said) => {
              setSaid(said);
              read.reload();
            }}
          />
        )}
      </ReadOutcome>
    </PageFrame>
  );
};
