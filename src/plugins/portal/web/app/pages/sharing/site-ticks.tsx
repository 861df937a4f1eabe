import type { JSX } from 'react';
import type { Site } from '../../../../../../api/site/contracts/index';
import { sharingText } from '../../locales/sharing';
import { TickList } from '../../parts/contract-fields';

interface SiteTicksProps {
  readonly sites: readonly Site[];
  /** Those to choose from; all of the team where nothing is said. */
  readonly codes?: readonly string[];
}

/** Sites of the own team, by name. Others may have asked for one that there is not. */
export const SiteTicks = ({ sites, codes = sites.map(({ code }) => code) }: SiteTicksProps): JSX.Element => {
  const nameOf = (code: string): string => {
    const site = sites.find((one) => one.code === code);
    return site === undefined ? sharingText.unknownSite(code) : `${site.name} (${code})`;
  };
  return (
    <TickList
      name="siteCodes"
      label={sharingText.siteCodes}
      fault={sharingText.sitesFault}
      options={codes.map((value) => ({ value, label: nameOf(value) }))}
    />
  );
};
