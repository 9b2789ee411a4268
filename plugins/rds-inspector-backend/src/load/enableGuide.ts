import {
  CHECKS,
  type DatabaseRow,
  type EnableGuide,
} from '@meridian/plugin-rds-inspector-common';

const CHECK = CHECKS.find(({ id }) => id === 'performance-insights');

/** How Performance Insights is switched on for an instance: the fix of the check that asks for it. */
export function enableGuide({
  name,
  region,
}: DatabaseRow): EnableGuide | undefined {
  if (!CHECK) return undefined;
  const { fix, references } = CHECK;
  const fill = (text: string) =>
    text.replaceAll('{name}', name).replaceAll('{region}', region);
  return {
    console: fill(fix.console),
    cli: fill(fix.cli),
    terraform: fill(fix.terraform),
    caution: fix.caution && fill(fix.caution),
    documentation: references.documentation,
  };
}
