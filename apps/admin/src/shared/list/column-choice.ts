/** What somebody chose about columns, by key: shown or not. What is absent is as usual. */
export type ColumnChoice = Readonly<Record<string, boolean>>;

interface Choosable {
  key: string;
  extra?: boolean;
  lead?: boolean;
}

export function isShown({ key, extra, lead }: Choosable, choice: ColumnChoice): boolean {
  return lead || (choice[key] ?? !extra);
}

/** The choice after a column was switched; what is as usual is not kept, so that it follows when the usual changes. */
export function switched(choice: ColumnChoice, column: Choosable, shown: boolean): ColumnChoice {
  const others = Object.entries(choice).filter(([key]) => key !== column.key);
  const usual = shown === !column.extra;
  return Object.fromEntries(usual ? others : [...others, [column.key, shown]]);
}

/** Reads a kept choice; what is not one counts as none. */
export function parseChoice(text: string | null): ColumnChoice {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    );
  } catch {
    return {};
  }
}
