import type { JSX } from 'react';
import type { Drawing } from '../../../../plugins/reports/contracts';
import type { ReportData } from '../../contracts/report-data';
import { listStandings } from '../../domain/list-standings';
import { sumUp } from '../../domain/sum-up';
import { Document } from '../parts/document';
import type { Setting } from '../parts/setting';
import { Cover } from './cover';
import { DataTable } from './data-table';
import { Exceedances, Indeterminate } from './exceedances';
import { Found } from './found';
import { Glossary, Methods } from './methods';
import { Status } from './status';
import { Trends } from './trends';
import { Verify } from './verify';

interface SummaryProps {
  readonly data: ReportData;
  readonly drawing: Drawing;
  readonly setting: Setting;
  readonly title: string;
  readonly styles: string;
}

export const SummaryReport = ({ data, drawing, setting, title, styles }: SummaryProps): JSX.Element => (
  <Document title={title} locale={setting.locale} styles={styles}>
    <Cover data={data} drawing={drawing} setting={setting} />
    <main>
      <Found sums={sumUp(data)} setting={setting} />
      <Status standings={listStandings(data)} setting={setting} />
      <Trends data={data} setting={setting} />
      <Exceedances data={data} setting={setting} />
      <Indeterminate data={data} setting={setting} />
      <DataTable data={data} setting={setting} />
      <Methods data={data} setting={setting} />
      <Glossary setting={setting} />
      <Verify drawing={drawing} setting={setting} />
    </main>
  </Document>
);
