import type { ReadFailure } from '@meridian/aws-common';
import type { AwsAccount } from '@meridian/aws-node';

/** The accounts as they were last found. */
export interface KnownAccounts {
  readonly accounts: readonly AwsAccount[];
  /** Why there may be more. */
  readonly failure?: ReadFailure;
}

/** Remembers the accounts, so that no page has to ask AWS for their names. */
export class AccountDirectory {
  private known: KnownAccounts = { accounts: [] };
  private byId = new Map<string, AwsAccount>();

  update(known: KnownAccounts): void {
    this.known = known;
    this.byId = new Map(known.accounts.map(a => [a.accountId, a]));
  }

  current(): KnownAccounts {
    return this.known;
  }

  nameOf(accountId: string): string | undefined {
    return this.byId.get(accountId)?.name;
  }

  /** The account, or what is known of one that is not in the directory: its id. */
  get(accountId: string): AwsAccount {
    return (
      this.byId.get(accountId) ?? {
        accountId,
        name: accountId,
        defaults: {},
        source: 'config',
      }
    );
  }
}
