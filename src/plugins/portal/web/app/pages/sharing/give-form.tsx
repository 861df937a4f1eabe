import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { z } from 'zod';
import type { Site } from '../../../../../../api/site/contracts/index';
import { CreateReadGrant } from '../../../../../teams/contracts/read-grant';
import { publicTeamId } from '../../../../../teams/contracts/team';
import { client } from '../../api/client';
import { common } from '../../locales/common';
import { publishingText } from '../../locales/publishing';
import { sharingText } from '../../locales/sharing';
import { ContractForm } from '../../parts/contract-form';
import { takeBody } from '../../parts/take-body';
import { ConsentField } from './consent-field';
import { OtherTeamField } from './other-team-field';
import { SiteTicks } from './site-ticks';
import { fillTerms, findConsentFaults, findTermFaults, GivenFields, orNull, termsOf } from './terms';
import { TermsFields } from './terms-fields';

interface GiveFormProps {
  readonly team: string;
  readonly sites: readonly Site[];
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

const { body } = CreateReadGrant.request;

const composeGiving = (team: string) =>
  GivenFields.extend({ grantee: z.string().trim() }).transform(({ grantee, ...fields }, context) => {
    const [terms, consentOf] = [termsOf(fields), orNull(fields.consentOf)];
    const nobodyElse = [team, publicTeamId].includes(grantee) ? ['grantee'] : [];
    const faults = [...findTermFaults(terms), ...nobodyElse, ...findConsentFaults(consentOf, team, grantee)];
    return takeBody(body, { ...terms, grantee, consentOf }, context, faults);
  });

/** Without having been asked. */
export const GiveForm = ({ team, sites, onDone, onClose }: GiveFormProps): JSX.Element => {
  const giving = useMutation({
    mutationFn: async (grant: z.output<typeof body>) => client.POST('/read-grants', { params: { query: { team } }, body: grant }),
    onSuccess: (_, { grantee, consentOf }) => {
      onClose();
      onDone(consentOf === null ? sharingText.gave(grantee) : publishingText.awaitsConsent(consentOf));
    },
  });
  return (
    <ContractForm
      schema={composeGiving(team)}
      values={{ ...fillTerms(), grantee: '', consentOf: '' }}
      submit={sharingText.give}
      busy={sharingText.giving}
      sending={giving}
      onCancel={{ label: common.cancel, act: onClose }}
    >
      <OtherTeamField name="grantee" />
      <SiteTicks sites={sites} />
      <TermsFields />
      <ConsentField />
    </ContractForm>
  );
};
