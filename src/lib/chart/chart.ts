/** What a chart shows, whatever it is about. Amounts are exact decimals as text; `composeChartOption` alone makes numbers of them. */

export interface ChartPoint {
  /** When, as ISO 8601. */
  readonly at: string;
  readonly amount: string;
  /** Measured, or only bounded: not found below this amount, or more than this amount. */
  readonly kind: 'value' | 'below' | 'above';
}

/** What may be joined by one line. */
export interface ChartSeries {
  readonly name: string;
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
}

export interface ChartLimit {
  readonly label: string;
  readonly amount: string;
  readonly kind: 'near' | 'above';
}

export interface Chart {
  readonly locale: 'en' | 'fr';
  readonly title: string;
  readonly description: string;
  /** Of all amounts, as people write it. */
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly limits: readonly ChartLimit[];
  readonly width: number;
  readonly height: number;
  /** Amounts are told against zero, so that twice as high is twice as much; false where zero means nothing, as with a pH. */
  readonly isFromZero?: boolean;
}
