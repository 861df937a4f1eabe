import type { JSX } from 'react';
import { GrantKind } from '../../../../../teams/contracts/read-grant';
import { grantNames, sharingText } from '../../locales/sharing';
import { TickList } from '../../parts/contract-fields';
import { TimeFields } from './time-fields';

/** What is read and for how long; of a request, no more than it asks for is offered. */
export const TermsFields = ({ kinds = GrantKind.options }: { readonly kinds?: readonly GrantKind[] }): JSX.Element => (
  <>
    <TickList
      name="kinds"
      label={sharingText.kinds}
      fault={sharingText.kindsFault}
      options={kinds.map((value) => ({ value, label: grantNames.kinds[value] }))}
    />
    <TimeFields />
  </>
);
