import { CreateImport, type Import, type ImportPreview, type ImportMode } from '../../../api/intake/contracts';
import { addressOf, type Answer } from '../../shared/call';
import { sendUpload, type Transfer } from '../../shared/send-upload';

export interface ImportOrder {
  readonly team: string;
  readonly file: File;
  readonly mode: ImportMode;
  readonly createsStations: boolean;
  readonly createsParameters: boolean;
  /** Empty for none. */
  readonly mapping: string;
  readonly reason: string;
}

const queryOf = ({ team, mode, createsStations, createsParameters, mapping, reason }: ImportOrder): Record<string, string> => {
  const creates = [...(createsStations ? ['stations'] : []), ...(createsParameters ? ['parameters'] : [])];
  return {
    team,
    mode,
    ...(creates.length === 0 ? {} : { create: creates.join(',') }),
    ...(mapping === '' ? {} : { mapping }),
    ...(reason === '' ? {} : { reason }),
  };
};

/** The server tells from the bytes what it is; a browser may not know the type, or know one that is not taken. */
const asBytes = { method: 'POST', contentType: 'application/octet-stream' } as const;

/** What an import would do; nothing is written. */
export const previewImport = async (order: ImportOrder, transfer: Transfer): Promise<Answer<ImportPreview>> => {
  const address = addressOf(CreateImport, { query: { ...queryOf(order), dryRun: 'true' } });
  const answer = await sendUpload(CreateImport.responses[200].body, { ...asBytes, address, file: order.file, prefer: null }, transfer);
  return 'data' in answer ? { data: answer.data.data } : answer;
};

/** Has it done: the answer comes as soon as the file is in safe hands, whatever its length. */
export const orderImport = async (order: ImportOrder, isPartial: boolean, transfer: Transfer): Promise<Answer<Import>> => {
  const address = addressOf(CreateImport, { query: { ...queryOf(order), ...(isPartial ? { partial: 'true' } : {}) } });
  const answer = await sendUpload(
    CreateImport.responses[202].body,
    { ...asBytes, address, file: order.file, prefer: 'respond-async' },
    transfer,
  );
  return 'data' in answer ? { data: answer.data.data } : answer;
};
