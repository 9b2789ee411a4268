// What the drawings leave free around their plots, in CSS pixels; what is laid over them must agree.
export const CHART_HEIGHT = 168;
export const PLOT_TOP = 8;
export const PLOT_LEFT = 68;
export const PLOT_RIGHT = 12;
export const PLOT_BOTTOM = 30;
