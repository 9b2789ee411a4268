/**
 * Tags as most services list them.
 *
 * @param tags - undefined means none: use it for answers that carry the tags when there are any,
 *   and leave the resource's tags undefined where they could not be read
 */
export function tagsFromList(
  tags: readonly { Key?: string; Value?: string }[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).flatMap(({ Key, Value }) =>
      Key === undefined ? [] : [[Key, Value ?? '']],
    ),
  );
}

/** Tags as services with maps give them (EKS, Backup, Lambda, MSK); undefined means none. */
export function tagsFromMap(
  tags: Readonly<Record<string, string | undefined>> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags ?? {}).map(([key, value]) => [key, value ?? '']),
  );
}
