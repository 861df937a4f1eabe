import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { z } from 'zod';
import type { Site } from '../../../../../../api/site/contracts/index';
import { CreateReadGrant } from '../../../../../teams/contracts/read-grant';
import { publicTeamId } from '../../../../../teams/contracts/team';
import { client } from '../../api/client';
import { common } from '../../locales/common';
import { publishingText } from '../../locales/publishing';
import { ContractForm } from '../../parts/contract-form';
import { takeBody } from '../../parts/take-body';
import { ConsentField } from './consent-field';
import { SiteTicks } from './site-ticks';
import { fillTerms, findConsentFaults, findTermFaults, GivenFields, orNull, termsOf } from './terms';
import { TimeFields } from './time-fields';

interface PublishFormProps {
  readonly team: string;
  readonly sites: readonly Site[];
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

const { body } = CreateReadGrant.request;

const composePublishing = (team: string) =>
  GivenFields.transform((fields, context) => {
    const [terms, consentOf] = [termsOf(fields), orNull(fields.consentOf)];
    const faults = [...findTermFaults(terms), ...findConsentFaults(consentOf, team)];
    return takeBody(body, { ...terms, grantee: publicTeamId, consentOf }, context, faults);
  });

/** To everybody: says what will be seen before anything is. */
export const PublishForm = ({ team, sites, onDone, onClose }: PublishFormProps): JSX.Element => {
  const publishing = useMutation({
    mutationFn: async (grant: z.output<typeof body>) => client.POST('/read-grants', { params: { query: { team } }, body: grant }),
    onSuccess: (_, { consentOf }) => {
      onClose();
      onDone(consentOf === null ? publishingText.published : publishingText.awaitsConsent(consentOf));
    },
  });
  return (
    <ContractForm
      schema={composePublishing(team)}
      values={{ ...fillTerms(), consentOf: '' }}
      submit={publishingText.publish}
      busy={publishingText.publishing}
      sending={publishing}
      onCancel={{ label: common.cancel, act: onClose }}
    >
      <div className="notice">
        <p>{publishingText.everybodySees}</p>
        <p>{publishingText.copiesStay}</p>
      </div>
      <SiteTicks sites={sites} />
      <TimeFields />
      <ConsentField />
    </ContractForm>
  );
};
