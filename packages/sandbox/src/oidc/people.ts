/** Someone who can sign in to the portal on a laptop. */
export interface Person {
  /** The subject of their tokens, and the name of their catalog entity. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What they do, for whoever chooses among them. */
  readonly role: string;
}

/** One person for each role that the portal tells apart, and one without any. */
export const PEOPLE: readonly Person[] = [
  {
    id: 'olivia.ortega',
    name: 'Olivia Ortega',
    email: 'olivia.ortega@meridian.example',
    role: 'Developer in the orders team',
  },
  {
    id: 'priya.patel',
    name: 'Priya Patel',
    email: 'priya.patel@meridian.example',
    role: 'Platform engineer',
  },
  {
    id: 'aaron.adler',
    name: 'Aaron Adler',
    email: 'aaron.adler@meridian.example',
    role: 'Auditor',
  },
  {
    id: 'nora.north',
    name: 'Nora North',
    email: 'nora.north@meridian.example',
    role: 'Sales; has no role in the portal',
  },
];
