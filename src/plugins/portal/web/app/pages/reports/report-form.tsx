import { useMutation } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { useWatch } from 'react-hook-form';
import { api, client } from '../../api/client';
import { reportText } from '../../locales/reports';
import { SelectField, TextField, TickList } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { useStations } from '../../parts/use-all-pages';
import { OrderPreview } from './order-preview';
import { firstFields, WantedReport, type ReportFields } from './report-fields';

interface ReportFormProps {
  readonly team: string;
  readonly onAsked: () => void;
}

const KindField = ({ team }: { readonly team: string }): JSX.Element => {
  const kinds = api.useQuery('get', '/report-kinds', { params: { query: { team } } }, { staleTime: 300_000 });
  const chosen = useWatch<ReportFields, 'kind'>({ name: 'kind' });
  const names = kinds.data?.data.map(({ kind }) => kind) ?? [chosen];
  return (
    <SelectField
      // The list comes later than the field, which then holds what it holds.
      key={names.length}
      name="kind"
      label={reportText.kind}
      hint={reportText.kindHints[chosen] ?? ''}
      options={names.map((value) => ({ value, label: reportText.kinds[value] ?? value }))}
    />
  );
};

const StationFields = ({ team }: { readonly team: string }): JSX.Element => {
  const where = useWatch<ReportFields, 'where'>({ name: 'where' });
  const stations = useStations(team).data ?? [];
  return (
    <>
      <SelectField
        name="where"
        label={reportText.where}
        options={(['all', 'some'] as const).map((value) => ({ value, label: reportText.wheres[value] }))}
      />
      {where === 'all' ? null : (
        <div className="few">
          <TickList
            name="subjects"
            label={reportText.stations}
            fault={reportText.stationsFault}
            options={stations.map(({ code, name }) => ({ value: code, label: name === code ? code : `${name} (${code})` }))}
          />
        </div>
      )}
    </>
  );
};

/** Which days and places, and what a report of them would hold. */
export const ReportForm = ({ team, onAsked }: ReportFormProps): JSX.Element => {
  const [values] = useState(() => firstFields(new Date()));
  const asking = useMutation({
    mutationFn: async (wanted: WantedReport) => client.POST('/reports', { params: { query: { team } }, body: wanted }),
    onSuccess: onAsked,
  });
  return (
    <div className="narrow">
      <ContractForm schema={WantedReport} values={values} submit={reportText.generate} busy={reportText.generating} sending={asking}>
        <KindField team={team} />
        <TextField name="from" type="date" label={reportText.from} fault={reportText.dayFault} />
        <TextField name="to" type="date" label={reportText.to} fault={reportText.toFault} />
        <StationFields team={team} />
        <SelectField
          name="locale"
          label={reportText.language}
          options={(['en', 'fr'] as const).map((value) => ({ value, label: reportText.languages[value] }))}
        />
        <OrderPreview team={team} />
      </ContractForm>
    </div>
  );
};
