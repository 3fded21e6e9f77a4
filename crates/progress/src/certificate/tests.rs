//! Rules 7 and 13 by tables.
