import type { JSX } from 'react';
import type { FieldChange, HistoryEntry } from '../../../../contracts';
import { toShortInstant } from './short-instant';
import type { DocumentWords } from './words/document-words';

interface Actor {
  readonly actor: string;
  readonly actorName: string | null;
}

/** Whoever acted, by name and as the ledger calls them. */
export const nameActor = ({ actor, actorName }: Actor, words: DocumentWords): string => {
  const kind = words.actors[actor.split(':')[0] ?? ''] ?? words.otherActor;
  return actorName === null ? `${kind} (${actor})` : `${actorName}, ${kind} (${actor})`;
};

const sealWords = ({ seal }: HistoryEntry, words: DocumentWords): string => {
  if (seal === null) return words.pending;
  const { leafIndex, checkpointSize } = seal;
  return checkpointSize === null ? words.inLog(leafIndex) : words.sealed(leafIndex, checkpointSize);
};

interface ValueProps {
  readonly words: DocumentWords;
  readonly change: FieldChange;
  readonly value: string | null;
}

const Value = ({ words, change: { values }, value }: ValueProps) => {
  if (values !== 'shown') return <span className="aside">{words.values[values]}</span>;
  if (value === null) return <span className="aside">{words.none}</span>;
  return <span className="exact">{value === '' ? '""' : value}</span>;
};

const Fields = ({ words, fields }: { readonly words: DocumentWords; readonly fields: readonly FieldChange[] }) => (
  <table>
    <caption>{words.changes}</caption>
    <thead>
      <tr>
        <th scope="col">{words.field}</th>
        <th scope="col">{words.before}</th>
        <th scope="col">{words.after}</th>
      </tr>
    </thead>
    <tbody>
      {fields.map((change) => (
        <tr key={change.field}>
          <th scope="row">{change.field}</th>
          <td>
            <Value words={words} change={change} value={change.before} />
          </td>
          <td>
            <Value words={words} change={change} value={change.after} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** One save: what, when, who, why, and what it changed. */
export const SavePart = ({ words, save }: { readonly words: DocumentWords; readonly save: HistoryEntry }): JSX.Element => {
  const { at, action, reason, fields } = save;
  const shown = fields.filter(({ isNoise }) => !isNoise);
  const leftOut = fields.length - shown.length;
  return (
    <section className="save">
      <h3>{`${toShortInstant(at)} – ${words.deeds[action]}`}</h3>
      <dl>
        <dt>{words.who}</dt>
        <dd>{nameActor(save, words)}</dd>
        <dt>{words.why}</dt>
        <dd className="exact">{reason ?? words.noReason}</dd>
        <dt>{words.seal}</dt>
        <dd>{sealWords(save, words)}</dd>
      </dl>
      {shown.length === 0 ? <p className="aside">{words.noChange}</p> : <Fields words={words} fields={shown} />}
      {leftOut === 0 ? null : <p className="aside">{words.bookkeeping(leftOut)}</p>}
    </section>
  );
};
