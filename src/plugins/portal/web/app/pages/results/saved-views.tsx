import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type JSX } from 'react';
import { z } from 'zod';
import { NewSavedView } from '../../../../../../api/saved-view/contracts/index';
import { api, client } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { toRefusal } from '../../api/refusal';
import type { components } from '../../api/schema';
import { resultsText } from '../../locales/results';
import { ContractForm } from '../../parts/contract-form';
import { TextField } from '../../parts/contract-fields';
import { RefusalNotice } from '../../parts/refusal-notice';
import { Shown } from '../../parts/shown';
import { UndoNotice } from '../../parts/undo-notice';
import type { ResultsSearch } from '../../routes/data-search';
import { filterOf } from './use-results';

type SavedView = components['schemas']['SavedView'];

interface SavedViewsProps {
  readonly team: string;
  readonly search: ResultsSearch;
}

const Named = z.strictObject({ name: NewSavedView.shape.name });

const onSuccess = async (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['get', '/saved-views'] });

const SaveForm = ({ team, search }: SavedViewsProps): JSX.Element => {
  const saving = useMutation({
    mutationFn: async ({ name }: z.output<typeof Named>) =>
      client.POST('/saved-views', { params: { query: { team } }, body: { name, filter: filterOf(search) } }),
    onSuccess,
  });
  return (
    <ContractForm
      schema={Named}
      values={{ name: '' }}
      submit={resultsText.saveView}
      busy={resultsText.savingView}
      sending={saving}
      isEmptiedAfterwards
    >
      <TextField name="name" label={resultsText.viewName} hint={resultsText.viewHint} fault={resultsText.viewFault} />
    </ContractForm>
  );
};

interface ViewRowProps {
  readonly team: string;
  readonly view: SavedView;
  readonly onRemoved: (view: SavedView) => void;
}

const ViewRow = ({ team, view, onRemoved }: ViewRowProps): JSX.Element => {
  const removing = useMutation({
    mutationFn: async () => client.DELETE('/saved-views/{id}', { params: { path: { id: view.id }, query: { team } } }),
    onSuccess: async () => {
      onRemoved(view);
      await onSuccess();
    },
  });
  return (
    <li className="view-row">
      <Link className="plain" to="/teams/$team/results" params={{ team }} search={view.filter}>
        {view.name}
      </Link>
      <button
        type="button"
        aria-label={resultsText.removeView(view.name)}
        aria-disabled={removing.isPending}
        onClick={() => {
          if (!removing.isPending) removing.mutate();
        }}
      >
        {resultsText.remove}
      </button>
      {removing.error === null ? null : <RefusalNotice refusal={toRefusal(removing.error)} />}
    </li>
  );
};

const Removed = ({ team, view, onBack }: { readonly team: string; readonly view: SavedView; readonly onBack: () => void }): JSX.Element => {
  const undoing = useMutation({
    mutationFn: async () => client.POST('/saved-views', { params: { query: { team } }, body: { name: view.name, filter: view.filter } }),
    onSuccess: async () => {
      onBack();
      await onSuccess();
    },
  });
  return <UndoNotice text={resultsText.removedView(view.name)} label={resultsText.undo} undoing={undoing} />;
};

/** Filters that a person keeps under names; what was removed comes back by one press. */
export const SavedViews = ({ team, search }: SavedViewsProps): JSX.Element => {
  const query = api.useQuery('get', '/saved-views', { params: { query: { team } } });
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const isFiltered = Object.keys(filterOf(search)).length > 0;
  return (
    <section aria-labelledby="views">
      <h2 id="views" tabIndex={-1}>
        {resultsText.views}
      </h2>
      {removed === null ? null : (
        <Removed
          team={team}
          view={removed}
          onBack={() => {
            setRemoved(null);
          }}
        />
      )}
      <Shown
        query={query}
        headingId="views"
        draw={({ data }) =>
          data.length === 0 ? (
            <p className="soft">{resultsText.noView}</p>
          ) : (
            <ul className="rows">
              {data.map((view) => (
                <ViewRow key={view.id} team={team} view={view} onRemoved={setRemoved} />
              ))}
            </ul>
          )
        }
      />
      {isFiltered ? (
        <div className="narrow">
          <SaveForm team={team} search={search} />
        </div>
      ) : null}
    </section>
  );
};
