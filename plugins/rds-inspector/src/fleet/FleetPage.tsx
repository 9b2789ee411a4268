/** Every instance, cluster and global cluster of every account and Region. */
export function FleetPage() {
  return null;
}
