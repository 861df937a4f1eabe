import type { Core } from '@strapi/types';
import type { EventEnvelope } from '../../../../../lib/events';
import { settings } from '../../../../../lib/settings';
import type { ObservationsRecorded } from '../../../contracts';
import { composeArrivalMail } from '../domain/compose-arrival-mail';
import { mailStaff } from '../services/mail-staff';

export const mailArrivals = async (strapi: Core.Strapi, { id, payload }: EventEnvelope<ObservationsRecorded>): Promise<void> =>
  mailStaff(strapi, id, composeArrivalMail(payload, settings(strapi).publicUrl));
