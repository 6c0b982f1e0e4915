import { readFileSync } from 'node:fs';

type Source = Record<string, string | undefined>;

interface TextOptions {
  default?: string;
  /** What the text must look like; `hint` says it in words. */
  pattern?: RegExp;
  hint?: string;
}

/** Values that documentation and the former application show as examples; production refuses them. */
const EXAMPLES =
  /^(rivai123|secret|changeme|change-me|example|password|your[-_].*|xxx+|sb-mid-(server|client)-x+)$/i;

/**
 * Reads settings and collects every fault, so that one message at boot names all of them.
 * Any `X` may be given as `X_FILE`, the path of a file that holds the value (Docker secrets).
 */
export class EnvReader {
  readonly names = new Set<string>();
  readonly faults: string[] = [];

  constructor(private readonly source: Source) {}

  get isProduction(): boolean {
    return this.source.APP_ENV === 'production';
  }

  text(name: string, options: TextOptions = {}): string {
    const value = this.raw(name) ?? options.default;
    if (value === undefined) {
      this.fault(name, 'is missing');
      return '';
    }
    if (options.pattern && !options.pattern.test(value)) {
      this.fault(name, options.hint ?? `must match ${options.pattern.source}`);
    }
    return value;
  }

  optionalText(name: string, options: Omit<TextOptions, 'default'> = {}): string | undefined {
    return this.raw(name) === undefined ? undefined : this.text(name, options);
  }

  /** A text that must be there, and must not be an example in production. */
  secret(name: string, options: TextOptions = {}): string {
    const value = this.text(name, options);
    if (this.isProduction && EXAMPLES.test(value))
      this.fault(name, 'is an example; production needs a real one');
    return value;
  }

  int(name: string, bounds: { default: number; min: number; max: number }): number {
    const raw = this.raw(name);
    if (raw === undefined) return bounds.default;
    const value = Number(raw);
    if (!/^\d+$/.test(raw) || value < bounds.min || value > bounds.max) {
      this.fault(name, `must be a whole number from ${bounds.min} to ${bounds.max}`);
    }
    return value;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['true', 'false'], String(fallback) as 'true' | 'false') === 'true';
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const raw = this.raw(name) ?? fallback;
    if (!(allowed as readonly string[]).includes(raw)) {
      this.fault(name, `must be one of ${allowed.join(', ')}`);
      return fallback;
    }
    return raw as T;
  }

  url(name: string, fallback?: string): URL {
    const raw = this.raw(name) ?? fallback;
    if (raw !== undefined && URL.canParse(raw)) return new URL(raw);
    this.fault(name, raw === undefined ? 'is missing' : 'must be a URL');
    return new URL('http://invalid.invalid');
  }

  list(name: string): string[] {
    return (this.raw(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  }

  /** Whether the setting was given at all. */
  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  fault(name: string, what: string): void {
    this.faults.push(`${name} ${what}`);
  }

  private raw(name: string): string | undefined {
    this.names.add(name);
    const file = this.source[`${name}_FILE`];
    const value = file ? this.contents(name, file) : this.source[name];
    return value === '' ? undefined : value;
  }

  private contents(name: string, file: string): string | undefined {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      this.fault(`${name}_FILE`, 'names a file that cannot be read');
      return undefined;
    }
  }
}
