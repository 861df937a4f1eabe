import type { Core } from '@strapi/types';
import { Problem } from '../../../../../lib/problem';
import { reportProblems, type ReportSource, type ReportTemplate } from '../../../contracts';

const registryName = 'luminous.report-source';

interface Holder {
  source: ReportSource | null;
}

export const installSource = (strapi: Core.Strapi): void => {
  strapi.add(registryName, (): Holder => ({ source: null }));
};

const holder = (strapi: Core.Strapi): Holder => strapi.get(registryName);

export const registerSource = (strapi: Core.Strapi, source: ReportSource): void => {
  if (holder(strapi).source !== null) throw new Error('Reports have a source already.');
  holder(strapi).source = source;
};

export const requireSource = (strapi: Core.Strapi): ReportSource => {
  const { source } = holder(strapi);
  if (source === null) throw new Error('No layer has said what reports are about.');
  return source;
};

/** @throws Problem report.kind-unknown */
export const requireTemplate = (strapi: Core.Strapi, kind: string): ReportTemplate => {
  const { templates } = requireSource(strapi);
  const template = templates.find((one) => one.kind === kind);
  if (template !== undefined) return template;
  const known = templates.map((one) => one.kind).join(', ');
  throw new Problem(reportProblems['report.kind-unknown'], `There is no report "${kind}", but ${known}.`);
};
