/** A file that `coursewright new` writes; `path` is inside the course folder, with slashes. */
export interface StarterFile {
  readonly path: string;
  /** With LF line breaks, but for Windows' own files. */
  readonly text: string;
  readonly executable?: true;
}
