import type { JSX } from 'react';
import { publishingText } from '../../locales/publishing';
import { TextField } from '../../parts/contract-fields';

/** Named like other teams: no list of them is shown. */
export const ConsentField = (): JSX.Element => (
  <TextField name="consentOf" label={publishingText.consentOf} hint={publishingText.consentOfHint} fault={publishingText.consentOfFault} />
);
