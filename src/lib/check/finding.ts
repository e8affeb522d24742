/** What stands behind a finding: the unit that was run, with the day, or a source that says so. */
export interface Proof {
  says: string;
  url: string;
}

/** Something that `provenix check` found. */
export interface Finding {
  id: string;
  /** Relative to what was checked, with "/". */
  file: string;
  /** From 1; 0 for the file as a whole. */
  line: number;
  why: string;
  fix: string;
  proof: Proof;
  /** What may be put in place of what without a look at the rest of the file. */
  edit?: { from: string; to: string };
}

/** A rule as it is packed: what to say, and what proves it. */
export interface Rule {
  id: string;
  why: string;
  fix: string;
  proof: Proof;
}

/** A deprecated form as it is packed. */
export interface OldFormRule extends Rule {
  /** The area of the table, which says where the form counts. */
  area: string;
  forms: string[];
  instead: string[];
  /** The one text that takes the place of the one form, where no more than that is to be done. */
  edit?: { from: string; to: string };
}

export interface CheckRules {
  old: OldFormRule[];
  traps: Rule[];
}
