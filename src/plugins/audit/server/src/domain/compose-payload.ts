import { toCanonicalJson } from './canonical-json';
import type { Image } from './rewind';
import type { EventContext, UnsealedEvent } from './unsealed-event';

/** What releases that kept no values recorded can be told, but not with which values. */
const unproven = toCanonicalJson({ note: 'recorded before values were kept' });

const formatContext = ({ intent, reason, requestId, address, databaseRole }: EventContext): string =>
  toCanonicalJson({
    address: address ?? undefined,
    databaseRole,
    intent: intent ?? undefined,
    reason: reason ?? undefined,
    request: requestId ?? undefined,
  });

/**
 * The payload of an event, in the spelling that is committed to: the record as the event left it, the circumstances, and what an event
 * about no record tells. Images and details are canonical already.
 */
export const composePayload = ({ context, detail }: Pick<UnsealedEvent, 'context' | 'detail'>, after: Image): string => {
  if (context === null) return unproven;
  const members = [
    ...(after === null ? [] : [`"after":${after}`]),
    `"context":${formatContext(context)}`,
    ...(detail === null ? [] : [`"detail":${detail}`]),
  ];
  return `{${members.join(',')}}`;
};
