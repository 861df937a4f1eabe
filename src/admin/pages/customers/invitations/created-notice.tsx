import { Typography } from '@strapi/design-system';
import type { Customer } from '../../../../plugins/teams/contracts';
import { Notice } from '../../../shared/notice';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';
import { useInvitations } from './use-invitations';

/** To whom the invitation of the first owner has gone, and what comes next. Nothing once it has been accepted. */
export const CreatedNotice = ({ customer: { name, slug } }: { readonly customer: Customer }) => {
  const text = useText();
  const describe = useDescribe();
  const { answer } = useInvitations(slug);
  const invitation =
    answer !== null && 'data' in answer ? answer.data.data.find(({ role, state }) => role === 'owner' && state === 'pending') : undefined;
  if (invitation === undefined) return null;
  const { email, isSent, expiresAt } = invitation;
  return (
    <Notice tone="success" headingTag="h2" title={text(`customer.invited.${isSent ? 'sent' : 'sending'}`, { name, email })} takesFocus>
      <Typography tag="p">{text('customer.invited.until', { until: describe.time(expiresAt) })}</Typography>
      <Typography tag="p">{text('customer.invited.next')}</Typography>
    </Notice>
  );
};
