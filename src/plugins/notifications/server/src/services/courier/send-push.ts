import type { Core } from '@strapi/types';
import { generateRequestDetails } from 'web-push';
import { runAs, systemActor } from '../../../../../../lib/actor';
import { systemClock } from '../../../../../../lib/clock';
import { withSql } from '../../../../../../lib/database';
import { settings, type PushKeys } from '../../../../../../lib/settings';
import { classifyPushFailure } from '../../domain/delivery/classify-failure';
import { composePush, type Push } from '../../domain/push/compose-push';
import { isKnownService } from '../../domain/push/is-known-service';
import { judgeDevices, type DeviceAnswer } from '../../domain/push/judge-devices';
import { composeWording } from '../../domain/texts/compose-wording';
import { listDevices, noteDevices, type Device } from '../../queries/push/devices';
import { postMessage, type Message } from '../push/post-message';
import type { Outgoing, SendMessage } from './channel';
import { inboxPage } from './pages';

const compose = (strapi: Core.Strapi, outgoing: Outgoing): Push => {
  const { deliveryId, notices, person, team } = outgoing;
  const told = notices.map(({ type, contents, isHistorical, ...notice }) => ({
    ...notice,
    wording: composeWording(person.locale, type, contents, { teamName: team.name, isHistorical }),
  }));
  return composePush(told, { locale: person.locale, teamName: team.name, deliveryId, inboxUrl: inboxPage(strapi, outgoing) });
};

/** Encrypted for one device, so that its push service reads nothing (RFC 8291), and signed as ours (RFC 8292). */
const seal = ({ endpoint, p256dh, auth }: Device, { payload, urgency, ttlSeconds, topic }: Push, keys: PushKeys): Message => {
  const details = generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(payload), {
    vapidDetails: keys,
    contentEncoding: 'aes128gcm',
    TTL: ttlSeconds,
    urgency,
    topic,
  });
  return { endpoint, headers: details.headers, body: details.body };
};

/** More of an answer helps nobody who looks why something did not arrive. */
const mostAnswerLetters = 200;

const send = async (strapi: Core.Strapi, device: Device, push: Push, keys: PushKeys): Promise<DeviceAnswer & { readonly id: string }> => {
  const { id, endpoint } = device;
  const { host } = new URL(endpoint);
  if (!isKnownService(endpoint, settings(strapi).push.services)) {
    return { id, failure: { kind: 'permanent' }, answer: `${host}: not a push service that is known here` };
  }
  const { status, retryAfter, text } = await postMessage(seal(device, push, keys));
  const isTaken = status !== null && status >= 200 && status < 300;
  const said = text.replace(/\s+/g, ' ').trim().slice(0, mostAnswerLetters);
  return {
    id,
    failure: isTaken ? null : classifyPushFailure(status, retryAfter, systemClock()),
    answer: `${host}: ${[status === null ? '' : String(status), said].filter(Boolean).join(' ')}`,
  };
};

/** To every device of a person at once. No connection is held while services are spoken to. */
export const sendPush: SendMessage = async (strapi, outgoing) => {
  const { keys } = settings(strapi).push;
  if (keys === null) return { kind: 'failed', failure: { kind: 'permanent' }, answer: 'web push is off: no VAPID keys are set' };
  return runAs(systemActor('web-push'), async () => {
    const whose = { personId: outgoing.person.id, teamId: outgoing.team.id, serverKey: keys.publicKey };
    const devices = await withSql(strapi, async (sql) => listDevices(sql, whose));
    const push = compose(strapi, outgoing);
    const answers = await Promise.all(devices.map(async (device) => send(strapi, device, push, keys)));
    const taken = answers.filter(({ failure }) => failure === null).map(({ id }) => id);
    const gone = answers.filter(({ failure }) => failure?.kind === 'gone').map(({ id }) => id);
    if (taken.length + gone.length > 0) await withSql(strapi, async (sql) => noteDevices(sql, { taken, gone }));
    return judgeDevices(answers);
  });
};
