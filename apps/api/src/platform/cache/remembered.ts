/** What was loaded, shared by all who ask within so many milliseconds; a failure is not remembered. */
export class Remembered<T> {
  private loaded: Promise<T> | undefined;
  private loadedAt = 0;

  constructor(
    private readonly load: () => Promise<T>,
    private readonly milliseconds: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(): Promise<T> {
    if (this.loaded && this.now() - this.loadedAt < this.milliseconds) return this.loaded;
    const loading = this.load();
    loading.catch(() => this.forget(loading));
    this.loaded = loading;
    this.loadedAt = this.now();
    return loading;
  }

  private forget(failed: Promise<T>): void {
    if (this.loaded === failed) this.loaded = undefined;
  }
}
