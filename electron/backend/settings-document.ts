import { defaultSettings, settingsSchema, type Settings } from "../../shared/contract/settings.ts";
import type { DocumentStore } from "./ports.ts";

/** The person's choices. Harmless to lose: a document that cannot be understood counts as none. */
export class SettingsDocument {
  readonly #store: DocumentStore;
  #settings: Settings;

  constructor(store: DocumentStore) {
    this.#store = store;
    const known = settingsSchema.partial().safeParse(store.read() ?? {});
    const changed = known.success ? withoutUndefined(known.data) : {};
    this.#settings = { ...defaultSettings, ...changed };
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

function withoutUndefined(
  changes: Partial<{ [K in keyof Settings]: Settings[K] | undefined }>,
): Partial<Settings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
