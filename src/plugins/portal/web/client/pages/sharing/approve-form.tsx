import type { JSX } from 'react';
import type { Site } from '../../../../../../api/site/contracts';
import { ApproveReadGrant, type ReadGrant } from '../../../../../teams/contracts/read-grant';
import { callSignedIn } from '../../api/call';
import { common } from '../../locales/common';
import { sharingText } from '../../locales/sharing';
import { findFaulty } from '../../parts/find-faulty';
import { Form } from '../../parts/form';
import { SiteTicks } from './site-ticks';
import { findTermFaults, termsOf } from './terms';
import { TermsFields } from './terms-fields';

interface ApproveFormProps {
  readonly grant: ReadGrant;
  readonly team: string;
  readonly sites: readonly Site[];
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** Begins with what was asked for, and lets it be narrowed. A site that there is not begins without a tick. */
export const ApproveForm = ({ grant, team, sites, onDone, onClose }: ApproveFormProps): JSX.Element => {
  const bodyOf = (values: FormData) => termsOf(values, values.getAll('siteCodes'), grant);
  return (
    <Form
      submit={sharingText.approve}
      busy={sharingText.approving}
      findFaulty={(values) => {
        const body = bodyOf(values);
        return [...findFaulty(ApproveReadGrant.request.body, body), ...findTermFaults(body)];
      }}
      act={async (values) => {
        const sent = { params: { id: grant.id }, query: { team }, body: bodyOf(values) };
        const answer = await callSignedIn(ApproveReadGrant, sent);
        if ('refusal' in answer) return answer.refusal;
        onClose();
        onDone(sharingText.approved(grant.grantee));
        return null;
      }}
      onCancel={{ label: common.cancel, act: onClose }}
    >
      <p className="soft">{sharingText.approveLead}</p>
      <SiteTicks
        sites={sites}
        codes={grant.siteCodes}
        ticked={grant.siteCodes.filter((code) => sites.some((site) => site.code === code))}
      />
      <TermsFields asked={grant} />
    </Form>
  );
};
