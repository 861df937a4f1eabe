import { useState, type JSX } from 'react';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { historyText } from '../../locales/history';
import { nameField } from '../../locales/ledger-fields';

type FieldChange = components['schemas']['FieldChange'];

const insteadOf = { secret: historyText.secret, 'not-kept': historyText.notKept, 'no-longer-kept': historyText.noLongerKept } as const;

interface ValueProps {
  readonly change: FieldChange;
  readonly value: string | null;
}

const Value = ({ change: { values }, value }: ValueProps): JSX.Element => {
  if (values !== 'shown') return <span className="aside">{insteadOf[values]}</span>;
  if (value === null) return <span className="aside">{historyText.nothing}</span>;
  return <span className="exact">{value === '' ? '""' : value}</span>;
};

/** In words, and below as the ledger calls it: that is what a proof is about. */
const FieldName = ({ field }: { readonly field: string }): JSX.Element => {
  const word = nameField(field, locale);
  if (word === null) return <>{field}</>;
  return (
    <>
      {word} <span className="soft small">{field}</span>
    </>
  );
};

interface FieldChangesProps {
  readonly fields: readonly FieldChange[];
  readonly isPruned: boolean;
}

const ChangeTable = ({ fields }: { readonly fields: readonly FieldChange[] }): JSX.Element => (
  <table className="changes">
    <caption className="quiet">{historyText.changes}</caption>
    <thead>
      <tr>
        <th scope="col">{historyText.field}</th>
        <th scope="col">{historyText.before}</th>
        <th scope="col">{historyText.after}</th>
      </tr>
    </thead>
    <tbody>
      {fields.map((change) => (
        <tr key={change.field}>
          <th scope="row">
            <FieldName field={change.field} />
          </th>
          <td data-label={historyText.before}>
            <Value change={change} value={change.before} />
          </td>
          <td data-label={historyText.after}>
            <Value change={change} value={change.after} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Field by field, before and after; bookkeeping is counted, and shown when asked for. */
export const FieldChanges = ({ fields, isPruned }: FieldChangesProps): JSX.Element => {
  const [isWhole, setIsWhole] = useState(false);
  const noiseCount = fields.filter(({ isNoise }) => isNoise).length;
  const shown = isWhole ? fields : fields.filter(({ isNoise }) => !isNoise);
  return (
    <>
      {shown.length === 0 ? (
        <p className="soft">{isPruned ? historyText.fieldsPruned : historyText.noField}</p>
      ) : (
        <ChangeTable fields={shown} />
      )}
      {noiseCount === 0 ? null : (
        <div className="deeds">
          <button
            type="button"
            aria-expanded={isWhole}
            onClick={() => {
              setIsWhole(!isWhole);
            }}
          >
            {isWhole ? historyText.hideNoise : historyText.showNoise(noiseCount)}
          </button>
        </div>
      )}
    </>
  );
};
