/**
 * A statement without its values: what people stored is nobody's business who looks for what is slow.
 * Texts and numbers become `?`, as in the digests of Performance Insights.
 */
export function maskLiterals(sql: string): string {
  return (
    sql
      .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, '?')
      .replace(/'(?:[^'\\]|''|\\[\s\S])*'/g, '?')
      .replace(/(?<![\w$."])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\b/gi, '?')
      // Comments can hold anything.
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/--[^\n]*/g, '')
  );
}
