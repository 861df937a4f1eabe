import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { client } from '../../api/client';
import { toRefusal } from '../../api/refusal';
import { locale } from '../../here';
import { checkNames, proofText, wordOfCheck } from '../../locales/proof';
import { RefusalNotice } from '../../parts/refusal-notice';
import { saveFile } from '../../parts/save-file';
import { verifyEvent, type EventProof, type Verdict, type Verification } from '../../proof/verify-event';

interface VerifyHereProps {
  readonly event: string;
  readonly team: string;
}

const askForProof = async ({ event, team }: VerifyHereProps): Promise<EventProof | undefined> => {
  const { data } = await client.GET('/ledger/events/{id}/proof', { params: { path: { id: event }, query: { team } } });
  return data?.data;
};

interface Outcome {
  readonly verification: Verification | null;
  readonly verifiers: readonly string[];
}

/** What is open is drawn: as a letter it would look filled in some fonts. */
const signs: Readonly<Record<Verdict, string>> = { holds: '✓', fails: '✗', unclear: '' };

const count = new Intl.NumberFormat(locale === 'fr' ? 'fr-CA' : 'en-CA');

const headlineOf = (verdicts: readonly Verdict[]): string => {
  if (verdicts.includes('fails')) return proofText.refuted;
  return verdicts.includes('unclear') ? proofText.undecided : proofText.verified;
};

/** Each check by itself: one word for all of them would say less. */
const Result = ({ outcome: { verification, verifiers } }: { readonly outcome: Outcome }): JSX.Element => {
  if (verification === null) return <p className="notice refusal">{proofText.unreadable}</p>;
  const verdicts = checkNames.map((name) => verification[name]);
  const isRefuted = verdicts.includes('fails');
  return (
    <div className={isRefuted ? 'notice refusal' : 'notice done'} role="status">
      <strong>{headlineOf(verdicts)}</strong>
      <ul className="checks">
        {checkNames.map((name) => (
          <li key={name}>
            <span aria-hidden="true" className={verification[name] === 'unclear' ? 'ring' : undefined}>
              {signs[verification[name]]}
            </span>{' '}
            {wordOfCheck(name, verification[name])}
          </li>
        ))}
      </ul>
      <p>{proofText.size(count.format(verification.size))}</p>
      <dl className="hashes">
        <dt>{proofText.leafHash}</dt>
        <dd>{verification.leafHash}</dd>
        <dt>{proofText.root}</dt>
        <dd>{verification.root}</dd>
        <dt>{proofText.keys}</dt>
        {verifiers.map((verifier) => (
          <dd key={verifier}>{verifier}</dd>
        ))}
      </dl>
      <p className="soft">{proofText.keysText}</p>
    </div>
  );
};

/** Checks here, with what the server gives, and without believing it: the way from the entry to the signed root is gone anew. */
export const VerifyHere = (props: VerifyHereProps): JSX.Element => {
  const verify = useMutation({
    mutationFn: async (): Promise<Outcome> => {
      const [proof, keys] = await Promise.all([askForProof(props), client.GET('/ledger/keys')]);
      const verifiers = (keys.data?.data ?? []).map(({ verifier }) => verifier);
      return { verification: proof === undefined ? null : await verifyEvent(props.event, proof, verifiers), verifiers };
    },
  });
  const download = useMutation({
    mutationFn: async () => {
      const proof = await askForProof(props);
      saveFile(new Blob([JSON.stringify(proof, null, 2)], { type: 'application/json' }), `proof-${props.event}.json`);
    },
  });
  const error = verify.error ?? download.error;
  return (
    <>
      <div className="deeds">
        <button
          type="button"
          className="first"
          aria-disabled={verify.isPending}
          onClick={() => {
            if (!verify.isPending) verify.mutate();
          }}
        >
          {verify.isPending ? proofText.verifying : proofText.verify}
        </button>
        <button
          type="button"
          aria-disabled={download.isPending}
          onClick={() => {
            if (!download.isPending) download.mutate();
          }}
        >
          {proofText.download}
        </button>
      </div>
      {error === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
      {verify.data === undefined ? null : <Result outcome={verify.data} />}
    </>
  );
};
