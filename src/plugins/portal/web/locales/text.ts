/** Every text of the portal. A locale that lacks one does not compile. */
export interface Messages {
  readonly localeName: string;
  readonly notFound: (limit: string, unit: string) => string;
  readonly above: (limit: string, unit: string) => string;
  readonly noReading: string;
  readonly awaitsRelease: string;
  readonly preliminary: string;
  readonly sampledOn: (date: string) => string;
  readonly chartLabel: (station: string, count: number, from: string, to: string) => string;
  readonly chartKey: string;
  readonly howMany: (stations: number) => string;
  readonly emptyHeading: string;
  readonly emptyText: string;
  readonly faultHeading: string;
  readonly faultText: string;
  readonly busyHeading: string;
  readonly busyText: string;
  readonly missingHeading: string;
  readonly missingText: string;
  readonly backToStart: string;
  readonly skipToContent: string;
  readonly languages: string;
  readonly signIn: string;
  /** While the script of the application is on its way. */
  readonly loading: string;
  readonly needsScript: string;
  readonly drinkingWater: string;
  readonly licence: string;
  readonly forIntegrators: string;
  /** Names the navigation for whoever cannot see it. */
  readonly places: string;
  readonly nobodyNamed: string;
  readonly draft: string;
  /** Of the picture on the cards. */
  readonly cardAlt: string;
}
