/** Who a sandbox person is. Invented, every one; the letters are the point. */
export interface Person {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly gender: "FEMALE" | "MALE";
  readonly country: string;
  readonly birthplace: string;
}

function person(
  gender: Person["gender"],
  name: readonly [first: string, middle: string, last: string],
  [country, birthplace]: readonly [country: string, birthplace: string],
): Person {
  const [first, middle, last] = name;
  return { first, middle, last, gender, country, birthplace };
}

export const people: readonly [Person, ...Person[]] = [
  person("FEMALE", ["Zoë", "van der", "Zandpoort"], ["NL", "Haarlem"]),
  person("MALE", ["Łukasz", "Józef", "Piaskowski"], ["PL", "Łódź"]),
  person("FEMALE", ["Siobhán", "Áine", "Ní Ghainimh"], ["IE", "Dún Laoghaire"]),
  person("MALE", ["Søren", "Emil", "Sandgård"], ["DK", "Ærøskøbing"]),
  person("FEMALE", ["İpek", "Nur", "Kumsal"], ["TR", "İzmir"]),
  person("MALE", ["José", "María", "Arenales"], ["ES", "Logroño"]),
  person("FEMALE", ["Aurélie", "Noëlle", "Desablières"], ["FR", "Besançon"]),
  person("MALE", ["Jürgen", "Björn", "Sandmühl"], ["DE", "Würzburg"]),
  person("FEMALE", ["Ελένη", "Μαρία", "Αμμουδάκη"], ["GR", "Χανιά"]),
  person("MALE", ["Daan", "in 't", "Zandveld"], ["NL", "'s-Hertogenbosch"]),
  person("FEMALE", ["Žofie", "Anežka", "Písková"], ["CZ", "Plzeň"]),
  person("MALE", ["João", "Simão", "da Areia"], ["PT", "Évora"]),
];
