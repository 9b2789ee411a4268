/** What a formula may name. */
export interface FormulaVariables {
  /** Bytes of memory for the database's processes. */
  readonly DBInstanceClassMemory?: number;
  readonly DBInstanceVCPU?: number;
  /** Bytes of storage. */
  readonly AllocatedStorage?: number;
  readonly EndPointPort?: number;
}

type Token = string;

const FUNCTIONS: Readonly<
  Record<string, (...values: readonly number[]) => number>
> = {
  GREATEST: (...values) => Math.max(...values),
  LEAST: (...values) => Math.min(...values),
  SUM: (...values) => values.reduce((sum, value) => sum + value, 0),
  log: value => Math.trunc(Math.log2(value)),
};

/** Recursive descent; undefined wherever the formula makes no sense. */
class FormulaParser {
  private position = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly variables: FormulaVariables,
  ) {}

  isAtEnd(): boolean {
    return this.position === this.tokens.length;
  }

  /** Factors that are multiplied and divided, from left to right. */
  expression(): number | undefined {
    let value = this.factor();
    while (this.peek() === '*' || this.peek() === '/') {
      const operator = this.take();
      const right = this.factor();
      if (value === undefined || right === undefined) return undefined;
      value = Math.trunc(operator === '*' ? value * right : value / right);
    }
    return value;
  }

  private factor(): number | undefined {
    const token = this.take() ?? '';
    if (/^\d+$/.test(token)) return Number(token);
    if (token === '-') {
      const value = this.factor();
      return value === undefined ? undefined : -value;
    }
    if (token === '{') return this.closed('}');
    if (token === '(') return this.closed(')');
    if (this.peek() === '(') return this.call(token);
    switch (token) {
      case 'DBInstanceClassMemory':
      case 'DBInstanceVCPU':
      case 'AllocatedStorage':
      case 'EndPointPort':
        return this.variables[token];
      default:
        return undefined;
    }
  }

  private closed(bracket: string): number | undefined {
    const value = this.expression();
    return this.take() === bracket ? value : undefined;
  }

  private call(name: string): number | undefined {
    this.take();
    const values: number[] = [];
    do {
      const value = this.expression();
      if (value === undefined) return undefined;
      values.push(value);
    } while (this.peek() === ',' && this.take());
    return this.take() === ')' && Object.hasOwn(FUNCTIONS, name)
      ? FUNCTIONS[name](...values)
      : undefined;
  }

  private peek(): Token | undefined {
    return this.tokens[this.position];
  }

  private take(): Token | undefined {
    const token = this.tokens[this.position];
    this.position += 1;
    return token;
  }
}

/**
 * Works out the value of a parameter that may be a formula of RDS, for example
 * `LEAST({DBInstanceClassMemory/9531392},5000)`. All arithmetic is on whole numbers, and `log` is of
 * base 2, as RDS counts: `GREATEST({log(DBInstanceClassMemory/805306368)*45},…)` is 135 with 8 GiB.
 *
 * @returns undefined when it is no number, or needs a variable that is not given
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html
 */
export function evaluateParameterFormula(
  formula: string,
  variables: FormulaVariables,
): number | undefined {
  const tokens = formula.match(/[A-Za-z_]+|\d+|[{}()*/,+-]|\S/g) ?? [];
  const parser = new FormulaParser(tokens, variables);
  const value = parser.expression();
  return parser.isAtEnd() && value !== undefined && Number.isFinite(value)
    ? value
    : undefined;
}
