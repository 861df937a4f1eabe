export type { AskedNames, AskedSeries, MeantByNames, NamedThing, Series, UsedNames } from '../../../plugins/notifications/contracts';
