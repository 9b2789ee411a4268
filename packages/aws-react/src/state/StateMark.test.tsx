import { render, screen } from '@testing-library/react';
import { SeverityMark } from './SeverityMark';
import { StateMark } from './StateMark';
import {
  compareStates,
  STATE_WORDS,
  worstState,
  type EvaluationState,
} from './states';

const STATES: EvaluationState[] = [
  'ok',
  'warning',
  'critical',
  'unknown',
  'excepted',
  'not-applicable',
];

describe('StateMark', () => {
  it.each(STATES)('%s has words, and a shape of its own', state => {
    const { container } = render(<StateMark state={state} />);
    expect(screen.getByText(STATE_WORDS[state])).toBeInTheDocument();
    const shapes = STATES.filter(other => other !== state).map(other => {
      const rendered = render(<StateMark state={other} />);
      return rendered.container.querySelector('svg')?.innerHTML;
    });
    expect(shapes).not.toContain(container.querySelector('svg')?.innerHTML);
  });

  it('tells its reason on hover and to screen readers', () => {
    render(<StateMark state="unknown" reason="Throttled." />);
    expect(screen.getByTitle('Throttled.')).toHaveTextContent(
      'Unknown: Throttled.',
    );
  });

  it('keeps its words for screen readers where only the shape shows', () => {
    render(<StateMark state="critical" label="Broken" iconOnly />);
    expect(screen.getByText('Broken')).toBeInTheDocument();
    expect(screen.getByTitle('Broken')).toBeInTheDocument();
  });
});

describe('SeverityMark', () => {
  it.each([
    ['critical', 'Critical'],
    ['high', 'High'],
    ['medium', 'Medium'],
    ['low', 'Low'],
    ['informational', 'Informational'],
  ] as const)('%s says %s', (severity, word) => {
    render(<SeverityMark severity={severity} />);
    expect(screen.getByText(word)).toBeInTheDocument();
  });
});

describe('the order of states', () => {
  it('puts the worst first, and unknown above at risk', () => {
    expect([...STATES].sort(compareStates)).toEqual([
      'critical',
      'unknown',
      'warning',
      'excepted',
      'ok',
      'not-applicable',
    ]);
    expect(worstState(['ok', 'unknown', 'warning'])).toBe('unknown');
    expect(worstState([])).toBe('not-applicable');
  });
});
