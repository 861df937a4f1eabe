import { serviceDoor } from '../../../lib/service-door';

export interface PortalService {
  /** Keeps public pages as they were drawn, for as long as this server runs and hears of changes to them. */
  startKeeping(): { stop(): Promise<void> };
}

export const portalService = serviceDoor<PortalService>('plugin::portal.portal');
