"""What the tests are made of: the model, a browser, values for every field, rows, differences."""
