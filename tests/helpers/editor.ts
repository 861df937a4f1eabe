import { expect } from '@jest/globals';
import { z } from 'zod';
import type { Administrator } from './administrator';
import type { App } from './app';

const Written = z.object({ data: z.object({ documentId: z.string() }) });
/** What supertest gives, without what it does not know of it. */
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
}

const Uploaded = z.tuple([z.object({ id: z.number() })]);

/** Whoever writes what the public reads, with what the content manager of the admin panel sends. */
export interface Editor {
  /** Writes it and gives it to the public, where its type knows drafts. Answers by what it is called from now on. */
  write(type: string, locale: 'en' | 'fr', fields: object): Promise<string>;
  /** Without a language, for types that have none. */
  save(type: string, fields: object): Promise<Answer>;
  upload(picture: Buffer, name: string): Promise<number>;
}

export const editorOf = (app: App, { token }: Administrator): Editor => {
  const at = (type: string) => `/content-manager/collection-types/plugin::portal.${type}`;
  const post = (address: string) => app.request().post(address).set('Authorization', `Bearer ${token}`);
  const send = async (address: string, query: object, fields: object): Promise<Answer> => post(address).query(query).send(fields);
  const publish = async (type: string, locale: 'en' | 'fr', documentId: string): Promise<void> => {
    const { status, text } = await send(`${at(type)}/${documentId}/actions/publish`, { locale }, {});
    expect({ status, text }).toMatchObject({ status: 200 });
  };
  return {
    write: async (type, locale, fields) => {
      const { status, text, body } = await send(at(type), { locale }, fields);
      expect({ status, text }).toMatchObject({ status: 201 });
      const { documentId } = Written.parse(body).data;
      await publish(type, locale, documentId);
      return documentId;
    },
    save: async (type, fields) => send(at(type), {}, fields),
    upload: async (picture, name) => {
      const answer: Answer = await post('/upload').attach('files', picture, name);
      expect(answer).toMatchObject({ status: 201 });
      return Uploaded.parse(answer.body)[0].id;
    },
  };
};
