import type { JSX } from 'react';
import { RequestReadGrant } from '../../../../../teams/contracts/read-grant';
import { callSignedIn } from '../../api/call';
import { common } from '../../locales/common';
import { sharingText } from '../../locales/sharing';
import { Field } from '../../parts/field';
import { findFaulty, textOf } from '../../parts/find-faulty';
import { Form } from '../../parts/form';
import { TextField } from '../../parts/text-field';
import { OtherTeamField } from './other-team-field';
import { findTermFaults, termsOf, writtenCodes } from './terms';
import { TermsFields } from './terms-fields';

interface AskFormProps {
  readonly team: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

const bodyOf = (values: FormData) => {
  const message = textOf(values, 'message').trim();
  return {
    ...termsOf(values, writtenCodes(values)),
    owner: textOf(values, 'owner').trim(),
    message: message === '' ? null : message,
  };
};

/** Sites of others are not seen before they are let in, so they are written by their codes. */
export const AskForm = ({ team, onDone, onClose }: AskFormProps): JSX.Element => (
  <Form
    submit={sharingText.ask}
    busy={sharingText.asking}
    findFaulty={(values) => {
      const body = bodyOf(values);
      const own = body.owner === team ? ['owner'] : [];
      return [...findFaulty(RequestReadGrant.request.body, body), ...findTermFaults(body), ...own];
    }}
    act={async (values) => {
      const body = bodyOf(values);
      const answer = await callSignedIn(RequestReadGrant, { query: { team }, body });
      if ('refusal' in answer) return answer.refusal;
      onClose();
      onDone(sharingText.asked(body.owner));
      return null;
    }}
    onCancel={{ label: common.cancel, act: onClose }}
  >
    <OtherTeamField name="owner" />
    <Field
      name="siteCodes"
      label={sharingText.siteCodes}
      autoComplete="off"
      hint={sharingText.siteCodesHint}
      fault={sharingText.siteCodesFault}
    />
    <TermsFields />
    <TextField name="message" label={sharingText.why} hint={sharingText.whyHint} fault={sharingText.whyFault} />
  </Form>
);
