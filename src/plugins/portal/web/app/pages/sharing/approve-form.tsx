import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { z } from 'zod';
import type { Site } from '../../../../../../api/site/contracts/index';
import { ApproveReadGrant, type ReadGrant } from '../../../../../teams/contracts/read-grant';
import { client } from '../../api/client';
import { common } from '../../locales/common';
import { publishingText } from '../../locales/publishing';
import { sharingText } from '../../locales/sharing';
import { ContractForm } from '../../parts/contract-form';
import { takeBody } from '../../parts/take-body';
import { ConsentField } from './consent-field';
import { SiteTicks } from './site-ticks';
import { fillTerms, findConsentFaults, findTermFaults, GivenFields, orNull, termsOf } from './terms';
import { TermsFields } from './terms-fields';

interface ApproveFormProps {
  readonly grant: ReadGrant;
  readonly team: string;
  readonly sites: readonly Site[];
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

const { body } = ApproveReadGrant.request;

const composeApproval = (grant: ReadGrant, team: string) =>
  GivenFields.transform((fields, context) => {
    const [terms, consentOf] = [termsOf(fields, grant), orNull(fields.consentOf)];
    const faults = [...findTermFaults(terms), ...findConsentFaults(consentOf, team, grant.grantee)];
    return takeBody(body, { ...terms, consentOf }, context, faults);
  });

/** Begins with what was asked for, and lets it be narrowed. A site that there is not begins without a tick. */
export const ApproveForm = ({ grant, team, sites, onDone, onClose }: ApproveFormProps): JSX.Element => {
  const { id, grantee, siteCodes, kinds } = grant;
  const approving = useMutation({
    mutationFn: async (terms: z.output<typeof body>) =>
      client.POST('/read-grants/{id}/approve', { params: { path: { id }, query: { team } }, body: terms }),
    onSuccess: (_, { consentOf }) => {
      onClose();
      onDone(consentOf === null ? sharingText.approved(grantee) : publishingText.awaitsConsent(consentOf));
    },
  });
  const known = siteCodes.filter((code) => sites.some((site) => site.code === code));
  return (
    <ContractForm
      schema={composeApproval(grant, team)}
      values={{ ...fillTerms(grant), siteCodes: known, consentOf: '' }}
      submit={sharingText.approve}
      busy={sharingText.approving}
      sending={approving}
      onCancel={{ label: common.cancel, act: onClose }}
    >
      <p className="soft">{sharingText.approveLead}</p>
      <SiteTicks sites={sites} codes={siteCodes} />
      <TermsFields kinds={kinds} />
      <ConsentField />
    </ContractForm>
  );
};
