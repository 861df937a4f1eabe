import type { JSX } from 'react';
import type { QrCode } from '../../../../../../lib/qr-code';
import type { HistoryDocument } from './read-document';
import type { DocumentWords } from './words/document-words';

interface ProofPartProps {
  readonly words: DocumentWords;
  readonly checkpoint: HistoryDocument['checkpoint'];
  readonly qrCode: QrCode | null;
}

/** Chromium tells those who cannot see of a picture, and nothing of an SVG that stands in the page itself. */
const toPicture = ({ width, path }: QrCode): string => {
  const size = String(width);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/** The latest checkpoint, to be compared by eye and by telephone. */
export const ProofPart = ({ words, checkpoint, qrCode }: ProofPartProps): JSX.Element => {
  if (checkpoint === null || qrCode === null) return <p>{words.unsigned}</p>;
  const { origin, size, root, key, address } = checkpoint;
  return (
    <div className="proof">
      <div>
        <p>{words.proofText}</p>
        <p>{words.notProven}</p>
        <dl>
          <dt>{words.origin}</dt>
          <dd>{origin}</dd>
          <dt>{words.size}</dt>
          <dd>{size}</dd>
          <dt>{words.root}</dt>
          <dd>{root}</dd>
          <dt>{words.key}</dt>
          <dd>{key}</dd>
          <dt>{words.address}</dt>
          <dd>{address}</dd>
        </dl>
      </div>
      <img alt={words.qrCode(size, origin, root)} src={toPicture(qrCode)} />
    </div>
  );
};
