// In CSS pixels at a zoom of 100 %; the style sheet must agree with the size of a node.
export const NODE_WIDTH = 190;
export const NODE_HEIGHT = 46;
export const ROW_GAP = 8;
/** Between the ranks of one Region: room for an arrow and its lag. */
export const RANK_GAP = 140;
/** Between Regions: room for an arrow, its lag and its objective. */
export const REGION_GAP = 136;
export const PADDING = 12;
export const LABEL_HEIGHT = 24;
