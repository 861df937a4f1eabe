import { z } from 'zod';
import { defineEvent } from '../../../lib/define-event';

/** A person's way into a team has ended: whatever was opened, queued or planned for the person there ends too. Ids only. */
export const MemberRemoved = defineEvent({ name: 'member.removed', payload: z.object({ personId: z.string() }) });

/** The same for everybody of a team. */
export const TeamSuspended = defineEvent({ name: 'team.suspended', payload: z.object({ teamId: z.string() }) });
