const ELLIPSIS = '…';

/**
 * Cuts the middle out of an ARN that is too long to show.
 *
 * The end keeps two thirds of the room, because it holds the resource's name; the beginning
 * still tells the partition and, where there is room, the service.
 *
 * @param maxLength - the most characters to return, at least 3
 */
export function shortenArn(arn: string, maxLength: number): string {
  if (arn.length <= maxLength) {
    return arn;
  }
  const room = Math.max(2, Math.floor(maxLength) - ELLIPSIS.length);
  const start = Math.floor(room / 3);
  return `${arn.slice(0, start)}${ELLIPSIS}${arn.slice(
    arn.length - (room - start),
  )}`;
}
