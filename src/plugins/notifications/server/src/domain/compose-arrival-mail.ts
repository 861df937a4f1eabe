import type { Mail } from '../../../../../lib/mail-layout';
import type { ObservationsRecorded } from '../../../contracts';

const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

/** What staff read when results have arrived. Header fields are one line, whatever a file name holds. */
export const composeArrivalMail = (arrived: ObservationsRecorded, publicUrl: string): Mail => {
  const results = count(arrived.observationCount, 'new result', 'new results');
  const places = count(arrived.subjectCount, 'place', 'places');
  const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');
  return {
    subject: oneLine(`${results} for ${arrived.teamName}`),
    text: [
      `${results} at ${places} arrived for ${arrived.teamName}.`,
      `They came with "${arrived.source.label}" (${arrived.source.kind} ${arrived.source.id}).`,
      '',
      `See them at ${publicUrl}`,
    ].join('\n'),
  };
};
