import { Link } from '@tanstack/react-router';
import { useId, useState, type JSX } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { historyText } from '../../locales/history';
import { wordOfDeed, wordOfType } from '../../locales/ledger-words';
import { Shown } from '../../parts/shown';
import { useTeam } from '../../session/me';
import { Act } from './act';
import { FieldChanges } from './field-changes';
import { SealLine } from './seal-line';

type Save = components['schemas']['Save'];
type TouchedRecord = components['schemas']['TouchedRecord'];

/** Not everything happens to a record. */
const deedOf = ({ action, type }: TouchedRecord): string =>
  type === '' ? wordOfDeed(action) : historyText.did(wordOfDeed(action), wordOfType(type));

interface TouchedProps {
  readonly record: TouchedRecord;
}

const Changes = ({ record: { type, key, event }, headingId }: TouchedProps & { readonly headingId: string }): JSX.Element => {
  const team = useTeam();
  const query = { team: team.slug, event, limit: 1 };
  const entry = api.useQuery('get', '/ledger/records/{type}/{key}/history', { params: { path: { type, key }, query } });
  return (
    <Shown
      query={entry}
      headingId={headingId}
      draw={({ data: [found] }) => <FieldChanges fields={found?.fields ?? []} isPruned={found?.isPruned === true} />}
    />
  );
};

/** One record of a save; what changed in it is asked when somebody wants to see it. */
const Touched = ({ record, isAlone }: TouchedProps & { readonly isAlone: boolean }): JSX.Element => {
  const team = useTeam();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId().replaceAll(':', '');
  const { type, key, event, kind } = record;
  return (
    <li>
      <p>
        {isAlone ? null : <>{deedOf(record)} </>}
        {key === '' ? null : (
          <Link id={id} to="/teams/$team/records/$type/$key" params={{ team: team.slug, type, key }} search={{ event }}>
            {key}
          </Link>
        )}
      </p>
      {kind === 'change' ? (
        <div className="deeds">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? historyText.hide : historyText.show}: ${key}`}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? historyText.hide : historyText.show}
          </button>
        </div>
      ) : null}
      {isOpen ? <Changes record={record} headingId={id} /> : null}
    </li>
  );
};

const mostCounted = 1000;
/** Of a save that touched many, until somebody wants to see them all. */
const fewRecords = 5;

const titleOf = ({ records, eventCount }: Save): string => {
  const [first] = records;
  if (records.length === 1 && first !== undefined) return deedOf(first);
  return eventCount < mostCounted ? historyText.inOneSave(eventCount) : historyText.manyInOneSave;
};

interface SaveEntryProps {
  readonly save: Save;
  /** Left out where a list is not narrowed by it. */
  readonly onChooseActor?: (actor: string) => void;
}

/** One save: what in plain words, who, when, why; and below it the records. */
export const SaveEntry = ({ save, onChooseActor }: SaveEntryProps): JSX.Element => {
  const { records, eventCount, seal, actor, actorName } = save;
  const [isWhole, setIsWhole] = useState(records.length <= fewRecords);
  return (
    <li>
      <Act act={save} title={titleOf(save)} />
      <ul className="touched">
        {(isWhole ? records : records.slice(0, fewRecords)).map((record) => (
          <Touched key={record.event} record={record} isAlone={records.length === 1} />
        ))}
      </ul>
      {isWhole ? null : (
        <div className="deeds">
          <button
            type="button"
            onClick={() => {
              setIsWhole(true);
            }}
          >
            {historyText.showAll(records.length)}
          </button>
        </div>
      )}
      {eventCount > records.length && records.length >= 50 ? <p className="soft">{historyText.onlyNewest(records.length)}</p> : null}
      <SealLine seal={seal} />
      {onChooseActor === undefined ? null : (
        <button
          type="button"
          className="bare"
          onClick={() => {
            onChooseActor(actor);
          }}
        >
          {historyText.only(actorName ?? actor)}
        </button>
      )}
    </li>
  );
};
