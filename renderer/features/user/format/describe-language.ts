const languages = new Intl.DisplayNames("en", {
  type: "language",
  languageDisplay: "standard",
  fallback: "none",
});

/** `en_US` reads as `English (United States)`; a code of another form stays as it came. */
export function describeLanguage(code: string): string {
  if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(code)) return code;
  return languages.of(code.replace("_", "-")) ?? code;
}
