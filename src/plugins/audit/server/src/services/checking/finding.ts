/** Something in the ledger that is not as it must be. */
export interface Finding {
  readonly code:
    | 'leaf-missing'
    | 'event-missing'
    | 'event-differs'
    | 'payload-differs'
    | 'payload-missing'
    | 'pruning-differs'
    | 'hold-differs'
    | 'passed-over'
    | 'tile-differs'
    | 'root-differs'
    | 'signature-wrong'
    | 'row-differs'
    | 'row-unrecorded'
    | 'row-missing';
  /** Where: an index, a tile, a record. */
  readonly where: string;
}
