import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  describeFailure,
  listOfWords,
  PageBody,
  TitleLine,
  useRemoteData,
} from '@meridian/aws-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { drStatusApiRef } from '../api';
import { nameOfEntity } from '../parts/EntityLink';
import { useRecoveryLinks } from '../useRecoveryLinks';
import {
  emptyDraft,
  planOfDraft,
  problemsOfDraft,
  type DrillDraft,
} from './drillDraft';
import { DrillForm } from './DrillForm';
import { useKnownSystems, type KnownSystem } from './useKnownSystems';
import { DRILL_TYPE_WORDS } from './drillWords';
import styles from './Drills.module.css';

/** Plans a drill of what the address names, or of what is chosen. */
export function NewDrillPage() {
  const [params] = useSearchParams();
  const ref = params.get('ref');
  const region = params.get('region') ?? '';
  const [draft, setDraft] = useState<DrillDraft>(() => ({
    ...emptyDraft(new Date()),
    entityRefs: ref ? [ref] : [],
    region,
    ...(region ? { type: 'region-loss' } : {}),
  }));
  const api = useApi(drStatusApiRef);
  const links = useRecoveryLinks();
  const navigate = useNavigate();
  const systems = useKnownSystems(draft.entityRefs);
  const scenarios = useRemoteData('scenarios', signal =>
    api.listScenarios({ signal }),
  );
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  useSuggestions(draft, systems, setDraft);

  const submit = async () => {
    setIsTried(true);
    setFailure(undefined);
    if (Object.keys(problemsOfDraft(draft, new Date())).length > 0) return;
    setIsSending(true);
    try {
      const drill = await api.planDrill(planOfDraft(draft));
      navigate(links.drill(drill.id));
    } catch (error) {
      setFailure(
        `The drill was not planned: ${describeFailure(error).sentence}`,
      );
    } finally {
      setIsSending(false);
    }
  };
  return (
    <PageBody as="main">
      <header className={styles.heading}>
        <nav aria-label="Breadcrumb" className={styles.quiet}>
          <Link href={links.drills()}>Drills</Link>
          <span aria-hidden="true"> / </span>New
        </nav>
        <TitleLine title="Plan a drill" />
        <p className={styles.detail}>
          A drill never changes AWS: Meridian keeps the plan, the times and what
          was found out, and people do what the steps say.
        </p>
      </header>
      <DrillForm
        draft={draft}
        onChange={setDraft}
        problems={isTried ? problemsOfDraft(draft, new Date()) : {}}
        failure={failure}
        isSending={isSending}
        submitLabel="Plan the drill"
        onSubmit={submit}
        onCancel={() => navigate(links.drills())}
        systems={systems}
        scenarios={scenarios.data?.items ?? []}
      />
    </PageBody>
  );
}

/** Fills in the title and the owner from what is chosen, as long as nobody wrote others. */
function useSuggestions(
  draft: DrillDraft,
  systems: ReadonlyMap<string, KnownSystem>,
  setDraft: (update: (draft: DrillDraft) => DrillDraft) => void,
): void {
  const suggested = useRef('');
  const title = suggestedTitle(draft, systems);
  const owner = systems.get(draft.entityRefs[0])?.owner;
  useEffect(() => {
    const before = suggested.current;
    suggested.current = title;
    setDraft(current =>
      current.title === '' || current.title === before
        ? { ...current, title }
        : current,
    );
  }, [title, setDraft]);
  useEffect(() => {
    if (!owner) return;
    setDraft(current =>
      current.owner === '' ? { ...current, owner } : current,
    );
  }, [owner, setDraft]);
}

const NAMED_COUNT = 3;

function suggestedTitle(
  { type, entityRefs, region }: DrillDraft,
  systems: ReadonlyMap<string, KnownSystem>,
): string {
  if (entityRefs.length === 0) return '';
  const names = entityRefs.map(
    ref => systems.get(ref)?.title ?? nameOfEntity(ref),
  );
  const shown =
    names.length > NAMED_COUNT
      ? [
          ...names.slice(0, NAMED_COUNT - 1),
          `${names.length - NAMED_COUNT + 1} more`,
        ]
      : names;
  return type === 'region-loss' && region
    ? `Loss of ${region}: ${listOfWords(shown)}`
    : `${DRILL_TYPE_WORDS[type].word} of ${listOfWords(shown)}`;
}
