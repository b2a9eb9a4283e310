/**
 * The sentences of WTForms for the codes of the vocabulary that pages use, as its fields and validators say them.
 * tests/e2e/own-words.test.ts holds them to the installed WTForms. Where it has none (durations,
 * JSON, digits, unique values), the sentence is ours, in its manner.
 */
import type { Words } from '../messages.ts';

export const FLASK_WORDS: Words = {
  about: 'The sentences of WTForms for each kind of error.',
  sentences: {
    required: 'This field is required.',
    invalid_integer: 'Not a valid integer value.',
    invalid_number: 'Not a valid decimal value.',
    invalid_date: 'Not a valid date value.',
    invalid_time: 'Not a valid time value.',
    invalid_datetime: 'Not a valid datetime value.',
    invalid_duration: 'Invalid duration.',
    invalid_uuid: 'Invalid UUID.',
    invalid_json: 'Invalid JSON.',
    invalid_email: 'Invalid email address.',
    invalid_url: 'Invalid URL.',
    invalid_slug: 'Invalid slug.',
    invalid_pattern: 'Invalid input.',
    invalid_choice: 'Not a valid choice.',
    null_characters: 'Invalid characters.',
    max_length: 'Field cannot be longer than %(limit_value)s characters.',
    min_length: 'Field must be at least %(limit_value)s characters long.',
    max_value: 'Number must be at most %(limit_value)s.',
    min_value: 'Number must be at least %(limit_value)s.',
    max_digits: 'Number must have at most %(max)s digits.',
    max_decimal_places: 'Number must have at most %(max)s decimal places.',
    max_whole_digits: 'Number must have at most %(max)s digits before the point.',
    unique: 'Already exists.',
    unique_together: 'Already exists with these values together: %(field_labels)s.',
  },
};
