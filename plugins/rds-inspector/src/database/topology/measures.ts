// In CSS pixels at a zoom of 100 %; the style sheet must agree with the height of a node.
export const LEAST_NODE_WIDTH = 190;
export const GREATEST_NODE_WIDTH = 340;
/** Of a letter of a name, on average, and of what stands around the name. */
export const LETTER_WIDTH = 7.6;
export const NODE_PADDING = 26;
/** What a page that is 1280 wide has room for. */
export const USUAL_WIDTH = 1020;
export const NODE_HEIGHT = 46;
export const ROW_GAP = 8;
/** Between the ranks of one Region: room for an arrow and its lag. */
export const RANK_GAP = 140;
/** Between Regions: room for an arrow, its lag and its objective. */
export const REGION_GAP = 136;
export const PADDING = 12;
export const LABEL_HEIGHT = 24;
