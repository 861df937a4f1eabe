import { serviceDoor } from '../../../lib/service-door';
import type { StationStatus } from './station';

export * from './reading';
export * from './series';
export * from './station';

export interface StationService {
  /** All stations of a team with their latest released reading of one parameter, as the public sees them. */
  listPublicStatus(query: { teamId: string; parameterCode: string; recentReadings: number }): Promise<StationStatus[]>;
}

export const stationService = serviceDoor<StationService>('api::station.station');
