/**
 * The keys of what a form sends: the same values have the same one, also when others were sent in between, so that an
 * answer that was lost is not done again; other values have another.
 */
export class FormKeys {
  private readonly keys = new Map<string, string>();

  /** A form of its own from now on. */
  begin(): void {
    this.keys.clear();
  }

  keyOf(values: readonly unknown[]): string {
    const name = JSON.stringify(values);
    const key = this.keys.get(name) ?? crypto.randomUUID();
    this.keys.set(name, key);
    return key;
  }
}
