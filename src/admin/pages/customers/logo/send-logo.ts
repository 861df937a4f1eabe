import { findLogoType, LogoType, logoMaxBytes, PutLogo, type Logo } from '../../../../plugins/teams/contracts';
import { addressOf, refuseHere, type Answer } from '../../../shared/call';
import { sendUpload } from '../../../shared/send-upload';

/** For the browser's dialog. */
export const logoTypes = LogoType.options.join(',');

const headBytes = 12;

/** What can be told of a picture before it is sent, by the server's own rules. */
export const readLogoType = async (file: File): Promise<Answer<LogoType>> => {
  if (file.size > logoMaxBytes) return refuseHere('logo.too-large');
  try {
    const type = findLogoType(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
    return type === null ? refuseHere('logo.not-a-picture') : { data: type };
  } catch {
    return refuseHere('client.unsent');
  }
};

/** In place of the one that is there. */
export const sendLogo = async (team: string, file: File, token: string | null): Promise<Answer<Logo>> => {
  const type = await readLogoType(file);
  if ('refusal' in type) return type;
  const upload = { method: 'PUT', address: addressOf(PutLogo, { query: { team } }), file, contentType: type.data, prefer: null } as const;
  const transfer = { token, signal: new AbortController().signal, onProgress: () => undefined };
  const answer = await sendUpload(PutLogo.responses[200].body, upload, transfer);
  return 'data' in answer ? { data: answer.data.data } : answer;
};
