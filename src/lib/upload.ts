import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import type { Contract, OpenUpload, Upload } from './contract';
import { openFormFile } from './form-file';
import { Problem, problems } from './problem';

const formType = 'multipart/form-data';

const decodeName = (encoded: string): string | null => {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
};

/** Folders and control characters are cut. */
const harmlessName = (name: string): string | null => {
  // eslint-disable-next-line no-control-regex -- these are what must go
  const harmless = name.replace(/^.*[/\\]/, '').replace(/[\u0000-\u001f\u007f]/g, '');
  return harmless === '' ? null : Array.from(harmless).slice(0, 200).join('');
};

/** RFC 6266: the extended form, which can hold every letter, before the plain one. */
const fileNameOf = (ctx: Context): string | null => {
  const header = ctx.get('content-disposition');
  const extended = /filename\*=UTF-8''([^;\s]+)/i.exec(header)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(header)?.[1];
  return harmlessName((extended === undefined ? null : decodeName(extended)) ?? plain ?? '');
};

const openForm = async (ctx: Context): Promise<OpenUpload> => {
  const { stream, contentType, fileName } = await openFormFile(ctx.req, ctx.get('content-type'));
  return { stream, contentType, fileName: harmlessName(fileName) };
};

/** Read when the handler asks for it, and not before: what is refused for another reason is never read. */
export const parseUpload = (contract: Contract, ctx: Context): Upload | undefined => {
  const { upload } = contract.request;
  if (upload === undefined) return undefined;
  const contentType = ctx.request.type;
  if (!upload.contentTypes.includes(contentType)) {
    const accepted = upload.contentTypes.join(', ');
    throw new Problem(problems['request.unsupported-media-type'], `Content-Type "${contentType}" is not one of: ${accepted}.`);
  }
  if (contentType === formType) return { open: async () => openForm(ctx) };
  return { open: () => Promise.resolve({ stream: ctx.req, contentType, fileName: fileNameOf(ctx) }) };
};

/** Where Strapi's own pages send files. Anywhere else the files of a form would be kept for callers whom nobody has recognised. */
const takesForms = /^\/(?:upload|admin)(?:\/|$)/;

type Factory = (
  config: Readonly<Record<string, unknown>>,
  context: { strapi: Core.Strapi },
) => (ctx: Context, next: Next) => Promise<unknown>;

interface MiddlewareRegistry {
  extend(uid: string, wrap: (factory: Factory) => Factory): unknown;
}

/** As Strapi's router compares addresses: in any case, with or without a slash at the end. */
const addressPattern = (prefix: string, { path }: Contract): RegExp => new RegExp(`^${prefix}${path.replace(/:\w+/g, '[^/]+')}/?$`, 'i');

/**
 * Strapi reads every JSON and form body before it knows the caller, and keeps the files of a form on disk. Uploads go past it, so that
 * their handlers get them unread; other forms are read only where Strapi's own pages need it.
 */
export const leaveUploadsUnread = (strapi: Core.Strapi, contract: Contract, prefixes: readonly string[]): void => {
  const patterns = prefixes.map((prefix) => addressPattern(prefix, contract));
  const isUpload = (ctx: Context): boolean => ctx.method === contract.method && patterns.some((pattern) => pattern.test(ctx.path));
  strapi.get<MiddlewareRegistry>('middlewares').extend('strapi::body', (factory) => (config, context) => {
    const [read, readForm] = [factory({ ...config, multipart: false }, context), factory(config, context)];
    return async (ctx, next) => {
      if (isUpload(ctx)) {
        await next();
        return;
      }
      // Strapi's controllers take it for granted that there is a body, whatever its type.
      (ctx.request as { body?: unknown }).body = {};
      await (takesForms.test(ctx.path) ? readForm : read)(ctx, next);
    };
  });
};
