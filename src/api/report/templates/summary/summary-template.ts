import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DrawnReport, Drawing, ReportTemplate } from '../../../../plugins/reports/contracts';
import { ReportData } from '../../contracts/report-data';
import { en } from '../../words/en';
import { fr } from '../../words/fr';
import { fontFaces } from '../parts/fonts';
import { resultsCsv } from '../parts/results-csv';
import { reportStyles } from '../parts/styles';
import { SummaryReport } from './summary-report';

const draw = async (drawing: Drawing): Promise<DrawnReport> => {
  const data = ReportData.parse(drawing.data);
  const { locale, order, snapshot } = drawing;
  const words = { en, fr }[locale];
  const title = `${words.title} · ${data.team.name} · ${words.period(order.from, order.to)}`;
  const styles = `${await fontFaces()}\n${reportStyles({ page: words.page, of: words.of, title: words.title })}`;
  const page = createElement(SummaryReport, { data, drawing, setting: { words, locale }, title, styles });
  return {
    html: `<!doctype html>${renderToStaticMarkup(page)}`,
    title,
    fileName: `${data.team.slug}-summary-${order.from}-${order.to}.pdf`,
    attachments: [await resultsCsv(data, snapshot.cutOff)],
  };
};

/** For people of the team: what was found, where, and how it stands to the limits. */
export const summaryTemplate: ReportTemplate = { kind: 'summary', version: 1, locales: ['en', 'fr'], draw };
