const COMMENT = String.raw`\/\*[\s\S]*?\*\/|--[^\n]*`;
const DOLLAR_QUOTED = String.raw`\$(\w*)\$[\s\S]*?\$\2\$`;
const TEXT = String.raw`'(?:[^'\\]|''|\\[\s\S])*'`;
const NAME = '"[^"]*"|`[^`]*`';
const NUMBER = String.raw`(?<![\w$."])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\b`;
const TOKEN = new RegExp(
  `(${COMMENT})|${DOLLAR_QUOTED}|${TEXT}|(${NAME})|${NUMBER}`,
  'gi',
);

/**
 * A statement without its values: what people stored is nobody's business who looks for what is slow.
 * Texts and numbers become `?`, as in the digests of Performance Insights. Comments can hold anything and go.
 *
 * @param engine - MySQL and MariaDB write texts in double quotes, where others write names
 */
export function maskLiterals(sql: string, engine: string | undefined): string {
  const quotesAreTexts = /mysql|mariadb/.test(engine ?? '');
  return sql.replace(
    TOKEN,
    (token, comment?: string, _tag?: string, name?: string) => {
      if (comment !== undefined) return '';
      const isText = name === undefined || (quotesAreTexts && name[0] === '"');
      return isText ? '?' : token;
    },
  );
}
