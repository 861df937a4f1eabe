/** What stands in a row: text only, as it was typed. The number tells rows apart while others come and go. */
export interface SiteRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

export interface ThresholdRow {
  readonly id: number;
  readonly quantity: string;
  readonly unit: string;
  readonly warningAbove: string;
  readonly criticalAbove: string;
}

export interface ProvisioningDraft {
  readonly sites: readonly SiteRow[];
  readonly thresholds: readonly ThresholdRow[];
}

export const emptyProvisioning: ProvisioningDraft = { sites: [], thresholds: [] };

export const nextId = (rows: readonly { readonly id: number }[]): number => Math.max(0, ...rows.map(({ id }) => id)) + 1;

/** A field of a row, as the server's paths name it: `sites.0.code`. */
export const fieldAt = (list: keyof ProvisioningDraft, place: number, field: string): string => [list, place, field].join('.');

export const emptySite = { code: '', name: '' };
/** Nearly every customer is told of these first. */
export const emptyThreshold = { quantity: 'naphthenic-acids', unit: 'mg/L', warningAbove: '', criticalAbove: '' };

const orNull = (limit: string): string | null => (limit.trim() === '' ? null : limit.trim());

/** As the server takes it: a list that is empty is left out, and so is a limit. */
export const toProvisioning = ({ sites, thresholds }: ProvisioningDraft): Readonly<Record<string, readonly object[]>> => ({
  ...(sites.length === 0 ? {} : { sites: sites.map(({ code, name }) => ({ code: code.trim(), name: name.trim() })) }),
  ...(thresholds.length === 0
    ? {}
    : {
        thresholds: thresholds.map(({ quantity, unit, warningAbove, criticalAbove }) => ({
          quantity: quantity.trim(),
          unit: unit.trim(),
          warningAbove: orNull(warningAbove),
          criticalAbove: orNull(criticalAbove),
        })),
      }),
});
