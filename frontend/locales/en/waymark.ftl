# Waymark's words in English. One catalogue for the whole product, in sections by area; each key starts with its area.
# A new key goes at the end of its section, in both languages. No-break spaces are written {"\u00A0"}.
# Numbers choose plurals and are grouped when shown; years, dates and times are given as text.

## date-, time-, zone-, day-, ago-, amount-, deadline-, session-, list-, language-, greeting: the parts of sentences

date-long = { $weekday }, { $month } { $day }, { $year }
date-weekday = { $weekday }, { $month } { $day }
date-year = { $month } { $day }, { $year }
date-short = { $month } { $day }
date-month-year = { $month } { $year }
date-span = { $first } to { $last }
date-span-month = { $month } { $first } to { $last }
date-span-year = { $span }, { $year }
date-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
date-weekday-name =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
date-weekday-short =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }

time =
    { $half ->
        [am] { $clock }{"\u00A0"}am
       *[pm] { $clock }{"\u00A0"}pm
    }
time-zone = { $time } { $zone }
time-span = { $start } to { $end }
time-at =
    { $hour ->
       *[other] at { $time }
    }

zone-name =
    { $region ->
        [eastern] Eastern Time
        [central] Central Time
        [mountain] Mountain Time
        [arizona] Arizona Time
        [pacific] Pacific Time
        [alaska] Alaska Time
        [hawaii] Hawaii Time
        [atlantic] Atlantic Time
       *[utc] UTC
    }
zone-season =
    { $region ->
        [eastern] Eastern
        [central] Central
        [mountain] Mountain
        [pacific] Pacific
        [alaska] Alaska
       *[atlantic] Atlantic
    } { $season ->
        [daylight] Daylight Time
       *[standard] Standard Time
    }
zone-city = { $city } time
zone-yours = { $zone }, your time.
zone-plain = { $zone }.

session-when = { $date }, { $span }
session-zones = { $mine } { $own }.

deadline-own = { $date }, { $time } { $zone }
deadline-both = { $own }. That is { $yours }, your time.
deadline-yours = { $own }, your time.
deadline-only = { $own }.
deadline-in-sentence = { $own } ({ $yours }, your time)
deadline-due = by { $date }, { $time }
deadline-due-date = by { $date }

day-near =
    { $offset ->
        [-1] yesterday
        [0] today
       *[1] tomorrow
    }
day-the = { $day }
day-time = { $day } { $time }

ago-now = just now
ago-minutes =
    { $count ->
        [one] { $count } minute ago
       *[other] { $count } minutes ago
    }
ago-hours =
    { $count ->
        [one] { $count } hour ago
       *[other] { $count } hours ago
    }

amount-playback = { $at } of { $of }
amount-s = { $count }{"\u00A0"}s
amount-min = { $count }{"\u00A0"}min
amount-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
amount-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
amount-two = { $first } { $second }
amount-size = { $amount }{"\u00A0"}{ $unit }

list-and = { $rest } and { $last }
list-and-before-i = { $rest } and { $last }
language-name =
    { $tag ->
        [en] English
       *[es] Spanish
    }
greeting =
    { $part ->
        [morning] Good morning, { $name }
        [afternoon] Good afternoon, { $name }
        [evening] Good evening, { $name }
       *[any] Hello, { $name }
    }

## site-: the frame of every page
site-skip = Skip to the content
site-demo = This is a demo server. Its people and their work are invented, and it forgets everything when it stops.
site-nav-label = Main
site-nav-today = Today
site-nav-course = Course
site-nav-team = Team
site-nav-catalogue = Catalogue
site-nav-courses = Courses
site-nav-recordings = Recorded webinars
site-nav-certificates = Certificates
site-nav-cohorts = Cohorts
site-nav-sessions = Sessions
site-nav-messages = Messages
site-nav-schedule = Schedule
site-nav-applications = Applications
site-nav-people = People
site-nav-log = Audit log
site-area-learn = Learn
site-area-facilitate = Facilitate
site-area-coordinate = Coordinate
site-area-observe = Observe
site-area-admin = Admin
site-account = Account: { $name }
site-profile = Profile and time zone
site-security = Sign-in and security
site-notifications = Notifications
site-my-certificates = My certificates
site-sign-in = Sign in
site-sign-out = Sign out
site-times-shown = Times are shown in { $zone }.
site-change-zone = Change
site-footer-label = Site
site-help = Help
site-accessibility = Accessibility
site-privacy = Privacy
site-verify = Verify a certificate
site-about = About this site
