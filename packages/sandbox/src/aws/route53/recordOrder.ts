/** As much of a record set as its place in the list depends on. */
export interface RecordKey {
  readonly Name?: string;
  readonly Type?: string;
  readonly SetIdentifier?: string;
}

/**
 * The order in which Route 53 lists record sets: by name with the labels reversed
 * (`com.example.www`), then by type, then by set identifier.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html
 */
export function compareRecordSets(one: RecordKey, other: RecordKey): number {
  return (
    compareText(reversedLabels(one.Name), reversedLabels(other.Name)) ||
    compareText(one.Type ?? '', other.Type ?? '') ||
    compareText(one.SetIdentifier ?? '', other.SetIdentifier ?? '')
  );
}

function reversedLabels(name: string = ''): string {
  const withDot = name.endsWith('.') ? name : `${name}.`;
  return withDot.toLowerCase().split('.').reverse().join('.');
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
