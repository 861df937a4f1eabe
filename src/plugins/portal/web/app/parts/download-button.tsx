import { useMutation } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { toRefusal, type Refusal } from '../api/refusal';
import { locale } from '../here';
import { common } from '../locales/common';
import { RefusalNotice } from './refusal-notice';
import { saveFile } from './save-file';

interface Fetched {
  readonly response: Response;
  readonly data?: ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

interface DownloadButtonProps {
  readonly label: string;
  /** How it is called where the server does not say. */
  readonly name: string;
  readonly fetchFile: () => Promise<Fetched>;
  readonly onSaved?: (name: string) => void;
  /** What can be had instead where the whole is refused for this reason. */
  readonly instead?: { readonly of: Refusal['code']; readonly label: string; readonly fetchFile: () => Promise<Fetched> };
}

const megabytes = new Intl.NumberFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', {
  ...{ style: 'unit', unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 },
});

const receive = async ({ response, data }: Fetched, onReceived: (bytes: number) => void): Promise<Blob> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = data?.getReader();
  let received = 0;
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
    parts.push(piece.value);
    received += piece.value.length;
    onReceived(received);
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
};

const nameOf = (response: Response): string | undefined =>
  /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];

/** Fetches a file and gives it to the reader; how much is here is told meanwhile, and why there is none. */
export const DownloadButton = ({ label, name, fetchFile, onSaved, instead }: DownloadButtonProps): JSX.Element => {
  const [received, setReceived] = useState(0);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async (fetchIt: () => Promise<Fetched>) => {
      setReceived(0);
      const fetched = await fetchIt();
      const saved = nameOf(fetched.response) ?? name;
      saveFile(await receive(fetched, setReceived), saved);
      return saved;
    },
    onSuccess: (saved) => onSaved?.(saved),
  });
  const start = (fetchIt: () => Promise<Fetched>): void => {
    if (!isPending) mutate(fetchIt);
  };
  const refusal = error === null ? null : toRefusal(error);
  return (
    <div className="download">
      <button
        type="button"
        aria-disabled={isPending}
        onClick={() => {
          start(fetchFile);
        }}
      >
        {label}
      </button>
      <p className="soft" role="status">
        {isPending ? common.beingMade : null}
        {data === undefined ? null : common.isSaved(data)}
      </p>
      {isPending && received > 0 ? (
        <p className="soft" aria-hidden>
          {common.isHere(megabytes.format(received / 1_000_000))}
        </p>
      ) : null}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {instead !== undefined && refusal?.code === instead.of ? (
        <button
          type="button"
          onClick={() => {
            start(instead.fetchFile);
          }}
        >
          {instead.label}
        </button>
      ) : null}
    </div>
  );
};
