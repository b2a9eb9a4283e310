/**
 * Django's own sentences for the codes of the vocabulary that pages use: those of its form fields and validators.
 * tests/e2e/own-words.test.ts holds them to the installed Django.
 */
import type { Words } from '../messages.ts';

export const DJANGO_WORDS: Words = {
  about: "Django's own sentence for each kind of error.",
  sentences: {
    required: 'This field is required.',
    invalid_integer: 'Enter a whole number.',
    invalid_number: 'Enter a number.',
    invalid_date: 'Enter a valid date.',
    invalid_time: 'Enter a valid time.',
    invalid_datetime: 'Enter a valid date/time.',
    invalid_duration: 'Enter a valid duration.',
    invalid_uuid: 'Enter a valid UUID.',
    invalid_json: 'Enter a valid JSON.',
    invalid_email: 'Enter a valid email address.',
    invalid_url: 'Enter a valid URL.',
    invalid_slug: 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.',
    invalid_pattern: 'Enter a valid value.',
    invalid_choice: 'Select a valid choice. That choice is not one of the available choices.',
    null_characters: 'Null characters are not allowed.',
    max_length: 'Ensure this value has at most %(limit_value)s characters (it has %(show_value)s).',
    min_length: 'Ensure this value has at least %(limit_value)s characters (it has %(show_value)s).',
    max_value: 'Ensure this value is less than or equal to %(limit_value)s.',
    min_value: 'Ensure this value is greater than or equal to %(limit_value)s.',
    max_digits: 'Ensure that there are no more than %(max)s digits in total.',
    max_decimal_places: 'Ensure that there are no more than %(max)s decimal places.',
    max_whole_digits: 'Ensure that there are no more than %(max)s digits before the decimal point.',
    unique: '%(model_name)s with this %(field_label)s already exists.',
    unique_together: '%(model_name)s with this %(field_labels)s already exists.',
  },
};
