// @ts-check
/**
 * Nuxt UI's components in our shape: radius 8 on controls, targets of at least 44 px on the portal and dense rows in
 * the console.
 *
 * @param {'roomy' | 'dense'} density
 */
export function nuxtUiTheme(density) {
  const roomy = density === 'roomy';
  return {
    button: {
      slots: {
        base: 'font-semibold duration-150 motion-safe:active:translate-y-px disabled:opacity-60 aria-disabled:opacity-60',
      },
      variants: {
        size: {
          sm: { base: 'min-h-8 px-3 py-1 text-sm' },
          md: { base: roomy ? 'min-h-10 px-3.5 py-2 text-sm' : 'min-h-8 px-3 py-1 text-sm' },
          lg: { base: 'min-h-12 px-5 py-2.5 text-base gap-2' },
        },
      },
      compoundVariants: [
        // Pressed and hovered grounds are other steps of the ramp: a see-through one would cost the label its contrast.
        {
          color: 'primary',
          variant: 'solid',
          class:
            'hover:bg-(--ui-color-primary-700) active:bg-(--ui-color-primary-700) dark:hover:bg-(--ui-color-primary-300) dark:active:bg-(--ui-color-primary-300)',
        },
        {
          color: 'error',
          variant: 'solid',
          class:
            'hover:bg-(--ui-color-error-700) active:bg-(--ui-color-error-700) dark:hover:bg-(--ui-color-error-300) dark:active:bg-(--ui-color-error-300)',
        },
      ],
      defaultVariants: { size: roomy ? 'lg' : 'md' },
    },
    input: {
      slots: { base: 'bg-card' },
      variants: {
        size: {
          md: { base: 'min-h-8 px-2.5 py-1 text-sm' },
          lg: { base: 'min-h-12 px-3.5 py-2.5 text-base' },
        },
      },
      defaultVariants: { size: roomy ? 'lg' : 'md' },
    },
    formField: {
      slots: {
        label: 'font-semibold text-highlighted',
        help: 'text-sm text-muted',
        error: 'text-sm font-medium text-error',
        container: 'mt-1.5',
      },
      variants: { size: { lg: { root: 'text-base' } } },
      defaultVariants: { size: roomy ? 'lg' : 'md' },
    },
    modal: {
      slots: { title: 'text-lg font-bold', description: 'mt-2 text-base text-toned' },
      variants: { overlay: { true: { overlay: 'bg-black/60' } } },
    },
  };
}
