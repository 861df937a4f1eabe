import { getFetchClient } from '@strapi/strapi/admin';
import { z } from 'zod';
import { GetRejectedLines } from '../../../api/intake/contracts';
import { addressOf, exceptExpired, readAnswer, readFailure, type Answer } from '../../shared/call';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** RFC 6266, in the extended form that the server writes. */
const nameOf = (headers: Headers | undefined): string => {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(headers?.get('content-disposition') ?? '')?.[1];
  return encoded === undefined ? 'rejected lines.csv' : decodeURIComponent(encoded);
};

/** By Strapi's client, because a plain link would not carry the panel's session. */
export const fetchRejectedLines = async (team: string, id: string): Promise<Answer<SavedFile>> => {
  try {
    const address = addressOf(GetRejectedLines, { params: { id }, query: { team } });
    const options = { responseType: 'blob' as const, validateStatus: exceptExpired };
    const { data, status, headers } = await getFetchClient().get<Blob>(address, options);
    if (status === 200) return { data: { name: nameOf(headers), bytes: data } };
    return readAnswer(z.never(), JSON.parse(await data.text()));
  } catch (error) {
    return readFailure(error);
  }
};
