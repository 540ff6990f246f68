import type {OpeningHours, Provider, Text} from '../model/manifest.js';

/** The registers that helpers are imported from. */
export type System = 'ptv-v11' | 'ptv-v12' | 'tpr' | 'kirkanta';

/** What an editor wants from a register; one of the `sources` of the file that `rinnalla import` reads. */
export interface Wanted {
  readonly system: System;
  /** The kind of helper that these records are: the registers do not say it. */
  readonly kind: Provider['kind'];
  /** Records by their ids in the register. */
  readonly ids?: readonly string[];
  /** All records of an organisation, by its id. PTV and TPR. */
  readonly organization?: string;
  /** All records in a municipality, by its code. */
  readonly municipality?: string;
  /** PTV: all channels of the services of a service class, by its URI or code. */
  readonly serviceClass?: string;
  /** Only records in whose name, description or keywords one of these stands (in any letter case). */
  readonly words?: readonly string[];
  /** Address of the API, when it is not the public one. Absolute, without a slash at the end. */
  readonly base?: string;
  /** TPR: `true` to take opening hours from Hauki. */
  readonly hauki?: boolean;
  /** What these records have in common and the register does not say: remit, scope, texts that are missing. */
  readonly defaults?: Partial<Provider>;
}

/** Reads what a register answers, over the network or from files. */
export interface SourceReader {
  /**
   * The JSON at a path below the register's address, with its query: `/ServiceChannel/list?guids=…`; or at
   * an address of its own that begins with `https://`. Throws {@link ImportError}: `import-not-found` for 404.
   */
  json(path: string): Promise<unknown>;
  /**
   * Only there when people gave loose files (`--from`): all records in them, each as the register gives it.
   * Then nothing is asked by path, and what is wanted is a filter of these.
   */
  readonly records?: () => AsyncIterable<unknown>;
}

/** Something of a record that does not come along, and why. Part of the report that an editor reads. */
export interface Dropped {
  /** Id of the record in its register. */
  readonly id: string;
  /** Where in the record: `/phoneNumbers/1`. Empty: the record itself. */
  readonly at: string;
  readonly why: string;
}

export type ReportDropped = (dropped: Dropped) => void;

/** A record in our form. Its id is made of the system and the id in the register: `tpr-8215`. */
export interface Imported {
  readonly id: string;
  readonly provider: Provider;
  /** Names of municipalities that the register tells, by their codes. */
  readonly municipalities?: Readonly<Record<string, Text>>;
}

/** Reads the wanted records, one by one, in the order of the register. */
export type Importer = (
  wanted: Wanted,
  reader: SourceReader,
  report: ReportDropped,
) => AsyncIterable<Imported>;

/** Opening hours of a register in our form, or what of them can only be said in words. */
export interface ImportedHours {
  readonly openingHours?: OpeningHours;
  readonly hours?: Provider['hours'];
}

/** An import that cannot go on: no network, a key that is refused, an answer that is not as documented. */
export class ImportError extends Error {
  readonly code: string;

  /** @param code such as `import-unreachable`; docs/errors.md says what to do */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportError';
    this.code = code;
  }
}

/** The register answers with something else than its documentation says. */
export const schemaChanged = (where: string, expected: string): ImportError =>
  new ImportError(
    'import-schema',
    `The answer to ${where} has another form than documented. Expected: ${expected}. ` +
      'Look for a newer version of Rinnalla, or tell its makers.',
  );
