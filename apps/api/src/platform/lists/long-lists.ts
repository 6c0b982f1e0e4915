const REMEMBERED_MS = 60_000;
const MOST = 500;

/**
 * Which lists had more rows than are counted a moment ago. They still have, or nearly: counting them again, which costs more
 * than reading a page of them, would tell nobody anything.
 */
export class LongLists {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  has(list: string): boolean {
    return (this.until.get(list) ?? 0) > this.now();
  }

  add(list: string): void {
    this.until.delete(list);
    this.until.set(list, this.now() + REMEMBERED_MS);
    if (this.until.size > MOST) this.until.delete([...this.until.keys()][0] as string);
  }
}
