import type { Core } from '@strapi/types';
import type { LedgerAlarmRaised } from '../../../../audit/contracts';
import { inTransaction } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import { settings } from '../../../../../lib/settings';
import { composeContents, type ContentsOf } from '../domain/notification-types';
import { composeNotificationMail } from '../domain/texts/compose-notification-mail';
import { mailStaff } from '../services/mail-staff';
import { notify } from '../services/notify';
import { teamOfEvent } from './team-of-event';

const contentsOf = ({ part, findings }: LedgerAlarmRaised): ContentsOf<'ledger-alarm'> =>
  composeContents(
    'ledger-alarm',
    findings.map((finding) => ({ name: part, count: 1, finding })),
  );

/** Where staff look at the ledger, in the admin panel. */
const page = '/luminous/audit';

export const notifyOfLedgerAlarm = async (strapi: Core.Strapi, { id, payload }: EventEnvelope<LedgerAlarmRaised>): Promise<void> =>
  inTransaction(strapi, async (sql) =>
    notify(sql, {
      ...{ teamId: teamOfEvent(), type: 'ledger-alarm', eventKey: payload.part, source: `event ${id}` },
      contents: contentsOf(payload),
      about: [{ type: 'ledger', key: payload.part, link: page }],
    }),
  );

/** In the words that everybody else is told things in. Nobody can stop it, so there is no link that would. */
export const mailLedgerAlarm = async (strapi: Core.Strapi, { id, payload }: EventEnvelope<LedgerAlarmRaised>): Promise<void> => {
  const { publicUrl } = settings(strapi);
  const panel = `${publicUrl}/admin`;
  const notice = { type: 'ledger-alarm', contents: contentsOf(payload), isHistorical: false, url: `${panel}${page}` } as const;
  const sending = { locale: 'en', teamName: 'Luminous', deliveryId: `event ${id}`, publicUrl } as const;
  await mailStaff(strapi, id, composeNotificationMail(notice, { ...sending, settingsUrl: panel, unsubscribeUrl: panel }));
};
