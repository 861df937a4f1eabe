// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import { say } from '../../launcher/core/progress.mjs';
import { check } from '../lib/check.mjs';
import { select } from '../lib/select.mjs';
import { median } from '../lib/stats.mjs';
import { seedMembers, seedTeam } from './team.mjs';
import { openTeller } from './teller.mjs';

/** As many as the product has when nobody says otherwise. */
const atOnce = 10;
const patienceMs = 600_000;

/** @param {number} count @param {number} fromMs */
const perMinute = (count, fromMs) => (count * 60_000) / (performance.now() - fromMs);

/**
 * The same messages, as they arrived, handed to the same server by nodemailer alone: nothing is composed, chosen or noted.
 * @param {import('./mail-server.mjs').MailServer} mailServer
 * @param {number} recipients
 * @param {{ isPooled: boolean }} how
 */
const handOver = async ({ url, taken }, recipients, { isPooled }) => {
  const raw = taken.last;
  const before = taken.count;
  const transport = nodemailer.createTransport(isPooled ? `${url}?pool=true&maxConnections=${String(atOnce)}&maxMessages=1000000` : url);
  const numbers = Array.from({ length: recipients }, (_, n) => n).values();
  const startedAt = performance.now();
  const work = async () => {
    for (const n of numbers) {
      await transport.sendMail({ envelope: { from: 'bench@example.org', to: [`reader-${String(n)}@floor.example`] }, raw });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const rate = perMinute(recipients, startedAt);
  transport.close();
  check('the mails of the floor', taken.count - before, recipients);
  return rate;
};

/** @param {import('pg').Client} superuser @param {string} teamId @returns {Promise<{ delivered: number, others: number, given_up: number }>} */
const countDeliveries = async (superuser, teamId) => {
  const [found] = /** @type {{ delivered: number, others: number, given_up: number }[]} */ (
    await select(
      superuser,
      `select (count(*) filter (where state = 'delivered'))::int as delivered, (count(*) filter (where state <> 'delivered'))::int as others,
              (count(*) filter (where state in ('dead', 'left-out')))::int as given_up
         from luminous.delivery where team_id = $1::text and channel = 'email'`,
      [teamId],
    )
  );
  return found ?? { delivered: 0, others: 0, given_up: 0 };
};

/**
 * @param {import('pg').Client} superuser
 * @param {import('../lib/product.mjs').Product} product
 * @param {import('./mail-server.mjs').MailServer} mailServer
 * @param {{ recipients: number, mailRounds: number }} size
 */
export const prepareRecipients = (superuser, product, mailServer, { recipients, mailRounds }) => {
  const { taken } = mailServer;
  let told = 0;
  /** A team of its own each time, so that all start alike. @returns {Promise<number>} */
  const tellAll = async () => {
    told += 1;
    const teamId = await seedTeam(superuser, `mailed-${String(told)}`);
    await seedMembers(superuser, teamId, recipients);
    const teller = await openTeller(product.env.DATABASE_URL, teamId);
    const before = taken.count;
    const startedAt = await teller.tell('critical', 'a key');
    for (;;) {
      const { delivered, given_up: givenUp } =
        taken.count - before < recipients ? { delivered: 0, given_up: 0 } : await countDeliveries(superuser, teamId);
      if (delivered >= recipients) break;
      if (givenUp > 0 || performance.now() - startedAt > patienceMs) throw new Error('Not every mail was delivered.');
      await pause(20);
    }
    const rate = perMinute(recipients, startedAt);
    await teller.end();
    check('the mails', taken.count - before, recipients);
    check('their deliveries', await countDeliveries(superuser, teamId), { delivered: recipients, others: 0, given_up: 0 });
    return rate;
  };
  return {
    /** By as many servers as run now, and by nodemailer alone, in turn. @param {string} who */
    measure: async (who) => {
      /** @type {{ ours: number, floor: number, single: number }[]} */
      const found = [];
      for (let round = 1; round <= mailRounds; round += 1) {
        const ours = await tellAll();
        found.push({
          ours,
          floor: await handOver(mailServer, recipients, { isPooled: true }),
          single: await handOver(mailServer, recipients, { isPooled: false }),
        });
      }
      const ours = median(found.map((one) => one.ours));
      const floor = median(found.map((one) => one.floor));
      const single = median(found.map((one) => one.single));
      say(
        `  ${who}: ${ours.toFixed(0)} recipients a minute; nodemailer alone ${single.toFixed(0)} with a connection for each mail (${(ours / single).toFixed(2)}×), ${floor.toFixed(0)} on kept ones (${(ours / floor).toFixed(2)}×)`,
      );
      return { ours: Math.round(ours), floor: Math.round(floor), single: Math.round(single) };
    },
  };
};
