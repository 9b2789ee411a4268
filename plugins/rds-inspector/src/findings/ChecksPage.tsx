/** What is checked, why, and how it is put right. */
export function ChecksPage() {
  return null;
}
