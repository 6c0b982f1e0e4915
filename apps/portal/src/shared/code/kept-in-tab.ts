import { ref, type Ref } from 'vue';

/** Something that waits for its code. */
export interface KeptInTab<Value> {
  current: Ref<Value | undefined>;
  keep(value: Value): void;
  forget(): void;
}

/** Kept for the tab, so that the code page survives a reload and a visit to WhatsApp. */
export function keptInTab<Value extends object>(key: string): KeptInTab<Value> {
  const current = ref(read()) as Ref<Value | undefined>;

  function read(): Value | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? '') as Value;
    } catch {
      return undefined;
    }
  }

  function keep(value: Value): void {
    current.value = value;
    sessionStorage.setItem(key, JSON.stringify(value));
  }

  function forget(): void {
    current.value = undefined;
    sessionStorage.removeItem(key);
  }

  return { current, keep, forget };
}
