import { z } from 'zod';
import { defineEvent } from '../../../lib/define-event';

/** The part of the ledger in which something is not as it must be. */
const LedgerPart = z.enum(['log', 'rows', 'sealing']);
export type LedgerPart = z.infer<typeof LedgerPart>;

/** Something is not as it must be. It concerns no team: whoever listens is told as Luminous' own people. */
export const LedgerAlarmRaised = defineEvent({
  name: 'ledger.alarm-raised',
  payload: z.object({ part: LedgerPart, findings: z.array(z.string()).min(1) }),
});
export type LedgerAlarmRaised = z.infer<typeof LedgerAlarmRaised.payload>;
