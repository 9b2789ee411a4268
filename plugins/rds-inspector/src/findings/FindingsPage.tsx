/** What checks found, now or at a time. */
export function FindingsPage() {
  return null;
}
