/**
 * Reads the attributes of a resource, which come from outside: a field that is missing or of another
 * type than AWS documents is undefined, never a default.
 */
export class AttributeReader {
  constructor(private readonly attributes: Readonly<Record<string, unknown>>) {}

  /** A text that is not empty. */
  text(field: string): string | undefined {
    const value = this.attributes[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  number(field: string): number | undefined {
    const value = this.attributes[field];
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : undefined;
  }

  flag(field: string): boolean | undefined {
    const value = this.attributes[field];
    return typeof value === 'boolean' ? value : undefined;
  }

  /** A time in ISO 8601. */
  time(field: string): string | undefined {
    const value = this.text(field);
    return value !== undefined && !Number.isNaN(Date.parse(value))
      ? value
      : undefined;
  }

  /** The texts of a list; what is no text among them is left out. Undefined when there is no list. */
  texts(field: string): readonly string[] | undefined {
    const value = this.attributes[field];
    return Array.isArray(value)
      ? value.filter((one): one is string => typeof one === 'string')
      : undefined;
  }

  /** The objects of a list; what is no object among them is left out. */
  objects(field: string): readonly AttributeReader[] | undefined {
    const value = this.attributes[field];
    return Array.isArray(value)
      ? value.filter(isRecord).map(one => new AttributeReader(one))
      : undefined;
  }

  object(field: string): AttributeReader | undefined {
    const value = this.attributes[field];
    return isRecord(value) ? new AttributeReader(value) : undefined;
  }

  /** The texts of an object by its fields; null stands for what is set to nothing. */
  textFields(
    field: string,
  ): Readonly<Record<string, string | null>> | undefined {
    const value = this.attributes[field];
    if (!isRecord(value)) return undefined;
    const entries = Object.entries(value).flatMap(([name, one]) =>
      typeof one === 'string' || one === null ? [[name, one] as const] : [],
    );
    return Object.fromEntries(entries);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
