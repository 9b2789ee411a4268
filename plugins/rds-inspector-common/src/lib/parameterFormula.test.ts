import { evaluateParameterFormula } from './parameterFormula';

const GIB = 1024 ** 3;

describe('evaluateParameterFormula', () => {
  const memory = (gib: number) => ({ DBInstanceClassMemory: gib * GIB });

  it.each([
    ['200', memory(16), 200],
    ['LEAST({DBInstanceClassMemory/9531392},5000)', memory(16), 1802],
    ['LEAST({DBInstanceClassMemory/9531392},5000)', memory(512), 5000],
    ['{DBInstanceClassMemory/12582880}', memory(2), 170],
    ['{DBInstanceClassMemory*3/4}', memory(4), 3 * GIB],
    // Aurora MySQL; AWS documents 135, 1000 and 2000 for these sizes.
    [
      'GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})',
      memory(8),
      135,
    ],
    [
      'GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})',
      memory(16),
      1000,
    ],
    [
      'GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})',
      memory(32),
      2000,
    ],
    ['SUM({DBInstanceVCPU*2},10)', { DBInstanceVCPU: 4 }, 18],
  ])('%s', (formula, variables, expected) => {
    expect(evaluateParameterFormula(formula, variables)).toBe(expected);
  });

  it.each([
    'LEAST({DBInstanceClassMemory/9531392},5000)',
    'on',
    '',
    'LEAST(1,',
    '{1',
    '1 2',
    'constructor(1)',
    '1/0',
  ])('does not make a number of %p without variables', formula => {
    expect(evaluateParameterFormula(formula, {})).toBeUndefined();
  });
});
