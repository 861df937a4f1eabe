import type { JSX } from 'react';
import { sharingText } from '../../locales/sharing';
import { Field } from '../../parts/field';

/** Teams are named by their short names: no list of them is shown to others. */
export const OtherTeamField = ({ name }: { readonly name: 'owner' | 'grantee' }): JSX.Element => (
  <Field name={name} label={sharingText.team} autoComplete="off" hint={sharingText.teamHint} fault={sharingText.teamFault} />
);
