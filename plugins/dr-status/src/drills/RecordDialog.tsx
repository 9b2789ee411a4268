import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { StateMark } from '@meridian/aws-react';
import type { FormEvent, ReactNode } from 'react';
import styles from './Drills.module.css';

/**
 * A question before something is recorded in the ledger, which nobody can take back.
 *
 * @param props.problem - why it was not recorded; the dialog stays open with what was typed
 */
export function RecordDialog(props: {
  title: string;
  confirmLabel: string;
  isPending: boolean;
  problem: string | undefined;
  children: ReactNode;
  onConfirm(): void;
  onClose(): void;
}) {
  const { isPending, problem, onConfirm, onClose } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => {
        if (!isOpen) onClose();
      }}
      width="min(34rem, 92vw)"
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <form id="record" className={styles.form} onSubmit={submit} noValidate>
          {props.children}
          {problem && (
            <p role="alert" className={styles.problem}>
              <StateMark state="critical" iconOnly label="Not recorded" />{' '}
              {problem}
            </p>
          )}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          Back
        </Button>
        <Button
          type="submit"
          form="record"
          variant="primary"
          isPending={isPending}
        >
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
