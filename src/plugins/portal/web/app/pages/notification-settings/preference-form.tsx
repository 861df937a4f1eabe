import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type JSX } from 'react';
import { z } from 'zod';
import { PutNotificationPreferences, type EffectivePreferences } from '../../../../../notifications/contracts/preference-routes';
import { api, client } from '../../api/client';
import { toRefusal } from '../../api/refusal';
import { settingsText } from '../../locales/notification-settings';
import { ContractForm } from '../../parts/contract-form';
import { RefusalNotice } from '../../parts/refusal-notice';
import { Shown } from '../../parts/shown';
import { UndoNotice } from '../../parts/undo-notice';
import { useNews } from '../../parts/use-news';
import { readChosen, toFields, type Fields, type Layer, type Wanted } from './read-chosen';
import { TimeFields } from './time-fields';
import { WaysTable } from './ways-table';

const paths = { person: '/notifications/preferences', team: '/notifications/defaults' } as const;
const words = {
  person: { title: settingsText.own, lead: settingsText.ownLead },
  team: { title: settingsText.team, lead: settingsText.teamLead },
} as const;

interface LayerProps {
  readonly layer: Layer;
  readonly team: string;
}

/** Puts what was chosen in the place of what was; the answer is what holds from then on. */
const useSaving = ({ layer, team }: LayerProps, onSaved: () => void) => {
  const queries = useQueryClient();
  const path = paths[layer];
  const init = { params: { query: { team } } };
  return useMutation({
    mutationFn: async (body: Wanted) => client.PUT(path, { ...init, body }),
    onSuccess: async ({ data }) => {
      queries.setQueryData(api.queryOptions('get', path, init).queryKey, data);
      onSaved();
      // What a team has chosen holds for the person where that has not.
      if (layer === 'team') await queries.invalidateQueries({ queryKey: ['get', paths.person] });
    },
  });
};

/** What the contract refuses stands at the field of the same name. */
const schemaOf = (told: EffectivePreferences) =>
  z.custom<Fields>().transform((fields, context) => {
    const wanted = readChosen(fields, told);
    const { error } = PutNotificationPreferences.request.body.safeParse(wanted);
    for (const { path } of error?.issues ?? []) context.addIssue({ code: 'custom', path });
    return wanted;
  });

interface PreferenceFormProps extends LayerProps {
  readonly told: EffectivePreferences;
  readonly onSaved: () => void;
}

const PreferenceForm = ({ layer, team, told, onSaved }: PreferenceFormProps): JSX.Element => {
  const saving = useSaving({ layer, team }, onSaved);
  const schema = useMemo(() => schemaOf(told), [told]);
  return (
    <ContractForm schema={schema} values={toFields(told)} submit={settingsText.save} busy={settingsText.saving} sending={saving}>
      <WaysTable types={told.types} />
      <TimeFields told={told} layer={layer} />
    </ContractForm>
  );
};

interface ResetProps extends LayerProps {
  readonly onReset: () => void;
}

const Reset = ({ onReset, ...whose }: ResetProps): JSX.Element => {
  const { mutate, isPending, error } = useSaving(whose, onReset);
  return (
    <div className="deeds">
      <button
        type="button"
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) mutate({ chosen: {} });
        }}
      >
        {isPending ? settingsText.saving : settingsText.reset[whose.layer]}
      </button>
      {error === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
    </div>
  );
};

interface ForgottenProps extends LayerProps {
  readonly chosen: Wanted['chosen'];
  readonly onBack: () => void;
}

const Forgotten = ({ chosen, onBack, ...whose }: ForgottenProps): JSX.Element => {
  const { mutate, isPending, error } = useSaving(whose, onBack);
  const undo = (): void => {
    mutate({ chosen });
  };
  return <UndoNotice text={settingsText.resetDone} label={settingsText.undo} undoing={{ mutate: undo, isPending, error }} />;
};

/** What one layer has chosen: a person for themselves, or the team for those who have not. */
export const PreferenceSection = ({ layer, team }: LayerProps): JSX.Element => {
  const id = `told-${layer}`;
  const { news, tell } = useNews();
  const [forgotten, setForgotten] = useState<Wanted['chosen'] | null>(null);
  const query = api.useQuery('get', paths[layer], { params: { query: { team } } });
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {words[layer].title}
      </h2>
      {news}
      {forgotten === null ? null : (
        <Forgotten
          layer={layer}
          team={team}
          chosen={forgotten}
          onBack={() => {
            setForgotten(null);
            tell(settingsText.resetUndone);
          }}
        />
      )}
      <Shown
        query={query}
        headingId={id}
        draw={({ data }) => (
          <>
            <p className="soft">{words[layer].lead}</p>
            <PreferenceForm
              key={JSON.stringify(data)}
              layer={layer}
              team={team}
              told={data}
              onSaved={() => {
                setForgotten(null);
                tell(settingsText.saved);
              }}
            />
            {Object.keys(data.chosen).length === 0 ? null : (
              <Reset
                layer={layer}
                team={team}
                onReset={() => {
                  setForgotten(data.chosen);
                }}
              />
            )}
          </>
        )}
      />
    </section>
  );
};
