import { settingsSchema, type Settings } from "../../shared/contract/settings.ts";
import { defaultSettings } from "../../shared/default-settings.ts";
import type { DocumentStore } from "./ports.ts";

/** The person's choices. Harmless to lose: a choice that cannot be understood counts as none. */
export class SettingsDocument {
  readonly #store: DocumentStore;
  #settings: Settings;

  constructor(store: DocumentStore) {
    this.#store = store;
    this.#settings = { ...defaultSettings, ...understood(store.read()) };
  }

  read(): Settings {
    return this.#settings;
  }

  change(changes: Partial<{ [K in keyof Settings]: Settings[K] | undefined }>): Settings {
    const next = { ...this.#settings, ...withoutUndefined(changes) };
    this.#store.replace(next);
    this.#settings = next;
    return next;
  }

  forget(): void {
    this.#store.remove();
    this.#settings = defaultSettings;
  }
}

/** Each choice by itself: one that another version wrote otherwise takes no other one along. */
function understood(document: unknown): Partial<Settings> {
  const entries = typeof document === "object" && document ? Object.entries(document) : [];
  let usable: Partial<Settings> = {};
  for (const [name, value] of entries) {
    const parsed = settingsSchema.partial().safeParse({ [name]: value });
    if (parsed.success) usable = { ...usable, ...withoutUndefined(parsed.data) };
  }
  return usable;
}

function withoutUndefined(
  changes: Partial<{ [K in keyof Settings]: Settings[K] | undefined }>,
): Partial<Settings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
