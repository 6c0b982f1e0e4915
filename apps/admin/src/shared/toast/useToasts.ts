import { useToast } from '@nuxt/ui/composables/useToast';
import { describeFailure } from '@teamanubot/ui/shell';
import { useI18n } from 'vue-i18n';

const UNDO_MS = 8_000;

/** Says in a corner what was done, and offers to undo what can simply be undone. */
export function useToasts() {
  const toast = useToast();
  const { t } = useI18n({ useScope: 'global' });

  function warned(title: string): void {
    toast.add({ title, color: 'error', icon: 'i-lucide-circle-alert' });
  }

  function failed(error: unknown): void {
    const { sentence, text, title } = describeFailure(error, navigator.onLine);
    warned(sentence ?? t(text ?? title));
  }

  /** `undo`: takes it back; without it there is nothing to click. */
  function said(title: string, undo?: () => Promise<unknown>): void {
    const { id } = toast.add({
      title,
      icon: 'i-lucide-circle-check',
      ...(undo
        ? {
            duration: UNDO_MS,
            actions: [
              {
                label: t('toast.undo'),
                color: 'neutral' as const,
                variant: 'outline' as const,
                onClick: () => {
                  toast.remove(id);
                  void undo().then(() => said(t('toast.undone')), failed);
                },
              },
            ],
          }
        : {}),
    });
  }

  return { said, warned, failed };
}
