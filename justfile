# The names of the work. Each is a plain command, so `just` is a convenience and never a need.

_default:
    @just --list

# a server on invented data, thrown away when it stops
demo *FLAGS:
    cargo run --release -- demo {{ FLAGS }}

# the server on the data folder of this checkout
run *FLAGS:
    cargo run --release -- serve {{ FLAGS }}

# draw the films, worksheets and pictures of the content anew
media:
    cargo xtask media

# pictures of every main page of every ROLE, in target/shots
shots *ROLE:
    cargo xtask shots {{ ROLE }}

# the tests whose names contain FILTER, on both databases and in the browser
test *FILTER:
    cargo xtask test {{ FILTER }}

# format and lints
check:
    cargo xtask check

# everything that must hold before a change is taken
ci:
    .ci/run

# speed and size on both databases, into docs/benchmarks.md
bench:
    cargo xtask bench

# rewrite the source in the one format
fmt:
    cargo fmt --all

# a PostgreSQL for work by hand, until Ctrl-C
postgres:
    cargo xtask postgres
