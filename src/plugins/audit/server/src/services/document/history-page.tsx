import type { ReactNode, JSX } from 'react';
import type { QrCode } from '../../../../../../lib/qr-code';
import { documentStyles } from './document-styles';
import { ProofPart } from './proof-part';
import type { HistoryDocument } from './read-document';
import { SavePart, nameActor } from './save-part';
import { toShortInstant } from './short-instant';
import type { DocumentLanguage } from './words/words-of';
import { wordsOf } from './words/words-of';

interface HistoryPageProps {
  readonly language: DocumentLanguage;
  readonly document: HistoryDocument;
  /** Of the checkpoint; null while there is none. */
  readonly qrCode: QrCode | null;
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** A whole document. Whatever is put into it is escaped: people wrote it. */
export const HistoryPage = ({ language, document, qrCode }: HistoryPageProps): JSX.Element => {
  const words = wordsOf[language];
  const { record, team, period, saves, madeAt, madeFor, checkpoint } = document;
  const bounds = [
    ...(period.from === undefined ? [] : [words.since(toShortInstant(period.from))]),
    ...(period.to === undefined ? [] : [words.until(toShortInstant(period.to))]),
  ];
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:" />
        <title>{`${words.title}: ${record.type} ${record.key}`}</title>
        <style dangerouslySetInnerHTML={{ __html: documentStyles(words) }} />
      </head>
      <body>
        <p className="brand">Luminous</p>
        <h1>{words.title}</h1>
        <dl>
          <Fact name={words.team}>{team?.name ?? words.noTeam}</Fact>
          <Fact name={words.kind}>{record.type}</Fact>
          <Fact name={words.record}>{record.key}</Fact>
          <Fact name={words.period}>{bounds.length === 0 ? words.wholePeriod : bounds.join(', ')}</Fact>
          <Fact name={words.saves}>{saves.length}</Fact>
          <Fact name={words.madeAt}>{toShortInstant(madeAt)}</Fact>
          <Fact name={words.madeFor}>{nameActor(madeFor, words)}</Fact>
        </dl>
        <h2>{words.proof}</h2>
        <ProofPart words={words} checkpoint={checkpoint} qrCode={qrCode} />
        <h2>{words.timeline}</h2>
        {saves.length === 0 ? <p>{words.nothing}</p> : saves.map((save) => <SavePart key={save.event} words={words} save={save} />)}
      </body>
    </html>
  );
};
