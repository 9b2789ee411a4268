import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { KNOWN_REGIONS, partitionOfRegion } from '@meridian/aws-common';

const PATH = 'meridian.aws.regions';

/**
 * Reads the Regions.
 *
 * A Region that this version does not know is accepted, since AWS opens new ones, unless it
 * looks like a slip of the pen for one that it does know.
 *
 * @param aws - the config at `meridian.aws`
 * @throws InputError naming the key and the fix
 */
export function readRegions(aws: Config | undefined): string[] {
  const value = aws?.getOptional('regions');
  if (!Array.isArray(value) || value.length === 0) {
    throw new InputError(
      `${PATH} must list at least one Region to read, for example [us-east-1, us-west-2]`,
    );
  }
  const regions = value.map((region, index) =>
    checkRegion(region, `${PATH}[${index}]`),
  );
  regions.forEach((region, index) => {
    const path = `${PATH}[${index}]`;
    if (regions.indexOf(region) !== index) {
      throw new InputError(
        `${path}: '${region}' is listed twice; remove one of them`,
      );
    }
    if (partitionOfRegion(region) !== partitionOfRegion(regions[0])) {
      throw new InputError(
        `${path}: '${region}' is in the partition ${partitionOfRegion(
          region,
        )} and '${regions[0]}' in ${partitionOfRegion(
          regions[0],
        )}; run one portal for each partition`,
      );
    }
  });
  return regions;
}

function checkRegion(value: unknown, path: string): string {
  if (typeof value !== 'string') {
    throw new InputError(
      `${path}: '${value}' is not a Region name; write it as us-east-1`,
    );
  }
  if (KNOWN_REGIONS.includes(value)) {
    return value;
  }
  const suggestion = closestRegion(value);
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(value) || suggestion) {
    throw new InputError(
      `${path}: '${value}' is not a Region name; write it as ${
        suggestion ?? 'us-east-1'
      }`,
    );
  }
  return value;
}

/** The known Region that the text is a misspelling of; the number at the end is no evidence. */
function closestRegion(text: string): string | undefined {
  const normalized = text
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
  if (KNOWN_REGIONS.includes(normalized)) {
    return normalized;
  }
  const area = (region: string) => region.replace(/-?\d*$/, '');
  if (KNOWN_REGIONS.some(known => area(known) === area(normalized))) {
    return /-\d$/.test(normalized) ? undefined : `${area(normalized)}-1`;
  }
  // A new Region may differ from an old one in the country alone, as sa-west from ca-west does.
  const ofSameCountry = KNOWN_REGIONS.filter(
    known => known.slice(0, 3) === normalized.slice(0, 3),
  );
  return (
    ofSameCountry.find(known => isOneSlipAway(normalized, known)) ??
    ofSameCountry.find(known => isOneSlipAway(area(normalized), area(known)))
  );
}

/** Whether one letter missing, added, wrong, or two neighbours swapped, tell the texts apart. */
function isOneSlipAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] &&
      restA[1] === restB[0] &&
      restA.slice(2) === restB.slice(2))
  );
}
