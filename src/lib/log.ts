import { winston } from '@strapi/logger';
import { currentActor } from './actor';
import { systemClock } from './clock';

/**
 * One JSON object a line. Secrets and personal data are cut by key wherever they stand, because an error may carry a whole request.
 */
const secretKeys = /^(?:authorization|cookie|set-cookie|password|.*token|.*secret|.*_?key|email|jwt)$/i;
const connectionPassword = /(\w+:\/\/[^:/?#\s]+:)[^@/\s]+@/g;
const bearer = /(bearer\s+)[\w.~+/=-]+/gi;

const redactText = (text: string): string => text.replace(connectionPassword, '$1***@').replace(bearer, '$1***');

const asRecord = (value: object): Record<string, unknown> =>
  value instanceof Error
    ? { ...Object.fromEntries(Object.entries(value)), name: value.name, message: value.message, stack: value.stack, cause: value.cause }
    : Object.fromEntries(Object.entries(value));

export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (depth > 5) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  const entries = Object.entries(asRecord(value));
  return Object.fromEntries(entries.map(([key, item]) => [key, secretKeys.test(key) ? '***' : redact(item, depth + 1)]));
};

const toLine = winston.format.printf(({ level, message, ...rest }) => {
  const requestId = currentActor()?.requestId;
  const line = { at: systemClock().toISOString(), level, message, ...(requestId === undefined ? {} : { requestId }), ...rest };
  return JSON.stringify(redact(line));
});

/** What config/logger hands to Strapi's logger. */
export const jsonLogger = (level: string) => ({
  level,
  format: winston.format.combine(winston.format.errors({ stack: true, cause: true }), toLine),
  transports: [new winston.transports.Console({ level })],
});
