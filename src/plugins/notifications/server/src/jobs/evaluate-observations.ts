import type { Core } from '@strapi/types';
import type { EventEnvelope } from '../../../../../lib/events';
import type { ObservationsRecorded, ObservationsWithdrawn, ThresholdsChanged } from '../../../contracts';
import { evaluateSource, evaluateStanding } from '../services/evaluation/evaluate-source';
import { tellOutcomes } from '../services/evaluation/tell-outcomes';
import { teamOfEvent } from './team-of-event';

export const evaluateRecorded = async (strapi: Core.Strapi, { payload }: EventEnvelope<ObservationsRecorded>): Promise<void> => {
  const { mode, source } = payload;
  const teamId = teamOfEvent();
  await evaluateSource(strapi, { teamId, sourceId: source.id, mode, kind: 'recorded' }, tellOutcomes(strapi, { teamId, source }));
};

export const evaluateWithdrawn = async (strapi: Core.Strapi, { payload }: EventEnvelope<ObservationsWithdrawn>): Promise<void> => {
  const { source } = payload;
  const teamId = teamOfEvent();
  await evaluateSource(strapi, { teamId, sourceId: source.id, mode: 'live', kind: 'withdrawn' }, tellOutcomes(strapi, { teamId, source }));
};

export const evaluateChanged = async (strapi: Core.Strapi, { payload }: EventEnvelope<ThresholdsChanged>): Promise<void> =>
  evaluateStanding(strapi, teamOfEvent(), payload.quantities);
