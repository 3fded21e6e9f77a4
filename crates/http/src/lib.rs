//! The request: context, extractors, errors as answers, cross-site and content policy, the route row. No page is known here.
