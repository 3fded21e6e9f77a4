//! Rules 4 to 7 by tables and properties.
