import type { Customer } from '../../../../plugins/teams/contracts';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useText } from '../../../shared/use-text';
import { Part } from '../part';
import { BulkForm } from './bulk-form';
import { InviteForm } from './invite-form';
import { OpenInvitations } from './open-invitations';
import { useInvitations } from './use-invitations';

/** Asks people into a customer's team: one, or many at a time. */
export const InvitationsPanel = ({ customer: { slug, locale } }: { readonly customer: Customer }) => {
  const text = useText();
  const invitations = useInvitations(slug);
  return (
    <Panel heading={text('invitation.heading')}>
      <ReadOutcome read={invitations} loading={text('invitation.loading')}>
        {({ data }) => <OpenInvitations team={slug} invitations={data} onChanged={invitations.reload} />}
      </ReadOutcome>
      <Part heading={text('invitation.one')}>
        <InviteForm team={slug} locale={locale} onInvited={invitations.reload} />
      </Part>
      <Part heading={text('invitation.many')}>
        <BulkForm team={slug} onInvited={invitations.reload} />
      </Part>
    </Panel>
  );
};
