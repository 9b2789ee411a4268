/** One parameter of an engine as its family declares it. */
export interface EngineParameter {
  readonly name: string;
  /** Absent where RDS says nothing and the engine decides by itself. */
  readonly value?: string;
  /** `static` parameters take a restart. */
  readonly applyType: 'static' | 'dynamic';
  /** `boolean`, `integer`, `float`, `string` or `list`. */
  readonly dataType: string;
  readonly allowedValues?: string;
  readonly description: string;
  /** `system`: RDS sets it; anything else is the engine's own default. */
  readonly source: 'system' | 'engine-default';
  readonly isModifiable: boolean;
}

/**
 * Reads a table of parameters: name, value, data type, allowed values, traits and description, with
 * ` | ` between them and `-` for nothing. The traits are `static`, `system` and `fixed` (cannot be changed).
 */
export function parseParameters(table: string): EngineParameter[] {
  return table
    .trim()
    .split('\n')
    .map(line => {
      const [name, value, dataType, allowedValues, traits, ...description] =
        line.split(' | ');
      const has = (trait: string) => traits.split(' ').includes(trait);
      return {
        name,
        value: unlessNothing(value),
        dataType,
        allowedValues: unlessNothing(allowedValues),
        description: description.join(' | '),
        applyType: has('static') ? 'static' : 'dynamic',
        source: has('system') ? 'system' : 'engine-default',
        isModifiable: !has('fixed'),
      };
    });
}

function unlessNothing(cell: string): string | undefined {
  return cell === '-' ? undefined : cell;
}
