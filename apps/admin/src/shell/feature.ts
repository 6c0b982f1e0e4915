import type { Locale } from '@teamanubot/phrases';
import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router';
import type { Role } from './session/use-may.js';

/** A tree of messages; every leaf is a sentence. */
export interface Messages {
  [key: string]: string | Messages;
}

/** The shape of the Indonesian texts, which the English ones must have too. */
export type SameShape<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : SameShape<Texts[Key]>;
};

/** Where a feature stands in the rail. */
export interface Entry {
  /** Key of the shell's texts, as is the group's: the rail is there before any feature's texts. */
  label: string;
  icon: string;
  to: string;
  /** Heading above the entry and its neighbours of the same group. */
  group?: string;
  /** Who may read what is there; absent: everybody. */
  roles?: readonly Role[];
}

/** Something that was found: its page, and how it is called there. */
export interface Found {
  label: string;
  /** What tells it from others of the same name. */
  suffix?: string;
  to: RouteLocationRaw;
}

/** What the command palette asks while somebody types; begins with two letters. */
export interface SearchSource {
  /** The few best. */
  find: (q: string, signal: AbortSignal) => Promise<Found[]>;
}

/** All that the shell knows of a feature: its routes, its place in the rail, its texts, loaded with its first page. */
export interface Feature {
  name: string;
  routes: RouteRecordRaw[];
  entry?: Entry;
  /** Further places in the rail, of a feature with several pages. */
  entries?: readonly Entry[];
  /** Lets the command palette find the feature's things, under the name and icon of its (first) entry. */
  search?: () => Promise<{ default: SearchSource }>;
  texts: Record<Locale, () => Promise<{ default: Messages }>>;
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title. */
    title?: string;
    /** Open to who is not logged in, and only to them; every other page wants an administrator. */
    guests?: boolean;
    /** The feature whose texts the page needs; set by `defineFeature`. */
    feature?: string;
  }
}

/** Puts the feature's name on its routes. */
export function defineFeature(feature: Feature): Feature {
  for (const route of feature.routes) route.meta = { ...route.meta, feature: feature.name };
  return feature;
}
