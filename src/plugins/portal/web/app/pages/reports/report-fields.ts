import { z } from 'zod';
import { NewReport } from '../../../../../reports/contracts/report';
import { locale } from '../../here';
import { takeBody } from '../../parts/take-body';

const Fields = z.object({
  kind: z.string(),
  from: z.string(),
  to: z.string(),
  where: z.string(),
  subjects: z.array(z.string()),
  locale: z.string(),
});
export type ReportFields = z.infer<typeof Fields>;

/** What a report would be about, as far as the fields say so already. */
export const toOrder = ({ from, to, where, subjects }: Pick<ReportFields, 'from' | 'to' | 'where' | 'subjects'>) => ({
  from,
  to,
  subjects: where === 'all' ? [] : subjects,
});

/** Choosing none of some is not the same as choosing all. */
export const WantedReport = Fields.transform((fields, context) => {
  const nobody = fields.where !== 'all' && fields.subjects.length === 0;
  const body = { kind: fields.kind, locale: fields.locale, ...toOrder(fields) };
  return takeBody(NewReport, body, context, nobody ? ['subjects'] : []);
});
export type WantedReport = z.output<typeof WantedReport>;

const toDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The calendar year so far, or the whole one before while it is young: what people report on. */
export const firstFields = (now: Date): ReportFields => {
  const year = now.getUTCFullYear();
  const isYoung = now.getUTCMonth() < 2;
  const [from, to] = isYoung ? [`${String(year - 1)}-01-01`, `${String(year - 1)}-12-31`] : [`${String(year)}-01-01`, toDay(now)];
  return { kind: 'summary', from, to, where: 'all', subjects: [], locale };
};
