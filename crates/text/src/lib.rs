//! Words, dates, times, zone names and numbers in each language.
