import { Button, Select, TextField } from '@backstage/ui';
import { Section, StateMark } from '@meridian/aws-react';
import {
  DRILL_TYPES,
  type LossScenarioSummary,
} from '@meridian/plugin-dr-status-common';
import type { FormEvent } from 'react';
import { regionsOf } from '../whatIf/scenarioChoices';
import { DateTimeField } from './DateTimeField';
import type { DraftProblems, DrillDraft } from './drillDraft';
import { DRILL_TYPE_WORDS } from './drillWords';
import { FieldProblem } from './FieldProblem';
import { OwnerField } from './OwnerField';
import { ScopePicker } from './ScopePicker';
import { StepsEditor } from './StepsEditor';
import { SuggestedSteps } from './SuggestedSteps';
import type { KnownSystem } from './useKnownSystems';
import styles from './DrillForm.module.css';

/** The fields of a plan, whether it is new or changed. */
export function DrillForm(props: {
  draft: DrillDraft;
  onChange(draft: DrillDraft): void;
  /** Shown beside their fields once somebody tried to send it. */
  problems: DraftProblems;
  /** Why the server did not take it. */
  failure: string | undefined;
  isSending: boolean;
  submitLabel: string;
  onSubmit(): void;
  onCancel(): void;
  /** What is chosen, as far as it is known. */
  systems: ReadonlyMap<string, KnownSystem>;
  scenarios: readonly LossScenarioSummary[];
  /** The type cannot be changed once a drill is planned. */
  isTypeFixed?: boolean;
}) {
  const { draft, onChange, problems, systems } = props;
  const set = (fields: Partial<DrillDraft>) =>
    onChange({ ...draft, ...fields });
  const problemCount = Object.keys(problems).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Section title="What is drilled">
        <div className={styles.fields}>
          <ScopePicker
            entityRefs={draft.entityRefs}
            storeArns={draft.storeArns}
            systems={systems}
            problem={problems.entityRefs}
            onChange={set}
          />
          <div className={styles.row}>
            <div className={styles.field}>
              <Select
                label="Type"
                size="small"
                isDisabled={props.isTypeFixed}
                description={DRILL_TYPE_WORDS[draft.type].meaning}
                options={DRILL_TYPES.map(type => ({
                  value: type,
                  label: DRILL_TYPE_WORDS[type].word,
                }))}
                selectedKey={draft.type}
                onSelectionChange={key => {
                  const type = DRILL_TYPES.find(one => one === key);
                  if (type) set({ type });
                }}
              />
            </div>
            <RegionField {...props} />
          </div>
        </div>
      </Section>
      <Section title="When and who">
        <div className={styles.row}>
          <div className={styles.wideField}>
            <TextField
              label="Title"
              size="small"
              value={draft.title}
              maxLength={200}
              isInvalid={problems.title !== undefined}
              onChange={title => set({ title })}
            />
            <FieldProblem text={problems.title} />
          </div>
          <DateTimeField
            label="Begins"
            value={draft.plannedFor}
            problem={problems.plannedFor}
            onChange={plannedFor => set({ plannedFor })}
          />
          <OwnerField
            value={draft.owner}
            systems={systems}
            problem={problems.owner}
            onChange={owner => set({ owner })}
          />
        </div>
      </Section>
      <Section title="Checklist">
        <SuggestedSteps
          entityRef={draft.entityRefs[0]}
          type={draft.type}
          steps={draft.steps}
          onTake={steps => set({ steps })}
        />
        <StepsEditor
          steps={draft.steps}
          problem={problems.steps}
          onChange={steps => set({ steps })}
        />
      </Section>
      {(problemCount > 0 || props.failure) && (
        <p role="alert" className={styles.failure}>
          <StateMark state="critical" iconOnly label="Not saved" />{' '}
          {props.failure ??
            (problemCount === 1
              ? 'One field needs something; it says what.'
              : `${problemCount} fields need something; each says what.`)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isPending={props.isSending}>
          {props.submitLabel}
        </Button>
        <Button variant="secondary" onPress={props.onCancel}>
          Back
        </Button>
      </div>
    </form>
  );
}

const NO_REGION = 'none';

function RegionField(props: {
  draft: DrillDraft;
  problems: DraftProblems;
  scenarios: readonly LossScenarioSummary[];
  onChange(draft: DrillDraft): void;
}) {
  const { draft, problems, scenarios, onChange } = props;
  const offered = regionsOf(scenarios).map(({ name }) => name);
  const regions =
    draft.region && !offered.includes(draft.region)
      ? [...offered, draft.region]
      : offered;
  return (
    <div className={styles.field}>
      <Select
        label="Region that is played to be lost"
        size="small"
        description="Its loss is what is exercised; none where it is about less."
        isInvalid={problems.region !== undefined}
        options={[
          { value: NO_REGION, label: 'None' },
          ...regions.map(region => ({ value: region, label: region })),
        ]}
        selectedKey={draft.region || NO_REGION}
        onSelectionChange={key =>
          onChange({
            ...draft,
            region: key === NO_REGION || key === null ? '' : String(key),
          })
        }
      />
      <FieldProblem text={problems.region} />
    </div>
  );
}
