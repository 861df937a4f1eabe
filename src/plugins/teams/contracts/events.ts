import { z } from 'zod';
import { defineEvent } from '../../../lib/define-event';

/** A person's way into a team has ended: whatever was opened, queued or planned for the person there ends too. Ids only. */
export const MemberRemoved = defineEvent({ name: 'member.removed', payload: z.object({ personId: z.string() }) });

/** The same for everybody of a team. */
export const TeamSuspended = defineEvent({ name: 'team.suspended', payload: z.object({ teamId: z.string() }) });

/** Keys of a team end soon: told for each at most twice, see jobs/warn-of-expiring-keys.ts. The day is that of the team's own clock. */
export const KeysExpiring = defineEvent({
  name: 'keys.expiring',
  payload: z.object({ keys: z.array(z.object({ id: z.string(), name: z.string(), expiresOn: z.iso.date() })).min(1) }),
});
export type KeysExpiring = z.infer<typeof KeysExpiring.payload>;

/** Somebody has accepted an invitation and is in the team now. Ids only. */
export const InvitationAccepted = defineEvent({ name: 'invitation.accepted', payload: z.object({ personId: z.string() }) });
