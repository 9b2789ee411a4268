import { Button, ButtonIcon, TextField } from '@backstage/ui';
import {
  RiAddLine,
  RiArrowDownLine,
  RiArrowUpLine,
  RiDeleteBinLine,
} from '@remixicon/react';
import type { DraftStep } from './drillDraft';
import {
  withMovedStep,
  withNewStep,
  withoutStep,
  withTitle,
} from './draftSteps';
import { FieldProblem } from './FieldProblem';
import styles from './DrillForm.module.css';

/** The steps of a plan, to be written, moved and removed. */
export function StepsEditor(props: {
  steps: readonly DraftStep[];
  problem: string | undefined;
  onChange(steps: DraftStep[]): void;
}) {
  const { steps, problem, onChange } = props;
  return (
    <div className={styles.steps}>
      <ol className={styles.stepList} aria-label="Steps">
        {steps.map(({ id, title }, index) => (
          <li key={id}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <TextField
              className={styles.stepField}
              size="small"
              aria-label={`Step ${index + 1}`}
              value={title}
              maxLength={500}
              isInvalid={problem !== undefined && title.trim() === ''}
              onChange={next => onChange(withTitle(steps, id, next))}
            />
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiArrowUpLine />}
              aria-label={`Move step ${index + 1} up`}
              isDisabled={index === 0}
              onPress={() => onChange(withMovedStep(steps, id, -1))}
            />
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiArrowDownLine />}
              aria-label={`Move step ${index + 1} down`}
              isDisabled={index === steps.length - 1}
              onPress={() => onChange(withMovedStep(steps, id, 1))}
            />
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiDeleteBinLine />}
              aria-label={`Remove step ${index + 1}`}
              onPress={() => onChange(withoutStep(steps, id))}
            />
          </li>
        ))}
      </ol>
      <FieldProblem text={problem} />
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => onChange(withNewStep(steps))}
        >
          Add a step
        </Button>
      </div>
    </div>
  );
}
