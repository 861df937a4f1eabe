import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { z } from 'zod';
import { RequestReadGrant } from '../../../../../teams/contracts/read-grant';
import { client } from '../../api/client';
import { common } from '../../locales/common';
import { sharingText } from '../../locales/sharing';
import { TextArea, TextField } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { takeBody } from '../../parts/take-body';
import { OtherTeamField } from './other-team-field';
import { fillTerms, findTermFaults, orNull, TermFields, termsOf } from './terms';
import { TermsFields } from './terms-fields';

interface AskFormProps {
  readonly team: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

const { body } = RequestReadGrant.request;

const writtenCodes = (text: string): string[] =>
  text
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');

const composeRequest = (team: string) =>
  TermFields.extend({ siteCodes: z.string(), owner: z.string().trim(), message: z.string() }).transform(
    ({ owner, message, siteCodes, ...fields }, context) => {
      const terms = termsOf({ ...fields, siteCodes: writtenCodes(siteCodes) });
      const faults = [...findTermFaults(terms), ...(owner === team ? ['owner'] : [])];
      return takeBody(body, { ...terms, owner, message: orNull(message) }, context, faults);
    },
  );

/** Sites of others are not seen before they are let in, so they are written by their codes. */
export const AskForm = ({ team, onDone, onClose }: AskFormProps): JSX.Element => {
  const asking = useMutation({
    mutationFn: async (request: z.output<typeof body>) =>
      client.POST('/read-grants/requests', { params: { query: { team } }, body: request }),
    onSuccess: (_, { owner }) => {
      onClose();
      onDone(sharingText.asked(owner));
    },
  });
  return (
    <ContractForm
      schema={composeRequest(team)}
      values={{ ...fillTerms(), siteCodes: '', owner: '', message: '' }}
      submit={sharingText.ask}
      busy={sharingText.asking}
      sending={asking}
      onCancel={{ label: common.cancel, act: onClose }}
    >
      <OtherTeamField name="owner" />
      <TextField name="siteCodes" label={sharingText.siteCodes} hint={sharingText.siteCodesHint} fault={sharingText.siteCodesFault} />
      <TermsFields />
      <TextArea name="message" label={sharingText.why} hint={sharingText.whyHint} fault={sharingText.whyFault} />
    </ContractForm>
  );
};
