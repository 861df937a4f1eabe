import type { JSX } from 'react';
import { sharingText } from '../../locales/sharing';
import { TextField } from '../../parts/contract-fields';

/** Teams are named by their short names: no list of them is shown to others. */
export const OtherTeamField = ({ name }: { readonly name: 'owner' | 'grantee' }): JSX.Element => (
  <TextField name={name} label={sharingText.team} hint={sharingText.teamHint} fault={sharingText.teamFault} />
);
