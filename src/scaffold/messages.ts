/**
 * The vocabulary of errors: each code and its one sentence, the same in both halves and known to the contract
 * suite. Placeholders are Python's `%(name)s`. A framework's own code is mapped to one of these.
 */
export const ERROR_MESSAGES = {
  required: 'Please fill in this field.',
  invalid_integer: 'Enter a whole number.',
  invalid_number: 'Enter a number.',
  invalid_date: 'Enter a date, such as 2026-11-22.',
  invalid_time: 'Enter a time, such as 14:30.',
  invalid_datetime: 'Enter a date and time, such as 2026-11-22T14:30.',
  invalid_duration: 'Enter a duration, such as 1 02:30:00.',
  invalid_uuid: 'Enter a UUID.',
  invalid_json: 'Enter valid JSON.',
  invalid_email: 'Enter an e-mail address.',
  invalid_url: 'Enter a web address that begins with http:// or https://.',
  invalid_slug: 'Use letters of the English alphabet, digits, hyphens and underscores.',
  invalid_pattern: 'This does not have the expected form.',
  invalid_choice: 'Choose one of the offered values.',
  null_characters: 'Null characters are not allowed.',
  max_length: 'Use at most %(limit_value)s characters; these are %(show_value)s.',
  min_length: 'Use at least %(limit_value)s characters; these are %(show_value)s.',
  max_value: 'Enter a value of at most %(limit_value)s.',
  min_value: 'Enter a value of at least %(limit_value)s.',
  max_digits: 'Use at most %(max)s digits in all.',
  max_decimal_places: 'Use at most %(max)s digits after the point.',
  max_whole_digits: 'Use at most %(max)s digits before the point.',
  null: 'This may not be empty.',
  invalid_string: 'Enter a text.',
  invalid_boolean: 'Enter true or false.',
  invalid_list: 'Enter a list.',
  invalid_object: 'Send one object.',
  unique: 'This value is already taken.',
  unique_together: 'Another row already has these values together: %(field_labels)s.',
  conflict: 'The data has changed meanwhile. Look at it again and repeat.',
  login_failed: 'The user name and the password do not match an active account.',
  password_short: 'Use at least %(min_length)s characters for the password.',
  password_common: 'This password is too common.',
  password_mismatch: 'The two passwords are not the same.',
  password_incorrect: 'This is not your current password.',
  invalid_username: 'Use letters, digits and the signs @ . + - _ only.',
} as const;

export type ErrorCode = keyof typeof ERROR_MESSAGES;

/** What forms say: a sentence for each code that a half needs, and what they are, for their docstring. */
export interface Words {
  readonly about: string;
  readonly sentences: Readonly<Partial<Record<ErrorCode, string>>>;
}
