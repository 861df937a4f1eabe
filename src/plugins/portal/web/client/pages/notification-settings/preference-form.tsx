import { useCallback, type JSX } from 'react';
import {
  GetNotificationDefaults,
  GetNotificationPreferences,
  PutNotificationDefaults,
  PutNotificationPreferences,
  type EffectivePreferences,
} from '../../../../../notifications/contracts/preference-routes';
import { callSignedIn } from '../../api/call';
import { settingsText } from '../../locales/notification-settings';
import { ActionButton } from '../../parts/action-button';
import { findFaulty } from '../../parts/find-faulty';
import { Form } from '../../parts/form';
import { ListedSection, useListed } from '../../parts/listed';
import { readChosen, type Layer } from './read-chosen';
import { TimeFields } from './time-fields';
import { WaysTable } from './ways-table';

const contracts = {
  person: { get: GetNotificationPreferences, put: PutNotificationPreferences },
  team: { get: GetNotificationDefaults, put: PutNotificationDefaults },
} as const;
const words = {
  person: { title: settingsText.own, lead: settingsText.ownLead },
  team: { title: settingsText.team, lead: settingsText.teamLead },
} as const;

interface PreferenceFormProps {
  readonly layer: Layer;
  readonly team: string;
  readonly told: EffectivePreferences;
  readonly onDone: (text: string) => void;
}

const PreferenceForm = ({ layer, team, told, onDone }: PreferenceFormProps): JSX.Element => {
  const { put } = contracts[layer];
  const send = async (body: object, text: string) => {
    const answer = await callSignedIn(put, { query: { team }, body });
    if ('refusal' in answer) return answer.refusal;
    onDone(text);
    return null;
  };
  return (
    <>
      <Form
        submit={settingsText.save}
        busy={settingsText.saving}
        findFaulty={(values) => findFaulty(put.request.body, readChosen(values, told))}
        act={async (values) => send(readChosen(values, told), settingsText.saved)}
      >
        <WaysTable types={told.types} />
        <TimeFields told={told} layer={layer} />
      </Form>
      {Object.keys(told.chosen).length === 0 ? null : (
        <ActionButton
          label={settingsText.reset[layer]}
          busy={settingsText.saving}
          question={{ title: settingsText.resetTitle[layer], text: settingsText.resetText }}
          act={async () => send({ chosen: {} }, settingsText.resetDone)}
        />
      )}
    </>
  );
};

/** What one layer has chosen: a person for themselves, or the team for those who have not. */
export const PreferenceSection = ({ layer, team }: Pick<PreferenceFormProps, 'layer' | 'team'>): JSX.Element => {
  const { get } = contracts[layer];
  const listed = useListed(useCallback(async () => callSignedIn(get, { query: { team } }), [get, team]));
  return (
    <ListedSection
      id={`told-${layer}`}
      title={words[layer].title}
      listed={listed}
      draw={({ data }) => (
        <>
          <p className="soft">{words[layer].lead}</p>
          <PreferenceForm key={JSON.stringify(data)} layer={layer} team={team} told={data} onDone={listed.onDone} />
        </>
      )}
    />
  );
};
