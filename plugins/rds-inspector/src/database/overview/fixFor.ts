import type { CheckFix, Finding } from '@meridian/plugin-rds-inspector-common';
import type { Ways } from '../parts/WaysTabs';

/** How to put a finding right, with the names of its database filled in. */
export function fixFor(
  fix: CheckFix,
  finding: Pick<Finding, 'databaseName' | 'region'>,
): Ways {
  const fill = (text: string) =>
    text
      .replaceAll('{name}', finding.databaseName)
      .replaceAll('{region}', finding.region);
  return {
    console: fill(fix.console),
    cli: fill(fix.cli),
    terraform: fill(fix.terraform),
    caution: fix.caution && fill(fix.caution),
  };
}
