/** Sentences for what the YAML library finds; its own are written for authors of parsers. */
export const SYNTAX: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'A model is one document. Remove the second "---".',
  TAB_AS_INDENT: 'A tab cannot indent. Use spaces.',
  BAD_INDENT:
    'The indentation does not fit. Begin the entries of one mapping in one column, and close every bracket and quote.',
  BAD_DIRECTIVE: 'Directives ("%") are not used in a model. Remove this line.',
  BAD_DQ_ESCAPE: 'This is no escape of a text in double quotes. Use single quotes to keep a backslash.',
  BAD_SCALAR_START: 'A plain text cannot begin with this character. Put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A nested mapping cannot stand on this line. Begin it on a line of its own.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line, followed by a colon.',
  MISSING_CHAR: 'Something is missing here: a closing quote or bracket, a comma, a colon or a space.',
  UNEXPECTED_TOKEN: 'This is not expected here. Look for a missing quote, comma, colon or indentation.',
  KEY_OVER_1024_CHARS: 'This key is too long.',
  MULTIPLE_ANCHORS: 'Anchors ("&") are not used in a model. Write the value out.',
  BAD_ALIAS: 'Aliases ("*") are not used in a model. Write the value out.',
  ALIAS_PROPS: 'Aliases ("*") are not used in a model. Write the value out.',
  MULTIPLE_TAGS: 'Tags ("!") are not used in a model. Remove it.',
  TAG_RESOLVE_FAILED: 'Tags ("!") are not used in a model. Remove it.',
};
