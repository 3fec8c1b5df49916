/** The import stopped before its end. What was imported stays, and the same import can be run again. */
export class ImportFailed extends Error {}
