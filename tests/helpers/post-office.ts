import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import type { App } from './app';
import type { TestTeam } from './teams';

export interface Letter {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  /** All of it, as it came. */
  readonly source: string;
}

/** What becomes of a mail: taken; refused with a code; never answered; taken, and never answered. */
export type Manner = 'take' | 'ignore' | 'take-silently' | { readonly code: number };

/** A real mail server on this machine, with manners. */
export interface PostOffice {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** What it does with a mail, by its address and how often one has come for that. */
  manner: (to: string, attempt: number) => Manner;
  lettersTo(address: string): Letter[];
  /** How many mails came for an address, taken or not. */
  attemptsFor(address: string): number;
  stop(): Promise<void>;
}

const headerOf = (source: string, name: string): string => {
  const [head = ''] = source.split(/\r?\n\r?\n/, 1);
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
};

class Refusal extends Error {
  constructor(readonly responseCode: number) {
    super(responseCode < 500 ? 'Try again later' : 'No such mailbox');
  }
}

export const openPostOffice = async (): Promise<PostOffice> => {
  const letters: Letter[] = [];
  const attempts = new Map<string, number>();
  const office: { manner: PostOffice['manner'] } = { manner: () => 'take' };
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const source = Buffer.concat(parts).toString('utf8');
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const attempt = (attempts.get(to) ?? 0) + 1;
        attempts.set(to, attempt);
        const manner = office.manner(to, attempt);
        if (manner === 'take' || manner === 'take-silently') {
          letters.push({ to, source, messageId: headerOf(source, 'Message-ID'), subject: headerOf(source, 'Subject') });
        }
        if (typeof manner === 'object') answer(new Refusal(manner.code));
        else if (manner === 'take') answer(null, `queued as ${String(letters.length)}`);
      });
    },
  });
  server.on('error', () => undefined); // A client that is killed cuts the line.
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return Object.assign(office, {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    letters,
    lettersTo: (to: string) => letters.filter((letter) => letter.to === to),
    attemptsFor: (to: string) => attempts.get(to) ?? 0,
    stop: async () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  });
};

/** As if the time had come for everything that waits, of one team or of all. What is being sent stays with whoever sends it. */
export const hurry = async ({ database }: Pick<App, 'database'>, team: TestTeam | null = null): Promise<void> => {
  await database.owner.query(
    `update luminous.delivery set next_attempt_at = now()
      where state = 'due' and leased_by is null and ($1::text is null or team_id = $1::text)`,
    [team?.id ?? null],
  );
};

export interface SeenDelivery {
  readonly state: string;
  readonly attempts: readonly { readonly outcome: string; readonly answer: string | null }[];
}

/** Deliveries by mail to one person, in order, with what came of each attempt. */
export const mailDeliveriesTo = async ({ database }: Pick<App, 'database'>, personId: string): Promise<SeenDelivery[]> => {
  const { rows } = await database.owner.query<SeenDelivery>(
    `select d.state, coalesce((select json_agg(json_build_object('outcome', a.outcome, 'answer', a.provider_answer) order by a.id)
                                 from luminous.delivery_attempt a where a.delivery_id = d.id), '[]') as attempts
       from luminous.delivery d where d.person_id = $1 and d.channel = 'email' order by d.id`,
    [personId],
  );
  return rows;
};
