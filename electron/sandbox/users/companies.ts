/** Who a sandbox company is. Invented, every one. */
export interface Company {
  readonly name: string;
  readonly shortName: string;
  readonly legalForm: string;
  readonly entity: string;
  readonly sector: string;
}

export const companies: readonly [Company, ...Company[]] = [
  {
    name: "Zandloper Coöperatie U.A.",
    shortName: "Zandloper Coöperatie",
    legalForm: "COOPERATIE",
    entity: "COOPERATIVE",
    sector: "FINANCIAL_SERVICES",
  },
  {
    name: "Kraanvogel & Zoë Softwarehuis B.V.",
    shortName: "Kraanvogel & Zoë",
    legalForm: "BESLOTEN_VENNOOTSCHAP",
    entity: "PRIVATE_LIMITED_COMPANY",
    sector: "INFORMATION_AND_COMMUNICATION",
  },
  {
    name: "Bäckerei Sandmühle Amsterdam V.O.F.",
    shortName: "Bäckerei Sandmühle",
    legalForm: "VENNOOTSCHAP_ONDER_FIRMA",
    entity: "GENERAL_PARTNERSHIP",
    sector: "FOOD_AND_BEVERAGE",
  },
  {
    name: "Drijfzand Reïntegratie",
    shortName: "Drijfzand",
    legalForm: "EENMANSZAAK",
    entity: "SOLE_PROPRIETORSHIP",
    sector: "CONSULTANCY",
  },
];
