import type { JSX } from 'react';
import type { Site } from '../../../../../../api/site/contracts';
import { CreateReadGrant } from '../../../../../teams/contracts/read-grant';
import { callSignedIn } from '../../api/call';
import { common } from '../../locales/common';
import { sharingText } from '../../locales/sharing';
import { findFaulty, textOf } from '../../parts/find-faulty';
import { Form } from '../../parts/form';
import { OtherTeamField } from './other-team-field';
import { SiteTicks } from './site-ticks';
import { findTermFaults, termsOf } from './terms';
import { TermsFields } from './terms-fields';

interface GiveFormProps {
  readonly team: string;
  readonly sites: readonly Site[];
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

const bodyOf = (values: FormData) => ({ ...termsOf(values, values.getAll('siteCodes')), grantee: textOf(values, 'grantee').trim() });

/** Without having been asked. */
export const GiveForm = ({ team, sites, onDone, onClose }: GiveFormProps): JSX.Element => (
  <Form
    submit={sharingText.give}
    busy={sharingText.giving}
    findFaulty={(values) => {
      const body = bodyOf(values);
      const own = body.grantee === team ? ['grantee'] : [];
      return [...findFaulty(CreateReadGrant.request.body, body), ...findTermFaults(body), ...own];
    }}
    act={async (values) => {
      const body = bodyOf(values);
      const answer = await callSignedIn(CreateReadGrant, { query: { team }, body });
      if ('refusal' in answer) return answer.refusal;
      onClose();
      onDone(sharingText.gave(body.grantee));
      return null;
    }}
    onCancel={{ label: common.cancel, act: onClose }}
  >
    <OtherTeamField name="grantee" />
    <SiteTicks sites={sites} ticked={[]} />
    <TermsFields />
  </Form>
);
