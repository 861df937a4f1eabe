/** What a layout of the WQX family tells, by what it means here. A layout names the headings; what it lacks stays empty. */
export interface WqxColumns {
  readonly stationCode: string;
  readonly stationName: string;
  readonly stationType: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly datum: string;
  readonly sampleCode: string;
  readonly activityType: string;
  readonly medium: string;
  /** More precise than `medium`, where it is given. */
  readonly submedium: string;
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly depth: string;
  readonly depthUnit: string;
  readonly equipment: string;
  readonly parameter: string;
  readonly speciation: string;
  readonly fraction: string;
  readonly value: string;
  readonly unit: string;
  readonly valueType: string;
  readonly condition: string;
  readonly limit: string;
  readonly limitUnit: string;
  readonly limitType: string;
  readonly status: string;
  readonly comment: string;
  readonly methodCode: string;
  readonly methodContext: string;
  readonly analysedOn: string;
  readonly laboratory: string;
  readonly laboratorySample: string;
  readonly qualifiers: string;
  /** What makes it another quantity than the plain parameter: a maximum of some days, an amount of dry weight. */
  readonly bases: readonly string[];
}
