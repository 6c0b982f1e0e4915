import type { Locale } from '@teamanubot/phrases';
import type { RouteRecordRaw } from 'vue-router';

/** A tree of messages; every leaf is a sentence. */
export interface Messages {
  [key: string]: string | Messages;
}

/** The shape of the Indonesian texts, which the English ones must have too. */
export type SameShape<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : SameShape<Texts[Key]>;
};

/** Texts that are loaded together, under a name. */
export interface TextBundle {
  name: string;
  texts: Record<Locale, () => Promise<{ default: Messages }>>;
}

/** All that the shell knows of a feature: its routes, and its texts, which are loaded with its first page. */
export interface Feature extends TextBundle {
  routes: RouteRecordRaw[];
  /** Texts of what several features show. */
  shares?: readonly TextBundle[];
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title. */
    title?: string;
    /** For members only: others log in first and come back. */
    members?: boolean;
    /** Pointless for members: they go on to where they wanted. */
    guests?: boolean;
    /** The feature whose texts the page needs; set by the router. */
    feature?: string;
  }
}

/** Puts the feature's name on its routes. */
export function defineFeature(feature: Feature): Feature {
  for (const route of feature.routes) route.meta = { ...route.meta, feature: feature.name };
  return feature;
}
