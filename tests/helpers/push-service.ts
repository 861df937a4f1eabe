import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { makeCertificate } from './certificate';

export const makeVapidKeys = (): { readonly VAPID_PUBLIC_KEY: string; readonly VAPID_PRIVATE_KEY: string } => {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys('base64url');
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: pair.getPrivateKey('base64url') };
};

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A browser that has subscribed, with keys that only it has. */
export interface Browser {
  readonly subscription: { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } };
  readonly received: readonly Received[];
  /** What its service worker would be handed. */
  readonly read: (message: Received) => unknown;
}

export interface PushService {
  /** As in PUSH_SERVICES. */
  readonly host: string;
  readonly origin: string;
  readonly cert: string;
  /** A browser at which the service answers so. */
  readonly subscribe: (answer?: (response: ServerResponse) => void) => Browser;
  readonly stop: () => Promise<void>;
}

/** RFC 8188 and RFC 8291, by their words and not by the library that encrypts. */
const decrypt = (body: Buffer, own: ReturnType<typeof createECDH>, auth: Buffer): string => {
  const [salt, keyLength] = [body.subarray(0, 16), body[20] ?? 0];
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const derive = (key: Uint8Array, from: Uint8Array, info: Uint8Array, length: number) =>
    Buffer.from(hkdfSync('sha256', key, from, info, length));
  const secret = derive(own.computeSecret(sender), auth, Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender]), 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const opened = createDecipheriv('aes-128-gcm', key, nonce);
  opened.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
};

/** What a service can know of who sends: RFC 8292. Null when it is not signed with this key. */
export const readVapid = (authorization: string, publicKey: string): { aud: string; sub: string; exp: number } | null => {
  const [, header = '', claims = '', signature = '', key] = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    ...{ x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
  };
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
  const isSigned = verify('sha256', Buffer.from(`${header}.${claims}`), signer, Buffer.from(signature, 'base64url'));
  if (key !== publicKey || !isSigned) return null;
  return z.object({ aud: z.string(), sub: z.string(), exp: z.number() }).parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
};

const collect = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
};

interface Subscriber {
  readonly received: Received[];
  readonly answer: (response: ServerResponse) => void;
}

const take = (response: ServerResponse): void => {
  response.writeHead(201).end();
};

/** A push service as browsers have one, on this machine. */
export const startPushService = async (): Promise<PushService> => {
  const { key, cert } = makeCertificate();
  const subscribers = new Map<string, Subscriber>();
  const server = createServer({ key, cert }, (request, response) => {
    const found = subscribers.get(request.url ?? '');
    void collect(request).then((body) => {
      found?.received.push({ headers: request.headers, body });
      if (found === undefined) response.writeHead(404).end();
      else found.answer(response);
    });
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const host = `localhost:${String((server.address() as AddressInfo).port)}`;
  return {
    host,
    origin: `https://${host}`,
    cert,
    subscribe: (answer = take) => {
      const path = `/push/${randomBytes(12).toString('base64url')}`;
      const subscriber: Subscriber = { received: [], answer };
      subscribers.set(path, subscriber);
      const pair = createECDH('prime256v1');
      const p256dh = pair.generateKeys('base64url');
      const auth = randomBytes(16);
      return {
        subscription: { endpoint: `https://${host}${path}`, keys: { p256dh, auth: auth.toString('base64url') } },
        received: subscriber.received,
        read: ({ body }) => JSON.parse(decrypt(body, pair, auth)) as unknown,
      };
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

export const newKeys = () => ({ p256dh: createECDH('prime256v1').generateKeys('base64url'), auth: randomBytes(16).toString('base64url') });
/** What a browser hands over. */
export const newSubscription = () => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${randomBytes(16).toString('base64url')}`,
  expirationTime: null,
  keys: newKeys(),
});
