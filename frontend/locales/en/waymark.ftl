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
site-demo-clock = Set its clock
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
site-feed = Feed of what is new
site-about = About this site

## sign-in-, account-, welcome-: signing in and one's own account

sign-in-title = Sign in
sign-in-email = Email
sign-in-password = Password
sign-in-not-mine = This is not my device
sign-in-forgotten = Forgot your password?
sign-in-refused = You are not signed in
sign-in-demo-title = Try it out
sign-in-demo-words = Choose whom to be. All of them have the password { $password }.
sign-in-demo-as = { $role ->
    [visitor] Without a course
    [learner] Learner
    [facilitator] Facilitator
    [coordinator] Coordinator
    [observer] Observer
   *[admin] Admin
}: { $account }

welcome-title = Welcome
welcome-words = This site is new. You will be its first admin.
welcome-begin = Make my account
account-pages = Account
account-name = Name
account-name-hint = As it should stand on a certificate.
account-phone = Phone
account-job = Job
account-zone = Time zone
account-zone-hint = All times are shown in it. To find a city, open the list and type its first letters.
account-zone-none = As the site, or the cohort
account-language = Language
account-language-none = As the browser says
account-theme = Colors
account-theme-hint = In this browser.
account-theme-name = { $theme ->
    [light] Light
    [dark] Dark
   *[device] As the device says
}
account-theme-choose = Use these colors
password-rule = At least 15 characters. Four or five words in a row are easy to remember and hard to guess.
password-length = # of 15 characters
password-now = Current password
password-new = New password
password-new-title = Set a new password
password-new-for = For { $email }. Wherever else you are signed in, that ends.
password-set = Set the password
password-ends-others = Wherever else you are signed in, that ends.
password-not-yours = This is not your password.
proof-title = Is it you?
proof-words = What comes next changes much. Show with the password of { $email } that it is you; that holds for 10 minutes.
security-password = Password
security-where = Where you are signed in
security-end-others = Sign out everywhere else
security-here = Here
security-unknown-browser = A browser
security-last-used = { $own ->
    [false] Not your device. Last used { $when }
   *[true] Last used { $when }
}
toast-password-set = Your password is set.
toast-signed-out-there = Signed out there.
zone-common = Common

settings-title = The site
settings-name = Name of the site
settings-contact = Email for questions
settings-contact-hint = Shown on the help pages.
settings-hue = Color
settings-hue-hint = Every color of the site follows from it; contrast stays as it is.
settings-preview = Show it
settings-zone = Time zone
settings-zone-hint = For people whose zone is not known.
settings-languages = Languages on offer
settings-default-language = First language
settings-default-language-hint = For people whose browser asks for none of these.
settings-logo = Logo
settings-logo-file = Picture
settings-logo-hint = PNG, JPEG or WebP, at most 500 KB. It stands before the name.
settings-logo-put = Use this picture
settings-logo-refused = Choose a PNG, JPEG or WebP picture of at most 500 KB.
texts-title = Texts of the site
texts-words = They stand in the footer of every page. What you write here takes the place of the text that came with Waymark.
texts-markdown = Written in Markdown; the first line, with one #, is the title. Leave both languages empty to go back to the text that came with Waymark.
texts-name = { $slug ->
    [help] Help
    [privacy] Privacy
    [accessibility] Accessibility
   *[about] About this site
}
site-version = Version
site-zone-rules = Time zone rules
site-contact-words = Questions? Write to

setup-admin = The site at a glance
setup-title = A new site needs
todo-title = What waits for you
todo-none = Nothing waits for you
todo-none-words = Applications, sessions, recordings and mail are in order.
todo-places = Where things are
todo-applications =
    { $count ->
        [one] One application waits for an answer
       *[other] { $count } applications wait for an answer
    }
todo-host = No host yet: { $webinar }
todo-room = No room yet: { $webinar }
todo-recording = No recording yet: { $webinar }
todo-mail =
    { $count ->
        [one] One letter was given up
       *[other] { $count } letters were given up
    }
todo-mail-words = See why, and send again what can be mended.
todo-begins = { $name } begins { $day }
todo-draft = Not published yet: { $name }
todo-taken = Places taken: { $taken }
todo-running = Cohorts under way
todo-learners = Learners in them
todo-sessions = Sessions in the next 4 weeks
setup-step = { $step ->
    [site] A name and a time zone
    [course] A course
    [people] People
   *[cohort] A cohort
}
setup-how = { $step ->
    [site] Also its color, its languages and whom to write to.
    [course] Write one here, or read one from a folder of texts by a command:
    [people] Enter people one by one, or import a list with a command.
   *[cohort] One dated run of a course, with a facilitator.
}

## kind-, how-, part-, role-, level-, …-state-: the domain's words, chosen by the word that is stored

kind-name =
    { $kind ->
        [page] Reading
        [video] Video
        [document] Document
        [quiz] Quiz
        [reflection] Reflection
        [discussion] Discussion
        [webinar] Webinar
       *[external] Link
    }
how-name =
    { $how ->
        [live] Live
        [make_up] Make-up
        [excused] Excused
        [group] Group viewing
        [recording] By recording
       *[missed] Missed
    }
how-letter =
    { $how ->
        [live] L
        [make_up] M
        [excused] E
        [group] G
        [recording] R
       *[missed] ×
    }
how-counts =
    { $how ->
        [live] Counts for progress and for the certificate.
        [make_up] Counts for progress and for the certificate.
        [excused] Counts for progress and for the certificate.
        [group] Counts for progress, not for the certificate.
        [recording] Counts for progress, not for the certificate.
       *[missed] Does not count.
    }
how-legend = How a webinar counts
part-name =
    { $part ->
        [esp] Education support professional
        [local_leader] Local leader
        [state_staff] State staff
       *[employer] Employer representative
    }
part-short =
    { $part ->
        [esp] ESP
        [local_leader] Local leader
        [state_staff] State staff
       *[employer] Employer representative
    }
part-heading = Takes part as
role-name =
    { $role ->
        [admin] Admin
        [coordinator] Coordinator
        [facilitator] Facilitator
        [observer] Observer
       *[learner] Learner
    }
level-name =
    { $level ->
        [national] National association
        [state] State association
       *[local] Local association
    }
person-state-name =
    { $state ->
        [active] Active
       *[suspended] Suspended
    }
course-state-name =
    { $state ->
        [draft] Draft
        [published] Published
       *[retired] Retired
    }
cohort-state-name =
    { $state ->
        [draft] Draft
        [published] Published
        [open] Open for application
        [running] Running
        [ended] Ended
        [cancelled] Cancelled
       *[archived] Archived
    }
application-kind-name =
    { $kind ->
        [team] Team
       *[individual] Individual
    }
application-state-name =
    { $state ->
        [draft] Draft
        [submitted] Sent
        [accepted] Accepted
        [waitlisted] On the waiting list
        [declined] Declined
        [offered] Place offered
        [lapsed] Offer lapsed
        [withdrawn] Withdrawn
       *[expired] Not sent in time
    }
seat-state-name =
    { $state ->
        [invited] Invited
        [confirmed] Confirmed
        [enrolled] Enrolled
        [refused] Refused
        [lapsed] Lapsed
       *[left] Left
    }
enrolment-state-name =
    { $state ->
        [active] Active
        [completed] Completed
        [withdrawn] Withdrawn
       *[deferred] Deferred
    }
session-state-name =
    { $state ->
        [draft] Draft
        [scheduled] Planned
        [live] Live
        [ended] Ended
       *[cancelled] Cancelled
    }
recording-state-name =
    { $state ->
        [uploading] Uploading
        [processing] In preparation
        [published] Published
        [failed] Failed
       *[retired] Retired
    }
certificate-state-name =
    { $state ->
        [held] Held
        [issued] Issued
       *[revoked] Revoked
    }
request-kind-name =
    { $kind ->
        [excuse] To be excused
        [more_time] More time
       *[attendance] Correction of attendance
    }
request-state-name =
    { $state ->
        [open] Open
        [granted] Granted
       *[refused] Refused
    }
entry-state-name =
    { $state ->
        [draft] Draft
        [published] Published
       *[retired] Retired
    }
entry-kind-name =
    { $kind ->
        [course] Course
       *[informational_webinar] Informational webinar
    }
mark-name =
    { $mark ->
        [done] Done
        [half] Under way
        [here] You are here
        [later] Not open yet
       *[empty] Not started
    }

## webinar-: a webinar's page, its sessions and the door of its room

webinar-and-module = Webinar, module { $number }
webinar-room-opens = The room opens { $when }. You can leave this page open.
webinar-room-open = The room is open. Minutes count from { $time } on.
webinar-look-again = Look again
webinar-keep-open = The room opens in a window of its own. Leave this page open beside it: it counts your minutes.
webinar-here = I am here
webinar-here-words = Where a browser does not count by itself, press this about once a minute. Each press is worth the time since the last one, at most 60 seconds.
webinar-time-here = Your time here
webinar-counted = { $here } of { $total } minutes, { $needed } needed
webinar-enough = That is enough. It counts as live.
webinar-to-go =
    { $minutes ->
        [one] 1 more minute, and it counts
       *[other] { $minutes } more minutes, and it counts
    }
webinar-unreachable = The server cannot be reached. Stay here: counting goes on by itself as soon as it can.
webinar-how-counts = How it counts
webinar-be-there = Be there for { $needed } of { $total } minutes. If you drop out and come back, the minutes add up.
webinar-missed-it = Missed it? A recording counts for your progress, not for the certificate.
webinar-hosts = Who will be there
webinar-host = Host
webinar-at-hand = To have at hand
webinar-captions = Captions: { $languages }
webinar-over = This session is over.
webinar-recording-follows = The recording follows here.
webinar-none-planned = No time is planned yet.
webinar-about = About this webinar
webinar-address-stays = This address is for { $name } alone. It stays the same when a session is moved.
webinar-times =
    { $count ->
        [0] When it is
        [one] When it is
       *[other] { $count } times, one webinar
    }
webinar-one-is-enough = Come to the one that suits you. One is enough.
webinar-join-address = Your join address
webinar-join = To the room
webinar-agenda = What happens
webinar-prepare = Before it
webinar-recording = Recording
webinar-recording-notice = A recording counts for your progress, not for the certificate.
webinar-recording-of = { $language }, { $length }, { $size }
webinar-together = Watched it together?
webinar-together-words = If several of you watched the recording on one device, each of you confirms it here for themselves. It counts for your progress, not for the certificate.
webinar-together-confirm = I watched it in a group
webinar-excuse = Ask to be excused
webinar-kept-away = If something kept you away, tell a facilitator.
webinar-follow-up = Afterward
webinar-feed = All your sessions in your own calendar
webinar-feed-words = Give this address to your calendar: it follows when a session is moved. Whoever has it can read your sessions, so keep it to yourself.

## button-: what happens when it is pressed, where it is the same everywhere

button-save = Save
button-save-draft = Save as draft
button-save-and-continue = Save and continue
button-finish-later = Finish later
button-cancel = Cancel
button-close = Close
button-back = Back
button-next = Next
button-previous = Previous
button-continue = Continue
button-begin = Begin
button-open = Open
button-add = Add
button-remove = Remove
button-change = Change
button-correct = Correct
button-clear = Clear
button-clear-filters = Clear all filters
button-show = Show
button-search = Search
button-print = Print
button-export = Export for a spreadsheet
button-send = Send
button-write = Write
button-share = Share
button-copy = Copy
button-copied = Copied
button-try-again = Try again
button-apply = Apply
button-mark-done = Mark as done
button-add-to-calendar = Add to calendar
button-go-to-room = Go to the room

## form-: what forms share

form-errors =
    { $count ->
        [one] 1 thing to fix
       *[other] { $count } things to fix
    }
form-optional = optional
form-reason = Reason
form-reason-hint = Kept with your name.
form-choose = Choose one.
form-choose-several = Choose all that apply.
form-any = Any
form-all = All
form-yes = Yes
form-no = No
form-saved = Saved
form-saved-at = Saved { $when }.
form-not-saved = Not yet saved
form-unsent = Not yet saved: the server cannot be reached. What you typed is kept on this device. Send it again when you are connected.
certificates-none-selected = Nobody was selected.
form-nothing-found = Nothing found. Change or clear the filters.
form-page-of = Page { $page } of { $pages }

## count-: numbers of things

count-activities =
    { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    }
count-activities-left =
    { $count ->
        [one] { $count } activity left
       *[other] { $count } activities left
    }
count-done-of = { $done } of { $of } done
count-modules =
    { $count ->
        [one] { $count } module
       *[other] { $count } modules
    }
count-webinars =
    { $count ->
        [one] { $count } webinar
       *[other] { $count } webinars
    }
count-sessions =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
count-learners =
    { $count ->
        [one] { $count } learner
       *[other] { $count } learners
    }
count-teams =
    { $count ->
        [one] { $count } team
       *[other] { $count } teams
    }
count-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
count-places-free =
    { $count ->
        [0] No place free
        [one] { $count } place free
       *[other] { $count } places free
    }
count-days-left =
    { $count ->
        [0] Last day
        [one] { $count } day left
       *[other] { $count } days left
    }
count-minutes-of = { $present } of { $planned } minutes
count-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
count-words =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }

## error-: pages that say why something is not there or did not work

error-request-id = If you write to us about this, name the number { $id }.
error-to-today = Go to today
error-go-back = Go back
error-offline-title = You are offline
error-offline-text = You are working from what is saved on this device. What you do is sent when you are back online.

## error-title-: what a request can end with instead of its page

error-way-home = Go to the start page
error-title-400 = This request cannot be read
error-title-401 = Sign in to go on
error-title-403 = Not allowed
error-title-404 = Nothing here
error-title-405 = Not like this
error-title-409 = This clashes with what is already so
error-title-413 = Too large
error-title-415 = Another kind of file is expected
error-title-421 = Wrong address
error-title-422 = Something needs a change
error-title-429 = Too many tries
error-title-500 = Something went wrong
error-title-503 = Very busy just now
error-title-507 = Storage is full

## reason-: why the server refuses or has not granted something; the key is the code with dashes

# the edge of the server

reason-not-found = There is nothing at this address, or nothing that is yours to see. Check the address, or go to the start page.
reason-method-not-allowed = This address cannot be used in this way.
reason-sign-in-needed = Sign in to go on.
reason-token-reads-only = This token may only read. Use one that may also write.
reason-fresh-proof-needed = Show again that it is you: your last proof is older than 10 minutes.
reason-malformed = The request is not well-formed: { $what }
reason-unsupported-media-type = Send JSON with the content type application/json.
reason-unknown-field = There is no field named { $name } here.
reason-wrong-value = This value does not fit: { $what }
reason-invalid = Some entries need a correction.
reason-body-too-large = What was sent is larger than this address takes.
reason-cross-site = This did not come from our own page, so it was not done. Open the page here and send it again.
reason-unknown-host = This server does not answer under that name.
reason-too-many-tries = Too many tries. Wait, and try again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
reason-overloaded = The server has more to do than it can just now. What you saved is kept. Wait a moment, then load the page again.
reason-timed-out = This took too long and was stopped. What you saved is kept. Try again.
reason-storage-full = The server’s storage is full, so nothing can be saved right now. What was saved before is safe.
reason-internal = Something failed on our side, and it was written down for those who keep the site. If it happens again, tell us the number below.
reason-key-reused = This key was used before for something else. Reload the page and send it again.
reason-bad-key = The key must have 8 to 128 letters, digits or dashes.
reason-bad-cursor = This cursor does not belong to this list. Start again without one.
reason-bad-limit = The limit must be from 1 to { $most }.

## toast- : what just worked, said once on the next page

toast-saved = Saved
toast-message-sent = The message is on its way
toast-cohort-withdrawn = The cohort is a draft again
toast-cohort-cancelled = The cohort is cancelled
toast-team-made = The team is made
toast-recording-published = The recording is published
toast-recording-retired = The recording is retired
toast-recording-removed = The recording is removed
## reason- : applying, teams and cohorts

reason-application-deadline-passed = Applications closed on { $deadline }. Your draft is kept; ask the course’s contact person if you need more time.
reason-application-window-not-open = Applications open on { $opens }. You can write your draft then and send it.
reason-application-window-still-open = Nothing is offered before applications close on { $deadline }.
reason-application-not-taken = This cohort takes no applications.
reason-already-applied = You have an application for this cohort already. Open it to change it, or withdraw it first.
reason-already-enrolled = You have a place in this cohort already.
reason-seat-elsewhere = You have said yes to another team of this cohort. Leave that team first.
reason-team-gone = This team no longer asks for places, so there is nothing to answer.
reason-seat-lapsed = This seat was held for your answer until { $at }.
reason-nobody-to-lead = Nobody else has confirmed a seat, so nobody could lead the team. Withdraw the application instead.
reason-reminded-today = They were written to less than a day ago. You can remind them tomorrow.
reason-too-many-invitations = A team can invite at most { $most } people, those who said no included.
reason-not-invited-yet = Somebody on this page is not invited yet. Save your team once more.
reason-address-not-whole = Write the whole address, like name@example.org.
reason-address-twice = This address is in the team already.
reason-not-later = Choose a time after the deadline of the cohort, { $deadline }, and after now.
reason-no-draft-here = Nobody with this address has a draft or an undecided application for this cohort.
reason-question-in-use = People have begun to apply. You can correct the words, add options, and add questions that need no answer.
reason-options-differ = Write at least two options, one a line, as many in English as in Spanish.
reason-too-many-questions = A cohort asks at most { $most } questions.
reason-number-out-of-range = Write a number from { $least } to { $most }.
reason-choose-one = Choose one of the answers.
reason-changed-elsewhere = This page was changed on another device. What you typed is still here.
reason-not-in-this-state = That is not possible any more, because it has changed since. Reload the page to see where it stands.
reason-not-yours-to-do = Somebody else decides this.
reason-required = Fill this in.
reason-too-long = Write at most { $most } characters.
reason-phone-not-readable = Write the number with 7 to 15 digits, like (515) 555-0134, or leave it empty.
reason-consent-needed = Say that you agree to how your answers are used. Without that we cannot take the application.
reason-no-such-association = Choose an association from the list.
reason-no-place-left = All { $places } places are taken.
reason-places-taken = { $taken } places are taken already. Give at least as many.
reason-team-passed-over = This team needs { $needed } places together and { $left } are left. It keeps its turn.
reason-team-too-small = A team has at least { $least } people.
reason-team-too-large = A team has at most { $most } people.
reason-in-another-team = Someone on this list is in another team of this cohort. Move them instead.
reason-application-window-reversed = Applications must open before they close.
reason-team-range-reversed = A team has at least 2 people, and the largest size is not below the smallest.
reason-slug-not-usable = Use lower-case letters, digits and dashes.
reason-slug-taken = This name is taken. Choose another.
reason-facilitator-needed = Give the cohort a facilitator before you publish it.
reason-dates-reversed = The last day is before the first. Change one of them.
reason-cohort-in-use =
    { $people ->
        [one] One person has applied or has a place. Cancel the cohort instead.
       *[other] { $people } people have applied or have a place. Cancel the cohort instead.
    }
reason-cohort-closed = This cohort closed for good on { $at }. What was done before is kept.
reason-cohort-not-begun = This cohort begins on { $at }.
reason-association-circle = An association cannot hang below itself.
reason-association-level = A local association hangs below a state association, and a state association below the national one.
reason-association-level-kept = An association that is there already keeps its level.
reason-association-same = An association cannot be merged with itself.
reason-association-levels-differ = Only two associations of the same level can be merged.
reason-association-of-directory = A directory keeps this association. End the directory first, or keep this one and merge the other into it.
reason-sheet-not-text = This file is not text in UTF-8. Save it as CSV in UTF-8.
reason-sheet-empty = This file has no rows. The first line names the columns.
reason-column-missing = The column { $column } is missing.
reason-column-unknown = This column is not known and was left out. Known are { $known }.
reason-row-of-other-length = This row has { $cells } cells, but there are { $columns } columns.
reason-row-not-readable = This row is not CSV.
reason-row-twice = Line { $earlier } says this already.
reason-cell-empty = This cell must not be empty.
reason-cell-not-one-of = Write one of these: { $words }.
reason-cell-not-known = Nothing here has this name.
reason-cell-no-zone = Write a time zone such as America/Chicago.
reason-cell-too-long = Write at most { $most } characters.
reason-conflict-of-interest = You declared a conflict of interest here, so somebody else decides.
reason-own-application = This application is your own or that of your team, so somebody else decides.
reason-offer-ended = The place was held until { $until }. It has gone to the next who is waiting.
reason-lead-keeps-place = Whoever leads the team keeps a place.
reason-stars-needed = Choose from one to five stars.
reason-offers-over = Places are offered only while the course is public and not over.

## reason- : modules, sessions and recordings

reason-activity-not-open = This opens on { $opens }.
reason-nonexistent-local-time = The clocks jump over this time. Choose one of these: { $first }, or { $second }.
reason-ambiguous-local-time = This time comes twice, because the clocks are set back. Choose which one you mean: { $first }, or { $second }.
reason-local-time-not-readable = Give a date and a time of day, like 2026-07-08 19:00.
reason-unknown-zone = Choose a time zone from the list.
reason-minutes-out-of-range = A session takes { $least } to { $most } minutes.
reason-room-not-open = The room opens on { $opens }. This address stays the same; come back then.
reason-session-over = This session is over.
reason-session-not-over = A recording can be published once its session is over.
reason-film-not-readable = This file is neither an MP4 nor a WebM video.
reason-film-without-length = This video does not say how long it is. Save it again with your video program, then send it here.
reason-film-too-large = A video may have up to { $most } MB. Save it in a smaller size.
reason-film-broken-off = The video stopped coming before it was whole. Check your connection and send it again.
reason-film-missing = Choose the video.
reason-captions-missing = Add captions in the language of the video, so that everybody can follow.
reason-captions-not-readable = This is no caption file. Choose a WebVTT file (.vtt) of up to 1 MB.
reason-recording-not-in-this-state =
    { $state ->
        [uploading] This recording is still on its way.
        [processing] This recording is still being prepared.
        [published] This recording is published already.
        [failed] This recording could not be prepared. Publish the video again.
       *[retired] This recording is retired already.
    }
reason-session-cancelled = This session was cancelled.
reason-session-not-announced = This session has not been announced yet.
reason-session-begun = This session has begun. It can be ended, but not moved or cancelled.
reason-session-not-live = Only a session that is under way can be ended.
reason-reason-needed = Say why. Your reason is kept with your name.
reason-template-changed = Somebody has changed these modules since you opened this page. Nothing of yours is lost: what you typed is still here. Look at the list for what has changed, then send this again.
reason-template-full = There can be at most { $most }. Remove one first, or put it elsewhere.
reason-due-outside-module = Choose a day within the module, from { $first } to { $last }.
reason-link-not-https = Write the whole address, with https://.
reason-agenda-not-readable = Begin each line with its minutes, like: 10 Welcome
reason-times-not-readable = Write one or more times, like 14:00, 19:00.
reason-number-not-readable = Write a number, like 3 or 2.5.
reason-one-right-needed = Mark exactly one as right.
reason-right-needed = Mark at least one as right.
reason-two-needed = Fill in at least two rows, each with words in the language of the course.
reason-file-missing = Choose the file.
reason-file-not-readable = This file is neither an MP4 or WebM video nor a PDF.
reason-message-empty = Write what you want to say.
reason-message-too-long = A message has at most { $most } characters.
reason-message-to-nobody = Nobody is selected who learns in this cohort. Go back and select learners.
reason-host-busy = { $host } hosts “{ $with }” at the same time.
reason-room-busy = “{ $with }” is in this room at the same time.
reason-cohort-busy = This cohort has “{ $with }” at the same time.
reason-outside-cohort-dates = This is outside the cohort’s dates, { $first } to { $last }.
reason-holiday = This is on { $holiday ->
    [new-year] New Year’s Day
    [martin-luther-king-day] Martin Luther King Jr. Day
    [presidents-day] Presidents’ Day
    [memorial-day] Memorial Day
    [juneteenth] Juneteenth
    [independence-day] Independence Day
    [labor-day] Labor Day
    [indigenous-peoples-day] Indigenous Peoples’ Day (Columbus Day)
    [veterans-day] Veterans Day
    [thanksgiving] Thanksgiving
    [christmas] Christmas Day
   *[other] a federal holiday
}.
reason-night-for-audience = { $people ->
    [one] For 1 person this is before 8 in the morning or after 9 in the evening: it starts on { $start }.
   *[other] For { $people } people this is before 8 in the morning or after 9 in the evening. For most of them it starts on { $start }.
}

## learn-: a learner's own pages

learn-you-are-here = You are here
learn-module-number = Module { $number }
learn-module-when = Module { $number }, { $span }
learn-module-mark = Module { $number }: { $state }
learn-kind-team-reflection = Team reflection
learn-kind-title = { $kind }: { $title }
learn-activity-kicker = { $kind }, activity { $number } of { $of }
learn-course-cohort = { $course }, { $cohort }
learn-shown-course = You see { $course }. Also yours:
learn-you = { $name }, you
learn-with = With { $hosts }
learn-session-next = Next session, { $day }
learn-session-now = Under way now
learn-see-webinar = See the webinar
learn-room-opens = The room opens 15 minutes before.
learn-go-on = Continue where you stopped
learn-go-on-next = Go on here
learn-go-on-words = { $kind }, module { $number }. { $minutes }.
learn-go-on-watched = { $kind }, module { $number }. { $seconds } of the { $needed } you need.
learn-path = Your path
learn-see-course = See the course
learn-see-progress = See all of your progress
learn-opens = Opens { $day }
learn-here-done = You are here. { $done } of { $of } done
learn-here = Here:
learn-also-here = Also here:
learn-webinars =
    { $count ->
        [one] Webinar: { $words }
       *[other] Webinars: { $words }
    }
learn-aside = Certificate, what is due, team
learn-certificate = Your certificate
learn-certificate-earned = You have earned it.
learn-certificate-missing =
    { $count ->
        [one] 1 thing is still missing.
       *[other] { $count } things are still missing.
    }
learn-certificate-done =
    Done: { $modules ->
        [one] 1 module
       *[other] { $modules } modules
    }, { $live ->
        [one] 1 webinar that counts
       *[other] { $live } webinars that count
    }
learn-due = Due soon
learn-due-was = Was due { $due }. You can still do it.
learn-open-team = Open the team space
learn-withdrawn = You left this course on { $on }. What you did is kept, and you can read it here.
learn-deferred = You go on in a later cohort. This one ended for you on { $on }; what you met goes with you.
learn-completed = You completed this course on { $on }.
learn-before = The course begins on { $day }. The first module opens then.
learn-ended = The last day has passed. You can still finish until { $until }.
learn-closed = This cohort is closed. What you did is kept, and you can read it here.
learn-applications = Your applications
learn-nobody = You have no course yet
learn-nobody-words = When you have a place in a course, this page shows your next session and where to go on.
learn-to-catalogue = Go to the catalogue
learn-open-courses = Open for application
learn-observers = Observers
learn-observers-words = An observer, such as your employer, sees that you have finished only if you agree.
learn-observers-link = Choose what observers see
learn-notice-over = You are no longer in this course. You can read on, but what you do here does not move your progress.
learn-notice-late = This was due { $due }. You can still do it.
learn-previous = Before: { $title }
learn-next = Next: { $title }
learn-done = Done { $on }
learn-done-how = Done { $on }. { $how }
learn-mark-stays = Once marked, it stays done. You can come back and read it at any time.
learn-what-completes = What completes this
learn-sheet = The sheet
learn-sheet-pages =
    { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
learn-sheet-print = Print it, or read it here and write on paper. What you write stays with you.
learn-file = PDF in { $language }, { $size }
learn-external-open = Go to { $host }
learn-external-leaves = This link leaves the site. Come back here to mark it as done.
learn-external-size = It loads about { $size }.
learn-captions = Captions
learn-lines = What is said, with its place
learn-transcript = Transcript
learn-transcript-read = I have read the transcript
learn-watched = { $watched } watched of { $of }. What you see twice counts once.
learn-watched-enough = Done at { $at }
learn-watch-left = This becomes done when you have watched { $left } more.
learn-watch-saved = What you watched is saved.
learn-watch-waiting = Saving what you watched.
learn-watch-refused = A part of what you watched could not be counted. Reload the page to see what is saved.
learn-silent = This film has no sound. The captions carry every word.
learn-weak-signal = Weak signal?
learn-film-size = The film is { $size }.
learn-read-instead = Read the transcript instead. It counts the same.
toast-learn-noted = Noted
learn-kind-extra = { $kind }, not required
learn-size-document = { $minutes }. PDF, { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $size }
learn-size-quiz =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }, about { $minutes }
learn-size-video = { $minutes }. Captions in { $languages }
learn-size-over = { $length }. { $day }
learn-size-webinar = { $length }. { $times }
learn-badge-done = Done { $on }
learn-badge-late = Late
learn-badge-due = Due { $day }
learn-measure-present = { $present } of the { $needed } minutes needed
learn-measure-watched = { $seconds } of the { $needed } you need
learn-measure-score = Best so far: { $best } of { $of } right. { $pass } are needed.
learn-measure-posts =
    { $left ->
        [0] Everything is written
        [one] 1 post to write
       *[other] { $left } posts to write
    }
learn-measure-submission =
    { $standing ->
        [too-short] Handed in, but too short
        [awaiting] Handed in. It waits for a facilitator
        [returned] Returned with a question
        [received] Handed in
       *[accepted] Accepted
    }
learn-module-of = Module { $number } of { $of }
learn-module-of-when = Module { $number } of { $of }. { $span }
learn-module-titled = Module { $number }: { $title }
learn-module-opens = Module { $number } opens { $day }
learn-module-done = { $done } of { $of } required activities done
learn-left = About { $minutes } left
learn-left-webinars =
    { $count ->
        [one] One webinar left
       *[other] { $count } webinars left
    }
learn-left-both = About { $minutes } left, and { $count ->
        [one] one webinar
       *[other] { $count } webinars
    }
learn-activities = Activities
learn-modules = Modules
learn-how-counts = A recording counts for your progress, not for the certificate. Live counts for both.
learn-this-module = This module
learn-outcomes = What you can do afterward
learn-team-here = Your team in this module
learn-course-webinars = Webinars of the course
learn-about-course = About the course
learn-dates = Dates
learn-closes = What you do counts until { $at }.
learn-your-pages = Yours
learn-facilitators = Facilitated by
learn-progress = Your progress
learn-hours = Hours so far
learn-hours-link = Print your hours so far
learn-hours-total = { $total } so far
learn-hours-made = As of { $at }.
learn-hours-rule = Counted are required activities that are done, with the minutes they are planned for, and the minutes of live presence at required webinars.
learn-hours-none = Nothing is done yet. Hours appear here with the first activity that is done.
learn-fact-name = Name
learn-fact-course = Course
learn-fact-completed = Completed
learn-fact-held = Held
learn-fact-issued = Issued
learn-col-activity = Activity
learn-col-on = Done on
learn-col-how = How
learn-col-minutes = Minutes
learn-requests = Requests
learn-requests-words = Ask to be excused, for more time, or to have your attendance corrected. A facilitator answers.
learn-requests-own = What you asked
learn-requests-none = You have asked nothing yet.
learn-request-new = Ask for something
learn-request-kind = What do you ask for?
learn-request-about = Which activity is it about?
learn-request-body = Tell us why
learn-request-hint = Only facilitators and admins read this.
learn-request-answer = Answer: { $answer }
learn-team-kicker = Your team in { $course }
learn-team-path = On the path together
learn-team-members = Who has come how far
learn-team-sees = Your team sees your name, your part and these marks. It does not see how you completed something, your quiz results or when you were here.
learn-team-work = Work of the team
learn-team-due = Due together
toast-learn-asked = Sent to your facilitators

## certificate-: certificates and their public check

certificate-ready = Your certificate is ready
certificate-confirm = Check the name. It is printed like this, and later changes need a new certificate.
certificate-name = Name on the certificate
certificate-issue = Issue my certificate
certificate-open = Open your certificate
certificate-valid = This certificate is valid
certificate-valid-words = We issued it, and nothing in it was changed.
certificate-revoked = This certificate was revoked
certificate-revoked-words = On { $on }. It no longer counts.
certificate-changed = This certificate cannot be confirmed
certificate-changed-words = What is stored is not what was issued. Write to us.
certificate-unknown = There is no certificate with this number. Compare it with the sheet, sign by sign.
certificate-says = What it says
certificate-why-revoked = Why revoked:
certificate-hash = SHA-256 of its facts: { $hash }
certificate-check = Check another
certificate-check-button = Check
certificate-number = Certificate number
certificate-number-hint = As printed, for example 7F3K-92QX-HT4D. Capital or small letters.
certificate-none = No certificate yet
certificate-none-words = When you have met what a course asks for, you confirm your name there and find the certificate here.
certificate-held = It is earned, and waits until a facilitator releases it.
certificate-anyone = Anyone can check it at
certificate-print = Print it from your browser, on letter paper, landscape.
certificate-of-completion = Certificate of completion
certificate-of-attendance = Certificate of attendance
certificate-team = of the team { $team }
certificate-completed-course = completed the blended learning course
certificate-issued-on = Issued { $on }
certificate-completed =
    { $modules ->
        [one] 1 module
       *[other] { $modules } modules
    }, { $webinars ->
        [one] 1 webinar
       *[other] { $webinars } webinars
    }, { $hours }
toast-certificate-issued = Your certificate is issued
reason-certificate-not-earned = Something is still missing for this certificate. Your progress page names it.
reason-certificate-name-missing = Write the name as it stands on the certificate.
reason-certificate-name-long = Write at most { $most } characters.
reason-request-empty = Tell us why in a sentence or two.
reason-request-long = Write at most { $most } characters.
reason-request-about-nothing = Choose the activity that it is about.
reason-request-not-webinar = Attendance is counted at webinars only. Choose a webinar, or ask for something else.
reason-request-open-already = You have asked for this already, and it waits for an answer.
reason-request-enrolment-over = You are no longer in this course, so nothing can be asked here. Write to the contact address.

## missing-: what a learner still needs for the certificate; a headline, and a line of detail

missing-no-certificate = There is no certificate here
missing-no-certificate-detail = What you do is kept as your progress.
missing-live-next = Join “{ $title }” live
missing-live-next-detail = { $starts }. { $needed } of { $minutes } minutes are needed. A recording does not count for the certificate.
missing-live-later = { $count ->
    [one] Join 1 more webinar live
   *[other] Join { $count } more webinars live
}
missing-live-later-detail = { $count ->
    [one] On { $first-date }.
   *[other] From { $first-date } to { $last-date }.
}
missing-live-unplanned = Join “{ $title }” live
missing-live-unplanned-detail = Its date is not set yet.
missing-make-up = Make up “{ $title }”
missing-make-up-detail = Watch the recording and hand in the reflection { $until-due }. It counts once a facilitator has accepted it.
missing-missed-live = You missed “{ $title }”
missing-missed-live-detail = If you had a reason, ask to be excused.
missing-missed-live-recorded = The recording counts for your progress, not for the certificate. If you had a reason not to come, ask to be excused.
missing-module-left = Finish module { $number }, { $title }
missing-module-left-detail = { $left ->
    [one] 1 self-study activity left, { $by-due }.
   *[other] { $left } self-study activities left, { $by-due }.
}
missing-module-left-no-end = { $left ->
    [one] 1 self-study activity left.
   *[other] { $left } self-study activities left.
}
missing-module-to-come = Finish module { $number }, { $title }
missing-module-to-come-detail = It opens { $opens-date }.
missing-returned = Answer the question on “{ $title }”
missing-returned-detail = A facilitator sent it back to you. Hand it in once more.
missing-awaiting = “{ $title }” waits for a facilitator
missing-awaiting-detail = You have done your part.

## reason-: why evidence is refused

reason-not-yours = This is another person’s work.
reason-no-such-activity = There is no such activity here.
reason-activity-not-open-undated = This module opens once you have completed the one before it.
learn-waits = After the module before
learn-module-waits = Module { $number } opens once you have completed this one
reason-id-reused = This id was used before for something else. Nothing was changed.
reason-unknown-kind = This kind of evidence cannot be sent.
reason-too-many = That is too many at once. At most { $most } are allowed.
reason-range-backwards = A part of the film must end after it starts.
reason-range-outside-media = A part lies outside the film.
reason-no-such-media = This activity has no such film.
reason-no-such-file = No file with this id was sent for this activity.
reason-file-empty = This file is empty. Choose another one.
reason-file-too-large = This file is larger than 10 MB. Choose a smaller one, or send a photo instead of a scan. Your text is kept as a draft.
reason-file-wrong-kind = This kind of file is not taken. Choose a PDF, Word (.docx), JPG, PNG, MP3 or M4A file. Your text is kept as a draft.
reason-photo-damaged = This photo is cut off or damaged. Save it again, or take a new one. Your text is kept as a draft.
reason-not-this-activity = This does not belong to an activity of this kind.
reason-out-of-range = This number is too small or too large: { $what }
reason-present-only-from-join = Minutes of presence are counted by the page of the live session and cannot be sent.

## reason-hand-: why a learner needs a hand

reason-hand-never-came = Never came
reason-hand-missed-webinar = { $count ->
    [one] Missed a webinar
   *[other] Missed { $count } webinars
}
reason-hand-away = { $days ->
    [one] Away 1 day
   *[other] Away { $days } days
}
reason-hand-quiz-failed = { $times ->
    [one] Quiz “{ $title }” failed once
   *[other] Quiz “{ $title }” failed { $times } times
}
reason-hand-late = { $count ->
    [one] 1 activity late
   *[other] { $count } activities late
}

## reason- : finding in the catalogue

reason-unknown-term = There is no choice named { $term } here.
reason-unknown-filter = There is no filter named { $name }.
reason-minutes-not-readable = Give a whole number of minutes above 0.
reason-query-too-long = Look for at most { $most } characters.
reason-no-certificate = This gives no certificate, however it is viewed.

## reason- : accounts, passwords, grants and the site

reason-wrong-email-or-password = This e-mail address and password do not go together. Check both, or set a new password.
reason-account-suspended = This account is suspended. Ask the people who keep the site.
reason-password-too-short = Use at least { $least } characters. A few words that only you would put together are easy to remember.
reason-password-too-long = Use at most { $most } characters.
reason-password-known = This password is among those that attackers try first. Choose another one.
reason-password-too-plain = This password repeats a few characters or runs along the keyboard. Choose another one.
reason-password-personal = This password is little more than your name, your address or the name of this site. Choose another one.
reason-email-not-valid = Write an e-mail address such as name@example.org.
reason-email-taken = There is an account with this e-mail address already.
reason-name-missing = Write your name as it should stand on your certificate.
reason-name-too-long = Use at most { $most } characters for the name.
reason-phone-not-valid = Write a phone number with 5 to 15 digits, such as +1 202 555 0147.
reason-not-oneself = You cannot do this to your own account. Ask another admin.
reason-last-admin = This is the last admin. Make someone else an admin first.
reason-role-does-not-fit = This role cannot be held here.
reason-grant-dates-reversed = The last day must come after the first.
reason-admin-has-no-dates = An admin’s grant has no dates.
reason-grant-held-already = They hold this grant already.
reason-link-not-valid = This link was used before or replaced by a newer one. Ask for a new one.
reason-link-expired = This link ran out. Ask for a new one.
reason-refresh-token-not-valid = This refresh token is not valid. Sign in again.
reason-refresh-token-reused = This refresh token was used twice, so all tokens that came with it have ended. Sign in again, and change your password if that was not you.
reason-site-name-missing = Write the name of the site.
reason-site-name-too-long = Use at most { $most } characters for the name of the site.
reason-hue-not-an-angle = The hue is a number from 0 to 360.
reason-language-not-offered = The default language must be one of the languages on offer.
reason-changed-meanwhile = Someone else saved changes while you had this open. Load the page again and repeat your change.
## reason- : decisions and requests

reason-no-such-subject = What this decision is about does not exist, or not in this cohort.
reason-reason-too-long = Give the reason in at most 2,000 characters.

# reason-: the form of a session
reason-not-a-webinar = Choose a webinar of this cohort.
reason-host-unknown = Name at least one host. Every host needs an account here.
reason-room-not-https = The room’s address begins with https://. Copy it whole from the provider’s page.
## facilitate-: cohorts, grid, learners, roll and requests, for those who lead a cohort

facilitate-title = Cohorts
facilitate-here = You are here
facilitate-none-title = No cohorts yet
facilitate-none-words = Cohorts that you are asked to facilitate are shown here.
facilitate-dates-before = { $span }. Not begun
facilitate-dates-running = { $span }. Week { $week } of { $of }
facilitate-dates-ended = { $span }. Ended
facilitate-tab-progress = Progress
facilitate-hand-title = Who needs a hand
facilitate-hand-count = { $count } of { $of } learners
facilitate-hand-none = Nobody just now.
facilitate-hand-all = Show all who need a hand
facilitate-hand = Needs a hand
facilitate-call = Call: { $phone }
facilitate-last-here = Last here
facilitate-last-here-on = Last here: { $day }
facilitate-never = never
facilitate-grid-title = Learners and modules
facilitate-legend-marks = What the marks mean
facilitate-filter = Learners
facilitate-find = Find a learner or team
facilitate-how = Webinar completed
facilitate-which-webinar = Which webinar
facilitate-webinar-of = Module { $number }
facilitate-state = State
facilitate-only-hand = Only who needs a hand
facilitate-all-modules = Show all modules
facilitate-with-selected = With the selected learners
facilitate-select = Select
facilitate-select-all = Select all on this page
facilitate-select-name = Select { $name }
facilitate-excuse-selected = Excuse the selected from a webinar
facilitate-write-selected = Write to the selected
export-csv = CSV, for any spreadsheet
export-xlsx = Excel workbook (xlsx)
export-json = JSON, for programs
message-title = Write to learners
message-words = Each of them gets it alone, by email, with your name. Nobody sees who else got it.
message-none = Select learners in the grid first.
message-text = Your message
message-hint = An empty line begins a new paragraph.
message-preview = What they will read
message-look = Look at it first
message-send =
    { $count ->
        [one] Send to one learner
       *[other] Send to { $count } learners
    }
facilitate-learner = Learner
facilitate-email = E-mail
facilitate-team = Team
facilitate-association = Association
facilitate-individual = Individual
facilitate-individuals = Individuals
facilitate-no-team = Without a team
facilitate-later = Later
facilitate-of = { $done } of { $required }
facilitate-reading =
    { $reading ->
        [done] Done
        [missed] Missed
        [late] Late
        [part] Under way
        [not_open_yet] Not open yet
       *[open] To do
    }
facilitate-pages = Pages of learners
facilitate-export-done = { $module }: done
facilitate-export-required = { $module }: required
facilitate-export-webinar = { $module }: webinar
facilitate-export-completed = Course completed on
facilitate-export-minutes = Contact minutes

reason-draft-too-long = This is far longer than anything that can be handed in. Shorten it; it stays here as you typed it.
facilitate-work = Work so far
facilitate-contact-minutes = { $count ->
    [one] 1 contact minute
   *[other] { $count } contact minutes
}
facilitate-activity = Activity
facilitate-standing = Where it stands
facilitate-measure = How far
facilitate-completed = Completed
facilitate-present = Present { $minutes } of { $needed } minutes needed
facilitate-watched = Watched { $minutes } of { $needed } minutes needed
facilitate-score = { $best } of { $of } right, { $failed } attempts not passed
facilitate-posts = Posts: { $posts }, answers: { $answers }
facilitate-submission = Revision { $revision }, { $standing ->
        [too_short] too short
        [awaiting] waits for a facilitator
        [returned] returned
        [accepted] accepted
       *[received] received
    }
facilitate-whole-module = The whole module
facilitate-whole-course = The whole course
facilitate-by = { $name }, { $when }
facilitate-requests = Requests
facilitate-requests-all = All requests of the cohort
facilitate-requests-open = To answer
facilitate-requests-answered = Answered
facilitate-requests-none = Nothing to answer
facilitate-requests-none-words = Learners ask here to be excused, for more time, or for a correction of attendance.
facilitate-answer = Your answer
facilitate-answer-hint = The learner reads it. It is kept with your name.
facilitate-grant = Grant
facilitate-refuse = Refuse
facilitate-notes = Notes
facilitate-note = New note
facilitate-note-hint = Facilitators and admins read it. It is part of the learner’s data export.
facilitate-note-add = Add the note
facilitate-evidence = Evidence
facilitate-evidence-none = Nothing yet.
facilitate-evidence-latest = The latest evidence
facilitate-when = When
facilitate-what = What
facilitate-source = Source
facilitate-moves-nothing = Came too late
facilitate-sessions = Sessions and roll
facilitate-sessions-none = No sessions are planned.
facilitate-webinar = Webinar
facilitate-hosts = Hosts
facilitate-certificates = Certificates
facilitate-certificates-ready = Earned, not issued yet
facilitate-certificates-missing = { $count ->
    [one] For 1 learner something is still missing.
   *[other] For { $count } learners something is still missing.
}
facilitate-certificates-none = Nobody is waiting for a certificate.
facilitate-certificates-hint = The name of each account is put on the certificate.
facilitate-certificates-hold = Hold them until I release them
facilitate-certificates-why-release = Why the certificate of { $name } is released
facilitate-certificates-issue = Issue to the selected
facilitate-certificates-made = Certificates
facilitate-certificates-release = Release
facilitate-certificates-why = Why the certificate of { $name } is revoked
facilitate-certificates-revoke = Revoke
reason-certificate-revoked = This certificate was revoked, which cannot be taken back.
reason-certificate-not-held = This certificate does not wait for release.

## roll-: who was at a session

roll-title = Roll
roll-hosts = Hosts: { $hosts }.
roll-enrolled = enrolled
roll-here-now = here now
roll-here = Here now
roll-missing = Who is missing
roll-all-here = Everybody is here.
roll-refresh = Show who is here now
roll-end = End the session now
roll-end-words = Presence is counted up to this moment. This cannot be taken back.
roll-who = Who was there
roll-needed = { $needed } of { $planned } minutes are needed.
roll-there = There
roll-not-there = Was not there
roll-elsewhere = Was at another session of this webinar.
roll-to-come = Open
roll-counts = Counts as
roll-signature = Signature
roll-was-there = Was there
roll-tick = Save the ticks
roll-print-hint = Print this page for a sheet with a column for signatures.
roll-decided = { $what } by { $by }, { $when }: “{ $reason }”
roll-correct-name = Correct: { $name }
roll-what-happened = What happened?
roll-save = Save the correction
roll-report = Import a report
roll-report-paste = The report of the room
roll-report-file = A file
roll-report-file-hint = The CSV file that the room offers after the session. It counts instead of pasted text.
roll-report-no-text = This file is not a text in UTF-8 of up to 1 MB. Save it as CSV (UTF-8), or paste its text.
roll-report-hint = Paste the table with its head. It needs columns for name, joining and leaving; one for e-mail helps to match.
roll-report-look = Look at it first
roll-report-read = { $all } lines read, { $matched } matched. Reading the same report again changes nothing.
roll-report-unknown = Lines to match
roll-report-in = In the report
roll-report-is = Is this
roll-report-who = Who is { $name }?
roll-report-aside = Set aside
roll-report-store = Store the report
recordings-title = Recordings
recordings-none = No recording of this webinar yet.
recordings-captions = Captions: { $languages }
recordings-retire = Retire
recordings-return = Bring back
recordings-publish = Publish a recording
recordings-name = Title
recordings-name-hint = In the language of the video. Without one, the webinar’s title is enough.
recordings-language = Spoken language
recordings-captions-in = Captions: { $language }
recordings-film = Video
recordings-film-hint = MP4 or WebM, up to 500 MB.
recordings-note = Learners see it as soon as it is here. A recording counts for progress, not for the certificate.
recordings-send = Send and publish
recordings-sent = {"{"}percent{"}"} % sent
recordings-broken = The video did not arrive. Check your connection and send it again.
recording-fault =
    { $fault ->
        [film_without_length] The video does not say how long it is.
        [film_too_large] The video is too large.
        [film_broken_off] The video stopped coming. Send it again, or remove this line.
       *[film_not_readable] The file is not a video that browsers play.
    }
reason-report-no-columns = The first line must name the columns: name, join and leave.
reason-report-no-time = The times in line { $line } cannot be read.
reason-report-too-long = At most { $most } lines are read.

## decide-, decision-, evidence-: a person’s word on a learner’s work, and what the server knows of it

decide-link = Decide
decide-title = Decide
decide-subject = On what
decide-what = What do you decide?
decide-kind =
    { $kind ->
        [excused] Excuse
        [attendance_confirmed] Was there, not recorded
        [group_confirmed] Watched the recording in a group
        [attendance_denied] Was not there
        [more_time] More time
        [late_work_accepted] Accept late work
       *[taken_back] Take back
    }
decide-kind-small =
    { $kind ->
        [excused] Counts for progress and for the certificate.
        [attendance_confirmed] Give the minutes below.
        [group_confirmed] Counts for progress, not for the certificate.
        [attendance_denied] Takes back minutes that belong to someone else.
        [more_time] Give the new date below.
        [late_work_accepted] What came too late counts after all.
       *[taken_back] The decision that holds now holds no longer.
    }
decide-minutes = Minutes
decide-minutes-hint = For “Was there”.
decide-until = Until
decide-until-hint = On the clock of { $zone }.
decide-reason-hint = Kept with your name. The learner and admins can read it.
decide-send = Save the decision
decide-none = Nothing was decided yet.
decide-history = Decisions
decide-superseded = No longer holds
decision-name =
    { $kind ->
        [excused] Excused
        [attendance_confirmed] Attendance confirmed
        [attendance_denied] Attendance denied
        [submission_accepted] Submission accepted
        [submission_returned] Submission returned
        [kept] Kept
        [carried] Carried over
        [late_work_accepted] Late work accepted
        [more_time] More time
       *[taken_back] Taken back
    }
decision-with = { $what }, { $detail }
evidence-name =
    { $kind ->
        [opened] Opened
        [marked_done] Marked as done
        [watched] Watched
        [read] Transcript read
        [answered] Question answered
        [submitted] Handed in
        [posted] Posted
        [present] Present
       *[group_viewing] Watched in a group
    }
evidence-source =
    { $source ->
        [join_page] Join page
        [provider_report] Report of the room
        [code] Code
        [roll] Roll
        [group_viewing] Group viewing
        [dial_in] Telephone
        [reported] Recorded by staff
       *[learner] Learner
    }
reason-decision-kind-needed = Choose what you decide.
reason-not-the-course = Nobody is excused from a whole course. Choose an activity or a module.
reason-note-empty = Write something.
reason-note-too-long = Use at most 5,000 characters.
reason-request-answered = Somebody has answered this request already.

## quiz-: a quiz, a question at a time
quiz-kicker = Quiz: { $title }
quiz-question-of = Question { $at } of { $of }
quiz-answers-saved = Answers are saved
quiz-hint =
    { $kind ->
        [single] Choose one.
        [several] Choose all that fit.
        [true_false] Choose one.
        [short_text] A word or a few. Capitals and accents do not matter.
        [numeric] Write a number in figures.
        [matching] Choose what belongs to each line.
       *[ordering] Give each line its place.
    }
quiz-true = True
quiz-false = False
quiz-your-answer = Your answer
quiz-your-number = Your number
quiz-choose = Choose
quiz-choose-place = Place
quiz-check = Check my answer
quiz-skip = Skip for now
quiz-answer-needed = Answer the whole question, then check it. Each place can be given once.
quiz-as-often-as-you-like = You can take this quiz as often as you like. Your best result counts.
quiz-attempts =
    { $most ->
        [one] You can take this quiz once.
       *[other] You can take this quiz { $most } times. Your best result counts.
    }
quiz-right = Right.
quiz-not-quite = Not quite.
quiz-you-wrote = You wrote:
quiz-yours = Your answer
quiz-yours-right = Yours, and right
quiz-best-answer = Best answer
quiz-pair = { $left } → { $right }
quiz-place = { $place }. { $words }
quiz-read-again = Read again:
quiz-next = Next question
quiz-see-outcome = See your result
quiz-again-question = Try this one again
quiz-passed = You have passed
quiz-not-passed = Not passed yet
quiz-score = { $right } of { $of } right.
quiz-pass-rule = { $pass } of { $of } are needed.
quiz-best = Your best result is { $best } of { $of }, and that one counts.
quiz-line-right = Right
quiz-line-wrong = Not right yet
quiz-look-again = Look at it again
quiz-try-again = Take the quiz again
## catalogue- , front- , entry- : what visitors find

catalogue-title =
    { $kind ->
        [course] Courses
        [webinar] Recorded webinars
       *[all] Catalogue
    }
catalogue-lead =
    { $kind ->
        [course] Blended courses: at your own pace and together live, with a date to begin and people beside you.
        [webinar] Watch alone, or in one room as a group. Recordings give no certificate.
       *[all] Courses to apply for, and recorded webinars to watch now.
    }
catalogue-kind =
    { $kind ->
        [course] Course
       *[webinar] Recording
    }
catalogue-results = What was found
catalogue-found =
    { $kind ->
        [course] { $count ->
            [one] { $count } course
           *[other] { $count } courses
        }
        [webinar] { $count ->
            [one] { $count } webinar
           *[other] { $count } webinars
        }
       *[all] { $count ->
            [one] { $count } entry
           *[other] { $count } entries
        }
    }
catalogue-example = Bus, allergies, mentoring
catalogue-facet =
    { $facet ->
        [topic] Topic
        [audience] Audience
        [grade] Grade
        [format] Format
        [length] Length
       *[language] Language
    }
catalogue-any =
    { $facet ->
        [topic] All topics
        [audience] All audiences
        [grade] All grades
        [format] All formats
        [length] Any length
       *[language] Any language
    }
catalogue-quoted = “{ $words }”
catalogue-filters = Filters
catalogue-sort = Sort by
catalogue-sort-name =
    { $sort ->
        [best] Best match
        [newest] Last updated
        [title] Title
        [shortest] Shortest first
       *[usual] Open first
    }
catalogue-meant = Showing results for “{ $meant }”.
catalogue-as-typed = Look for “{ $typed }” instead
catalogue-some-only = No entry has all of these words. These have the most of them.
catalogue-left-out = It was left out.
catalogue-without =
    { $count ->
        [one] Without { $filter }: { $count } entry
       *[other] Without { $filter }: { $count } entries
    }
catalogue-up-to = Up to { $length }
catalogue-remove = Remove filter: { $filter }
catalogue-none-title = Nothing fits all of that
catalogue-none-words = Take a filter away, or look for another word.
front-title = Courses and recorded webinars
front-heading = Learn beside people who do your job
front-lead = Courses and webinars for bus drivers, custodians, food service workers, paraeducators, office staff and everyone who keeps a school running.
front-find = Find a webinar
front-courses = How courses work
front-open = Open for applications
front-open-cohort = Open for applications: { $cohort }
front-read = Read about the course
entry-here = You are here
entry-about = About this webinar
entry-sample = Sample: this entry is invented
entry-retired = This recording was replaced.
entry-retired-words = You can still watch it. A newer one takes its place:
entry-stale = This entry needs a look.
entry-stale-words = It was last updated on { $date }. Only you and the admins see this.
entry-no-certificate = No certificate for this recording.
entry-no-certificate-words = You can watch alone or as a group. Either way, certificates of completion are not available for watching the recording of an informational webinar.
entry-no-film = There is no recording to watch yet.
entry-excerpt = You see a sample of { $shown }. The whole recording takes { $whole }.
entry-transcript = Transcript
entry-transcript-sample = The transcript is a sample.
entry-at-a-glance = At a glance
entry-outcomes = Outcomes
entry-chapters = Chapters
entry-details = Details
entry-topics = Topics
entry-audience = Audience role
entry-grade = Grade
entry-length = Session length
entry-format = Session format
entry-language = Language
entry-captions = Captions
entry-developed-by = Developed by
entry-last-updated = Last updated
entry-certificate = Certificate
entry-certificate-none = None
entry-planned = Live sessions to come
entry-to-calendar = Add to calendar
feed-title = New at { $site }
feed-about = New recorded webinars, and courses that take applications.
feed-recording = Recorded webinar: { $title }
feed-cohort = Open for applications: { $title }
feed-deadline = Applications close { $when }.
flyer-title = Flyer: { $course }
flyer-back = Back to the course
flyer-code = Code that opens the page of the course
flyer-scan = Point a phone’s camera here, or type the address:
entry-previously = Watch it again
entry-previously-words = This webinar was offered live before. Its recording may be viewed by individuals or groups.
entry-group = As a group
entry-group-words = One room, one screen. Start the recording, stop at the places below, and talk before you go on.
entry-stopped = You stopped at { $at }. It goes on from there.
entry-group-begin = Watch as a group
entry-group-on = You are watching as a group on this device.
entry-group-on-words = Nobody signs in for the others, and nothing is counted: watching this recording earns no certificate of completion for anybody in the group.
entry-group-off = Watch alone

## course- : the page of a course

course-kicker = Blended course
course-kicker-cohort = Blended course, { $cohort }
course-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
course-week = Under way: week { $week } of { $of }
course-over = This cohort is over.
course-share = Share or print
course-cancelled = This cohort was cancelled.
course-cancelled-words = It takes no applications.
course-no-cohort = No cohort is planned yet.
course-no-cohort-words = Write to us, and we will tell you about the next one.
course-why = Why this course
course-outcomes = What you will be able to do
course-modules =
    { $count ->
        [one] One module
       *[other] { $count } modules
    }
course-module-holds = { $study } self-study, { $webinars }
course-formats = Two ways of learning
course-self-study = Self-study
course-self-study-words = Your own work, when it suits you. Videos, short readings and questions. What you begin is kept, and you go on where you stopped.
course-webinars = Webinars
course-webinars-words =
    { $count ->
        [one] Everyone in the course together, live. { $count } webinar counts for the certificate.
       *[other] Everyone in the course together, live. { $count } webinars count for the certificate. Being there at one of the times of each is enough.
    }
course-sessions = When the webinars are
course-bonus = Bonus
course-session-undated = The date is not set yet.
course-team = Come as a team, if you can
course-part-brings =
    { $part ->
        [esp] Those who will mentor and be mentored
        [local_leader] Who can take it to the association
        [state_staff] Who knows what others have built
       *[employer] Who can open the door at work
    }
course-who = Who it is for
course-people = Your facilitators
course-stories = Stories
course-facts = Course facts
course-in-short = In short
course-days = First and last day
course-as = Taken as
course-taken-as = A team of { $least } to { $most }, or an individual
course-places = Places
course-time = Time you need
course-hours = { $hours } hours in all
course-certificate-words = Join every webinar live, or be excused, and finish all modules. A recording does not count for it.
course-questions = Questions
course-apply-heading =
    { $mine ->
        [sent] Your application
        [draft] Your draft
        [missed] Your draft
       *[begin] Time left to apply
    }
course-apply-stop = You can stop and come back. Your draft is saved.
course-account = You need an account to apply. If you have none yet, write to { $contact }.
course-go-on = Go on with your application
course-see-application = See your application
course-see-draft = See your draft
course-draft-missed = It was not sent in time. What you wrote is kept.

## apply- : applying for a place

apply-title = Your application
apply-crumb = Application
apply-error-title = Error: { $title }
apply-steps = Steps of the application
apply-step-of = Step { $number } of { $of }
apply-step =
    { $step ->
        [you] You
        [kind] Alone or team
        [part] Your part
        [team] Your team
        [why] Why
        [questions] Questions
        [needs] What you need
       *[check] Check and send
    }
apply-heading =
    { $step ->
        [you] How can we reach you?
        [kind] Do you come alone or as a team?
        [part] Which part do you take?
        [team] Who is on your team?
        [why] Why do you want to come?
        [questions] A few questions for this course
        [needs] What do you need to take part?
       *[check] Check your answers
    }
apply-intro =
    { $step ->
        [you] We write to your email address. A number helps when something is urgent.
        [kind] Small teams get the most from this course. You can come alone too.
        [part] Different people together make a program work. Choose what fits you best.
        [why] In your own words. There are no wrong answers.
        [questions] They are asked of everyone who applies for this cohort.
        [needs] So that we can prepare. It does not decide whether you get a place.
       *[check] This is what you send. You can change it until the deadline.
    }
apply-field =
    { $field ->
        [name] Name
        [email] Email
        [phone] Phone
        [kind] You come
        [team_name] Name of your team
        [members] Members
        [part] Takes part as
        [association] Association
        [why] Why this course
        [access_needs] Access
       *[interpretation] Interpretation
    }
apply-fault = { $field }: { $words }
apply-you-from-account = This comes from your account.
apply-phone-hint = Such as (515) 555-0134.
apply-association-find = Find your association
apply-association-hint = Look for the name of your local or of your state, then choose one.
apply-association-none = No association has this name. Try your state.
apply-why-hint = What happens where you work, and what you would like to change. At most 3,000 characters.
apply-access-hint = Captions, a screen reader, breaks, large print, or anything else.
apply-interpretation-hint = The language that you need interpreted, spoken or signed.
apply-consent = The people who run this course may read my answers, in order to decide on places and to prepare the course.
apply-send = Send the application
apply-back = Back to your application
apply-nothing-yet = Nothing is written yet.
apply-restored = What you typed before is back. It is not saved yet.
apply-come-back = You can stop now and come back on any device.
apply-not-said = Not said
apply-to-course = Go to the course
apply-to-check = Check and send
apply-change = Change your answers
apply-answers = Your answers
apply-received = We received it on { $when }.
apply-instant = To the instant: { $instant }
apply-reference = Its number is { $id }.
apply-closed-sent = Applications closed on { $deadline }, so what you sent stands as it is.
apply-state =
    { $state ->
        [draft] This is a draft. Nobody sees it before you send it.
        [submitted] It was sent. You will hear from us after the deadline.
        [accepted] You have a place.
        [waitlisted] You are on the waiting list. Places that come free go in the order in which applications were sent.
        [declined] There is no place for you this time.
        [offered] A place is held for you.
        [lapsed] The place was not taken in time.
        [withdrawn] You took this application back.
       *[expired] This draft was not sent in time. It is kept, and you can read it here.
    }
apply-withdraw = Withdraw the application
apply-again = Take back and begin again
apply-again-title = Take it back and begin again?
apply-again-words =
    { $kind ->
        [team] Taking it back keeps everything you wrote in a new draft; it must be sent again until { $until }. Its place in the order is then that of the new submission. The seats of the team end, everybody is told, and you invite them again or go on alone.
       *[individual] Taking it back keeps everything you wrote in a new draft, which can become one of a team; it must be sent again until { $until }. Its place in the order is then that of the new submission.
    }
apply-withdraw-title = Withdraw your application?
apply-withdraw-words =
    { $state ->
        [accepted] The places that it has become free for others, everybody’s in a team.
       *[other] It leaves the line, and the invitations of a team end. You can begin a new one while applications are open.
    }
apply-title-team = Application of { $team }
apply-team-intro = Teams of { $best }–{ $most } get the most from this course; you can have { $least } to { $all }. Each person you add gets an email and confirms their own seat.
apply-kind =
    { $kind ->
        [team] As a team
       *[individual] Alone
    }
apply-kind-words =
    { $kind ->
        [team] { $least } to { $most } people round one association. You lead the team and write the application; the others confirm their seats.
       *[individual] You write for yourself. In the course you meet the others.
    }
apply-kind-sent = What was sent stays as it is: alone or as a team. To change that, take it back and begin again with everything you wrote.
apply-kind-sent-link = To your application, where you begin again
apply-kind-invited =
    { $count ->
        [one] One person has been invited to your team. If you go on alone, the invitation ends and they are told.
       *[other] { $count } people have been invited to your team. If you go on alone, the invitations end and they are told.
    }
apply-choose = Choose
apply-team-name-hint = Others in the course will see it.
apply-member-you = Member 1, you
apply-member = Member { $n }
apply-member-name = Full name
apply-member-add = Add a member
apply-member-change = Change
apply-member-field =
    { $field ->
        [name] Member { $n }, name
        [email] Member { $n }, email
       *[part] Member { $n }, takes part as
    }
apply-member-line = { $name } · { $part } · { $state }
apply-members-when = The invitations leave when you press “Save and continue”. Nobody gets a second one when you come back.
apply-not-invited = Not invited yet
apply-advice-full = A full set.
apply-advice-full-words = Your team has an education support professional, a local leader, state staff and an employer representative.
apply-advice-head = To think about.
apply-advice-small = Teams of { $least }–{ $most } get more from it: there is more to share out.
apply-advice-large = Teams of { $least }–{ $most } get more from it: it is easier to find an hour that suits everyone.
apply-advice-parts = Nobody yet takes part as: { $parts }. A program is easier to start with them.
apply-association-found =
    { $count ->
        [one] One found.
       *[other] { $count } found.
    }
apply-file-kinds = PDF, Word, photo or sound, up to 10 MB.
apply-send-team = You can send it before everyone has confirmed. They can do so afterward.
apply-saved-at = Draft saved at { $time }.
apply-elsewhere = This page was changed on another device.
apply-elsewhere-words = What you typed is below and not saved yet. Save it to keep your words, or go on with what is stored:
apply-elsewhere-quiet = This page was changed on another device. What you type here is not saved by itself any more. Press “Save and continue” to compare.
apply-state-team =
    { $state ->
        [draft] Your team is still writing. Only its lead can change and send the application.
        [submitted] Your team has applied. You will hear from us after the deadline.
        [accepted] Your team has its places.
        [waitlisted] Your team is on the waiting list.
        [declined] There is no place for your team this time.
        [offered] Places are held for your team. Its lead can take them.
        [lapsed] The places were not taken in time.
        [withdrawn] The lead took this application back.
       *[expired] This draft was not sent in time.
    }
apply-extended = You have more time: until { $until }. { $reason }
apply-own-seat = Your seat
apply-leads = Lead
apply-told-at = Written to: { $when }
apply-remind = Remind
apply-hand-over = Hand over
apply-hand-over-title = Hand the team over to { $name }?
apply-hand-over-words = From then on only { $name } can change the application, send it and withdraw it. Your seat stays. What you wrote about yourself, such as your phone and what you need, is removed.
apply-remove-title = Take { $name } out of the team?
apply-remove-words = The seat is free for somebody else. Whoever had confirmed is told by mail.

## questions- : what a cohort asks those who apply

questions-title = Questions for applicants
questions-words = Everyone who applies for this cohort is asked these, in their language. Once somebody has begun, only words can be corrected and questions added that need no answer.
questions-none = No questions yet
questions-none-words = Applicants are asked who they are, why they come and what they need. Add what else you want to know.
questions-kind =
    { $kind ->
        [text] In words
        [choice] One of several options
       *[file] By a file
    }
questions-required = Must be answered
questions-up = Move up
questions-down = Move down
questions-remove-title = Remove this question?
questions-add = Add a question
questions-change = Change the question
questions-how = How it is answered
questions-label = Question in { $language }
questions-hint = Hint in { $language }
questions-options = Options in { $language }
questions-options-hint = For a choice: one a line.
questions-most = Most characters of an answer in words
questions-must = It must be answered before the application is sent

## extend- : more time for one applicant

extend-title = More time to apply
extend-words = Applications close on { $deadline }. Here you give one person more time; they are told by mail. Drafts are not shown to you, so ask for the address.
extend-email = Address of the applicant
extend-email-hint = Of a team, its lead’s.
extend-until = Until
extend-until-hint = On the clock of the cohort: { $zone }.
extend-reason-hint = The applicant reads it.
extend-give = Give more time
extend-given = Who has more time
extend-none = Nobody yet.
toast-extended = They have more time and are told by mail

## seat- : a seat in a team

seat-crumb = Invitation
seat-title = Your seat in the team { $team }
seat-field =
    { $field ->
        [team] Team
        [association] Association
        [lead] Lead
        [cohort] Cohort
        [dates] Dates
       *[hours] Time
    }
seat-hours = About { $hours } hours in all
seat-state =
    { $state ->
        [invited] You are invited to take this course with a team. Nothing happens before you answer.
        [confirmed] You said yes. The lead sends the application, and you are told when that is done.
        [enrolled] You have a place in the course.
        [refused] You said no. The lead was told.
        [lapsed] This invitation was taken back.
       *[left] You are no longer in this team.
    }
seat-seen = What your team will see of you
seat-seen-before = Before you answer: the name and the address that the lead wrote.
seat-seen-team = Once you have said yes: your name and your part. In the course also your marks in the modules, the team’s reflection and its conversation.
seat-seen-not = Never: when you were last here, your quiz results, your reasons, or how you completed a webinar.
seat-part = You take part as
seat-part-hint = The lead chose one. Change it if another fits better.
seat-part-save = Save the part
seat-yes = Yes, I will be there
seat-no = No, thank you
seat-no-title = Say no to this team?
seat-no-words = The lead is told, and your seat goes to somebody else. To come back you need a new invitation.
seat-see-other = See your other seat
seat-see-application = See the application
seat-leave = Leave the team
seat-leave-title = Leave this team?
seat-leave-words = Your seat goes to somebody else, and the lead is told. To come back you need a new invitation.
seat-leave-lead = You lead this team. Whoever confirmed first after you leads from then on and is told by mail. To come back you need a new invitation.
toast-seat-confirmed = Your seat is confirmed
toast-seat-refused = You said no, and the lead was told
toast-seat-left = You left the team
toast-seat-reminded = The invitation was sent again
toast-seat-removed = The seat is free
toast-team-handed-over = The team has a new lead
toast-application-sent = Your application was sent
toast-application-withdrawn = Your application was withdrawn
toast-application-again = It is a draft again. Change what you like, then send it.
apply-window =
    { $standing ->
        [before] Applications open { $when }
        [open] Applications close { $when }
       *[closed] Applications closed { $when }
    }
apply-yours = That is { $yours }, your time.
apply-left-moments = Less than a minute left to apply
apply-left-minutes =
    { $count ->
        [one] { $count } minute left to apply
       *[other] { $count } minutes left to apply
    }
apply-left-hours =
    { $count ->
        [one] { $count } hour left to apply
       *[other] { $count } hours left to apply
    }
apply-left-days =
    { $count ->
        [one] { $count } day left to apply
       *[other] { $count } days left to apply
    }
apply-unit =
    { $unit ->
        [days] { $count ->
            [one] day
           *[other] days
        }
        [hours] { $count ->
            [one] hour
           *[other] hours
        }
       *[minutes] { $count ->
            [one] minute
           *[other] minutes
        }
    }

## admin-: schedule, cohorts, people and courses, for admins

admin-schedule-title = Schedule
admin-schedule-words = All courses and informational webinars. Shown in { $zone }.
admin-schedule-view =
    { $view ->
        [week] Week
        [month] Month
       *[list] List
    }
admin-schedule-views = View
admin-schedule-before = Earlier
admin-schedule-after = Later
admin-schedule-today = Today
admin-schedule-zone = Shown in
admin-schedule-none = No sessions in these days.
admin-schedule-legend = What the colors mean
admin-clash = Clash
admin-plan-session = Plan a session
admin-plan-this = Plan the session
admin-save-session = Save the session
admin-save-anyway = Save anyway
admin-look = See times and clashes
admin-cohort = Cohort
admin-webinar = Webinar
admin-webinar-of = { $title }, module { $number }
admin-date = Date
admin-start = Starts at
admin-starts = Starts
admin-minutes = Minutes
admin-zone = Time zone of the session
admin-choose-time = Which time do you mean?
admin-candidate =
    { $n ->
        [1] The earlier one, { $zone }
       *[other] The later one, { $zone }
    }
admin-hosts = Hosts
admin-host-email = Someone else, by email
admin-no-such-person = Nobody here has this email address. Add the person first, or check the address.
admin-room = Address of the room
admin-room-hint = From the provider’s page, with https://. It can follow later.
admin-session-places = Places
admin-zones-title = When it is for the audience
admin-zones-none = Fill in date and time, then press “See times and clashes”.
admin-zone-column = Zone
admin-zone-starts = Starts
admin-zone-learners = Learners
admin-zone-session = the session’s
admin-zone-cohort = the cohort’s
admin-zone-own = yours
admin-session-note = The join addresses that people were sent stay as they are when a session is moved.
admin-warnings = Look at this before you save
admin-for-everybody = Informational webinar, for everybody
admin-cancel-public = Nobody is told by mail. The session stays in the calendar as cancelled. This cannot be undone; you can plan a new one.
admin-cancel-title = Cancel this session
admin-cancel-hint = Shown to those who were to come.
admin-cancel-consequence =
    { $count ->
        [0] Nobody is told: no learner can see this session yet. It cannot be planned again; you can plan a new one.
        [one] One learner gets a letter at once, and the entry in their calendar says that it is not held. This cannot be undone; you can plan a new session.
       *[other] { $count } learners get a letter at once, and the entry in their calendars says that it is not held. This cannot be undone; you can plan a new session.
    }
admin-cancel-keep = Keep the session
admin-cancel-session = Cancel the session
toast-session-planned = The session is planned.
toast-session-moved = The session is saved.
toast-session-cancelled = The session is cancelled.
## reflection-: writing and handing in; submissions-: reading what was handed in
reflection-words =
    { $words ->
        [one] 1 word of at least { $least }.
       *[other] { $words } words of at least { $least }.
    }
reflection-from-to = From { $least } to { $most } words.
reflection-from = At least { $least } words.
reflection-my-answer = My answer
reflection-our-answer = Our answer
reflection-team-hint = One person hands in for the whole team; it counts for each of you.
reflection-hand-in = Hand in
reflection-hand-in-team = Hand in for the team
reflection-keep = Keep as a draft
reflection-earlier = Earlier versions
reflection-version = Version { $number }, { $when }
reflection-version-by = Version { $number }, { $when }, handed in by { $name }
reflection-rubric = What facilitators look for
reflection-not-yet = Not yet:
reflection-until = It is due { $due }. You can go on writing after handing in.
reflection-too-short = What you handed in has too few words. Add some and hand it in again.
reflection-awaiting = Handed in. A facilitator reads it and answers here.
reflection-returned = A facilitator has a question. Change your answer and hand it in again.
reflection-received = Handed in, and counted. A facilitator may still answer with a question.
reflection-accepted = Accepted.
reflection-more-words = Write at least { $least } words; you have { $words }. Your text is kept as a draft.
reflection-or-file = Write here, or choose a file below. You can do both.
reflection-file = File
reflection-file-hint = PDF, Word (.docx), photo (JPG, PNG) or sound (MP3, M4A), up to 10 MB.
reflection-file-draft = A draft keeps your text. Choose the file when you hand in.
reflection-remark = A few words with it
reflection-file-link = { $name } ({ $size })
reflection-choose-file = Choose a file. Your text is kept as a draft.
reflection-write-or-choose = Write something, or choose a file.
toast-draft-kept = Your draft is kept.
toast-handed-in = Handed in.
submissions-title = To read
submissions-none = Nothing waits to be read
submissions-none-words = What learners hand in appears here.
submissions-needed = Needs your word
submissions-version =
    { $words ->
        [0] { $when }
        [one] { $when }, 1 word
       *[other] { $when }, { $words } words
    }
submissions-words-to-learner = Your words to the learner
submissions-words-hint = Say what is there, or ask one question. On a team’s work every member reads it.
submissions-accept = Accept
submissions-return = Return with this question

## make-up-: making up a missed webinar
make-up-title = Make it up
make-up-link = You can make this webinar up so that it counts for the certificate, too.
make-up-until =
    { $most ->
        [one] Do both, in any order, and this webinar counts for the certificate: { $until } You can make up one webinar in this cohort.
       *[other] Do both, in any order, and this webinar counts for the certificate: { $until } You can make up { $most } webinars in this cohort.
    }
make-up-watch = Watch the recording
make-up-watched = You have watched it.
make-up-reflect = Hand in a reflection that a facilitator accepts: what was said, and what you will do with it
make-up-hint = Write what you take from the webinar and one thing you will try. A few sentences are enough. Or choose a file below.
make-up-handed-in = What you handed in
make-up-recording-left = Your reflection is accepted. Watch the recording, too, and the webinar is made up.
make-up-used =
    { $most ->
        [one] You have made up another webinar already. In this cohort one can be made up.
       *[other] You have made up { $most } other webinars already. More are not possible in this cohort.
    }
make-up-over = The time for making up this webinar is over.
make-up-of-learner = This reflection makes up the missed webinar: accept it, and with the recording watched in time it counts for the certificate.
webinar-recordings = Choose a recording

## discussion-: talking with the cohort or the team
discussion-heading = Conversation
discussion-empty = Nobody has written yet. Begin.
discussion-needed = You have written { $posts } of { $of_posts } posts and { $answers } of { $of_answers } answers to others.
discussion-answers = Answers { $name }
discussion-answer = Answer { $name }
discussion-your-answer = Your answer
discussion-your-post = Your words
discussion-send = Send
discussion-remove = Take my words away
discussion-removed = Taken away.
toast-post-removed = Your words are taken away.
reason-post-empty = Write something first.
reason-post-too-long = A post has at most 4,000 characters. Shorten it, or write two.
## excuses-, coordinate-, observe-, consent-: many at once, and those who look on

excuses-title = Excuse from a webinar
excuses-words = The letters show what their webinars count as now.
excuses-none = Nobody was selected.
excuses-save = { $count ->
    [one] Excuse 1 learner
   *[other] Excuse { $count } learners
}
coordinate-title = Teams and people of your association
coordinate-words = In every cohort, to read only.
coordinate-none = Nobody of your association takes part in a cohort.
observe-title = Who has finished
observe-words = You see learners who agreed to it, and only whether they have completed the course.
observe-none = Nobody who agreed to be shown yet.
observe-course = Course
observe-completed = Completed on { $date }
observe-not-yet = Not yet completed
consent-title = Who may see that you have finished
consent-words = Observers, such as an employer, see your name and whether you have completed the course, and nothing else, once you agree. You can take this back at any time.
consent-given = You have agreed.
consent-not-given = You have not agreed. Observers do not see you.
consent-give = I agree
consent-withdraw = Take this back

admin-cohorts-title = Cohorts
admin-cohorts-none = No cohorts yet
admin-cohorts-none-words = Make the first one from a course.
course-new = Make a course
course-new-words = It begins as a draft that only admins see.
course-from = Made from
course-from-hint = A copy begins with the texts and the modules of the other course, without its cohorts.
course-from-nothing = Nothing: an empty course
course-make = Make it
course-copy = Copy it
course-draft = This is not announced yet.
course-preview = See it as visitors do
course-contact-hours = Contact hours
course-lines-hint = One on each line, in the same order in both languages.
course-field = { $field ->
    [title] Title
    [short-title] Short title
    [tagline] One sentence
    [summary] What it is about
    [outcomes] What one can do afterwards
    [who] Whom it is for
    [how] How it is taught
    [team-advice] Alone or as a team
   *[facilitated-by] Who facilitates it
    } { $language ->
    [en] (English)
   *[es] (Spanish)
    }
toast-course-made = The course is a draft. Write its texts.

## template-: the modules and activities of a course, as admins write them

template-title = Modules and activities
template-write = Write its modules
template-words = Every new cohort of this course begins with a copy of these. Cohorts that are there already keep their own: nothing here changes them.
template-none = No modules yet
template-none-words = A course has modules, one after another, and each has its activities: readings, webinars, quizzes and more. Begin with the first module: its title, and in which days it is learned.
template-module-first = Write the first module
template-module-add = Add a module
template-module-new = New module
template-sum = { $modules }, { $activities }. What is required takes { $time }.
template-days-week = Days { $first } to { $last }, week { $week }
template-days-weeks = Days { $first } to { $last }, weeks { $from } to { $to }
template-after = Opens once the one before is completed
template-after-words = Whatever the day.
template-extra = not required
template-due = due on day { $day }
template-gap = { $what ->
    [activities] No activities yet
    [film] No video yet
    [questions] Too few questions
    [plan] No day planned
   *[text] Nothing written yet
}
template-gap-language = Something is missing in { $language }
template-kind-about = { $kind ->
    [page] A text to read on the screen
    [video] A video with captions and a transcript
    [document] A sheet to fill in or to print
    [quiz] Questions that are graded at once
    [reflection] A text or a file that a facilitator reads
    [discussion] A conversation of the cohort or of a team
    [webinar] An hour with everybody, live
   *[external] A page elsewhere on the web
}
template-activity-add = Add an activity
template-activity-new = New activity: { $kind }
template-field = { $field ->
    [title] Title
    [summary] What it is about
    [outcomes] What one can do afterward
    [completes] What completes it
    [body] Text
    [description] What it is about
    [transcript] Transcript
    [reading] Text under the video
    [file] File to print
    [intro] Before the first question
    [prompt] What to write about
    [help] How to go about it
    [opening] First words of the facilitator
    [rules] What everyone keeps to
    [agenda] What happens, with minutes
    [preparation] What to do beforehand
    [follow-up] What is sent afterward
    [url] Address
    [note] What to do there
    [question] Question
    [accepted] Right answers
    [unit] What it counts
    [feedback-right] Said after a right answer
    [feedback-wrong] Said after a wrong answer
   *[why] Why it is so
    } { $language ->
    [en] (English)
   *[es] (Spanish)
    }
template-opens-day = Opens on day
template-ends-day = Ends on day
template-days-hint = Day 1 is the first day of the cohort, day 8 is one week later. Nothing closes at the end: it is advice.
template-days-along = When the first day changes, the due days and webinars of this module move along.
template-release = When it opens
template-release-day = On its day
template-module-remove = Remove this module
template-module-remove-words =
    { $count ->
        [0] It has no activities. Cohorts that are there already keep their own copies.
        [one] Its activity goes with it. Cohorts that are there already keep their own copies. This cannot be undone.
       *[other] Its { $count } activities go with it. Cohorts that are there already keep their own copies. This cannot be undone.
    }
template-activity-remove = Remove this activity
template-activity-remove-words = New cohorts will not have it. Cohorts that are there already keep their own copies. This cannot be undone.
template-remove-sure = Remove “{ $title }”?
template-in-module = In which module
template-minutes = Minutes
template-minutes-hint = What one person needs.
template-due-day = Due on day
template-due-hint = Counted from the first day of the cohort.
template-required = It is required to complete the module
template-completes-hint = Learners read this beside the activity.
template-markdown = Empty lines separate paragraphs. ## begins a heading, - a list, **bold**, [words](https://…) a link.
template-preview = See how it looks
template-preview-title = As learners see it
template-preview-words = This is not saved yet.
template-film = Video
template-film-hint = From the videos of this course, with their captions.
template-film-none = None yet
template-transcript-hint = Everything said and shown, for reading instead of watching.
template-document-hint = A line of ---page--- begins a new page. A run of four or more _ is a blank to fill in.
template-file-hint = From the PDF files of this course.
template-file-none = None
template-pages = Printed pages
template-pass = Right answers that pass
template-pass-hint = At most as many as there are questions.
template-attempts = Tries
template-attempts-hint = Empty: as often as one likes.
template-quiz-next = You write the questions next, one by one.
template-questions = Questions
template-questions-none = No questions yet. Choose how the first one is answered.
template-question-add = Add a question
template-question-new = New question
template-question-change = Question
template-question-remove = Remove this question
template-question-remove-words = This cannot be undone.
template-question-form = { $form ->
    [single] One choice
    [several] Several choices
    [true_false] True or false
    [short_text] A word or a few
    [numeric] A number
    [matching] What belongs to what
   *[ordering] Putting in order
}
template-question-about = { $form ->
    [single] Exactly one of the choices is right.
    [several] All the right choices must be chosen, and no other.
    [true_false] A sentence that is true or not.
    [short_text] Capital letters, accents and spaces are forgiven.
    [numeric] Written with a point or a comma.
    [matching] Each left is matched with its right, which are shown shuffled.
   *[ordering] Things are shown shuffled and put in order.
}
template-rows = { $form ->
    [matching] Pairs
    [ordering] Things, in the right order
   *[other] Choices
}
template-rows-hint = Rows without words are left out. Save to get more rows.
template-row = Row { $number }
template-row-field = { $field ->
    [left] Left { $number }
    [right] Right { $number }
    [item] Place { $number }
    [feedback] Said to who chose it
   *[choice] Choice { $number }
    } { $language ->
    [en] (English)
   *[es] (Spanish)
    }
template-right = Choice { $number } is right
template-true-false = The sentence is
template-accepted-hint = One on each line. An answer may be in any language.
template-number = Right number
template-tolerance = How far off is still right
template-tolerance-hint = 0 where it must be exact.
template-unit-hint = Such as hours or people.
template-why-hint = Everyone reads this after answering.
template-read-again = What helps
template-read-again-hint = Offered after a wrong answer.
template-read-again-none = Nothing
template-mode = Who hands in
template-mode-single = Each learner
template-mode-team = The team together
template-mode-team-words = One person for the team. Who takes the course alone writes alone.
template-answer = How it may be handed in
template-answer-text = Written on the page
template-answer-file = As a file
template-answer-file-words = Such as a photo of a sheet.
template-min-words = Fewest words
template-max-words = Most words
template-max-words-hint = Advice: more words are taken too.
template-opening-hint = Empty lines separate paragraphs.
template-scope = Who reads it
template-scope-cohort = The whole cohort
template-scope-team = The team
template-posts = Posts that complete it
template-answers = Answers to others that complete it
template-plan = When it takes place
template-plan-hint = A cohort made from this course gets these sessions. Leave the day empty to plan them in each cohort.
template-plan-day = On day
template-plan-day-hint = Day 1 is the first day of the cohort.
template-plan-starts = Starts at
template-plan-starts-hint = Such as 14:00, 19:00. One session for each; attending one is enough.
template-agenda-hint = One part on each line, its minutes first: 10 Welcome
template-present = Minutes of presence that complete it
template-present-hint = Empty: 80% of its minutes.
template-url-hint = With https://.
template-size-kb = About how much it loads, in KB
template-size-kb-hint = Learners with little data see it before they go.
template-files = Videos and PDF files
template-files-words = Among these the videos and documents of this course choose. Who learns or teaches here can open them.
template-films = Videos
template-films-none = No videos yet.
template-sheets = PDF files
template-sheets-none = No PDF files yet.
template-file-add = Add a file
template-file = File
template-file-kinds = A video (MP4 or WebM, up to 500 MB) or a PDF.
template-captions-hint = For a video: WebVTT (.vtt), in at least one language.
template-file-send = Send the file
template-file-broken = The file did not arrive. Check your connection and send it again.
toast-file-added = The file is here

admin-courses-title = Courses
admin-catalogue-title = Catalogue
admin-catalogue-words = What the public finds. Here you make and keep its entries.
admin-catalogue-none = The catalogue is empty.
admin-entry-title = Title
admin-entry-what = What it is
admin-entry-see = See its page
admin-entry-title-in =
    { $language ->
        [es] Title in Spanish
       *[en] Title in English
    }
admin-entry-summary-in =
    { $language ->
        [es] Summary in Spanish
       *[en] Summary in English
    }
admin-entry-description-in =
    { $language ->
        [es] Description in Spanish
       *[en] Description in English
    }
admin-entry-outcomes-in =
    { $language ->
        [es] Outcomes in Spanish
       *[en] Outcomes in English
    }
admin-entry-outcomes-hint = One on each line, in the same order in both languages.
admin-taxonomy-name =
    { $taxonomy ->
        [topic] Topics
        [audience] Audience role
        [career_family] Career families
        [grade] Grade
        [format] Session format
       *[language] Language
    }
admin-terms-title = Topics and other lists
admin-terms-words = By these the catalogue is filtered. A name in addresses stays when the words change.
admin-terms-none = Nothing here yet.
admin-term-in =
    { $language ->
        [en] In English
       *[es] In Spanish
    }
admin-term-used = Used by
admin-term-entries =
    { $count ->
        [0] No entry
        [one] { $count } entry
       *[other] { $count } entries
    }
admin-term-order = Order
admin-term-go =
    { $way ->
        [up] Up
       *[down] Down
    }
admin-term-up = Move { $term } up
admin-term-down = Move { $term } down
admin-term-retired = Retired
admin-term-add = Add one
admin-term-merge = Merge into another
admin-term-merge-words = All its entries get the other one, and this one is removed. This cannot be undone.
admin-term-into = Into which one
admin-term-retire = Retire
admin-term-retire-words = Entries that have it keep it, and it can still be filtered by. New entries are not offered it.
admin-term-back = Take it back
admin-entry-new = New recorded webinar
admin-entry-new-words = It begins as a draft. The title gives it its address, which stays.
entry-film = Film
entry-film-none = It has no film yet, so it cannot be watched.
entry-film-has = { $length }, captions: { $languages }
entry-film-facts = { $when }, { $language }, { $length }
entry-film-add = Add the film
entry-film-other = Give it another film
entry-film-title = The film of the entry
entry-film-words = Everybody can watch it once the entry is public. Nobody earns a certificate by it.
entry-film-recorded = From a recorded session
entry-film-find = Title of the recording
entry-film-which = Which recording
entry-film-later = None yet
entry-film-recorded-none = No recording of a session is published yet.
entry-film-take = Show this recording
entry-film-send = Send a film
entry-film-sent = Send it
entry-film-public = It may be public: everybody who is seen or heard in it has agreed.
entry-film-public-needed = Say that it may be public.
entry-film-which-needed = Choose a recording.
recordings-to-catalogue = Show in the catalogue
toast-entry-film = The entry has its film.
reason-no-film-of-a-course = The entry of a course has no film of its own.
entry-differs = What the course says otherwise
entry-differs-words = This entry follows its course, but for these parts, which it says in words of its own. The course says:
entry-differs-take = Say it as the course does
entry-differs-course = Texts of the course
entry-part =
    { $part ->
        [title] Title
        [summary] Summary
        [description] What it is about
        [outcomes] Outcomes
       *[developed_by] Developed by
    }
course-entry-follows = The catalogue entry follows what you change here, but for what it says in words of its own.
course-entry-own = { $count ->
    [one] 1 part of it differs.
   *[other] { $count } parts of it differ.
    }
course-entry-see = To the entry
reason-of-no-course = This entry is of no course.
admin-entry-make = Make its entry
admin-courses-lacking = Courses without an entry
admin-entry-preview = See the draft as visitors will
admin-entry-copy = Copy
admin-entry-owner = Kept up to date by
admin-entry-owner-hint = The e-mail address of someone with an account. They are told when it needs a look.
admin-entry-successor = Replaced by
admin-entry-successor-hint = Where readers of this one are led once it is retired.
admin-entry-group = It suits a group on one device
toast-entry-made = It is a draft. Only admins see it.
entry-draft = This is a draft.
entry-draft-words = Only admins see it, as visitors will once it is published.
reason-term-there = There is one with these words already.
reason-term-too-long = Use at most { $most } characters.
reason-follows-its-course = The entry of a course follows its course. Copy the course instead.
reason-has-an-entry = This course has an entry already.
reason-course-is-draft = The course is a draft. Publish the course first.
admin-course = Course
admin-dates = Dates
admin-state = State
admin-person = Person
admin-taken-of = { $taken } of { $places }
admin-new-cohort = Make a cohort
admin-new-cohort-words = It begins as a draft with its own copy of the curriculum.
admin-copy-of = { $course }, as in { $name }
admin-copy-cohort = Copy this cohort
admin-copy-along = A copy of a cohort needs its first day alone: what you leave empty here moves along with it, and weekdays and times of day stay.
admin-made-from = Made from
admin-made-from-hint = A course’s template, or an earlier cohort with its dates moved along.
admin-name-en = Name in English
admin-name-es = Name in Spanish
admin-slug = Name in the address
admin-slug-hint = Lower-case letters, digits and dashes, such as summer-2026.
admin-cohort-zone = Time zone of its days and deadlines
admin-first-day = First day
admin-last-day = Last day
admin-opens = Applications open
admin-closes = Applications close
admin-places = Places
admin-team-min = Smallest team
admin-team-max = Largest team
admin-facilitators = Facilitators
admin-facilitators-hint = Email addresses, one on each line. At least one.
admin-make-cohort = Make the cohort
admin-publish = Publish
admin-see-progress = See progress
admin-keep-title = Name, dates, places and teams
admin-email = Email
admin-from = From
admin-until = Until
admin-substitute-hint = Give dates for a substitute only.
admin-move-title = Move the cohort
release-title = When modules open
release-words = Each module opens on its day, or as soon as a learner has completed the one before it, whatever the day.
release-first = Opens on { $day }. The first module waits for nothing.
release-on = On its day, { $day }
release-after = Once the one before is completed
release-kept = Nobody loses what was done already. Webinars take place on their days, whatever is open.
admin-move-words = Every session that has not begun keeps its time of day and its join addresses. What has begun stays where it is.
admin-move-days = Days
admin-move-days-hint = Later with 7, earlier with -7.
admin-move-what = What moves
admin-move-everything = The whole cohort
admin-move-what-hint = With one module only its own sessions, dates and deadlines move.
admin-move-before = Now
admin-move-after = Then
admin-move-apply = Move them all
admin-move-weekdays = Keep the weekdays: move by whole weeks
admin-move-modules = Move the dates of the modules, too
admin-move-dates = Move the first and last day of the cohort, too
admin-move-weeks = So that every session keeps its weekday, this moves by { $days } days.
admin-move-sessions = Sessions that have not begun
admin-move-no-sessions = No session is ahead.
admin-move-others = What comes along
admin-move-told = Everybody who learns in this cohort is told by email.
admin-cohort-end = End this cohort early
admin-cohort-end-words = A cancelled cohort is not held, and neither are its sessions that have not begun. Everybody who learns in it is told by email. What they have done is kept.
admin-cohort-cancel-hint = Learners read this in the email.
admin-cohort-cancel = Cancel the cohort
admin-cohort-withdraw = Take the announcement back
admin-enrol-title = Enroll people
admin-enrol-people = People
admin-enrol-hint = One on each line: the email address, then a comma and esp, local_leader, state_staff or employer. Without a part it is esp.
admin-enrol-preview = Who would be enrolled
admin-enrol-look = Check the list
admin-enrol-apply = Enroll them
admin-enrol-unknown = These lines name nobody here, or no part: { $lines }
admin-enrol-nobody = Name at least one person.
admin-enrol-team = Where they sit
admin-enrol-team-hint = Everybody of this list goes into the same team, or none does.
enrol-import-title = Enroll from a sheet
enrol-import-words = From a spreadsheet saved as CSV. First you see what each row would do; nobody gets a place before you say so. Nobody is mailed.
enrol-import-hint = Column email, and perhaps team (its name; the first row of a new team leads it) and part (esp, local_leader, state_staff or employer). Everybody needs an account already. At most 500 KB.
enrol-import-store = { $count ->
    [one] Give 1 person a place
   *[other] Give { $count } people their places
    }
admin-teams-title = Teams
admin-teams-none = Nobody has a place in this cohort yet. Make a team below, or enroll people who take part alone.
admin-team-sizes = A team has { $least } to { $most } people; { $from } to { $to } are best.
admin-team-small = One more person would help this team.
admin-team-large = This team is larger than is best.
admin-team-leads = { $part }, leads the team
admin-team-new = Make a team
admin-team-name = Name of the team
admin-no-association = No association
admin-team-people-hint = One on each line: the email address, then a comma and esp, local_leader, state_staff or employer. The first one leads. Whoever has no place yet gets one.
admin-team-make = Make the team
admin-move-one = Move
admin-move-person = Move { $name }
admin-move-to = To
admin-move-rest = If too few people stay in the old team, they go on alone.
toast-cohort-made = The cohort is made, as a draft.
toast-cohort-published = The cohort is published.
toast-sessions-moved = The sessions are moved.
toast-enrolled = They are enrolled.
reason-nobody-has-address = Nobody here has the address { $address }.

admin-people-title = People
admin-people-find = Name or email
admin-add-person = Add someone
admin-name = Name
admin-phone = Phone
admin-suspend = Suspend
admin-restore = Let in again
admin-grants-title = Roles
admin-grants-none = No roles.
admin-give = Give a role
admin-give-hint = Facilitators are given on the page of their cohort.
admin-give-association = Coordinator of
admin-give-button = Give it
admin-associations-title = Associations
association-level = { $level ->
    [national] National
    [state] State
   *[local] Local
    }
association-has = { $below } associations, { $people } people, { $teams } teams
association-kind = Level or state
association-below = Below it
association-people = People
association-teams = Teams
association-applications = Applications
association-slug = Id in files
association-state = State
association-zone-none = None
association-pages = Pages of associations
association-none-below = Nothing hangs below it yet.
association-new-national = Add the national association
association-new-state = Add a state association
association-new-local = Add a local association
association-new-below = Add one below it
association-keep = Name, state and time zone
association-coordinators = Coordinators
association-coordinators-none = Nobody coordinates it.
association-coordinators-hint = They see the people and teams of this association, and of those below it, in every cohort.
association-move = Move it to another state
association-move-below = Below
association-move-hint = Its people and teams come along. The coordinators of the new state see them from then on, those of the old one no longer.
association-move-button = Move
association-merge-link = Merge with another association
association-merge-title = Merge two associations
association-merge-words = For one association that is here twice. Everything of the other one moves to this one, and the other one is removed.
association-merge-with = Name of the other association
association-merge-hint = It goes into this association and ends.
association-merge-both = Is this the same association?
association-merge-has = What it has
association-merge-moves = Associations below it, people, teams, applications and coordinators move to the association that stays. Its name and its id in files are kept; those of the other one end.
association-import-title = Import associations
association-find = Find an association
association-import-words = From a spreadsheet saved as CSV. First you see what each row would do; nothing is stored before you say so.
association-import-file = Sheet
association-import-hint = Columns id, parent (the id of the one above), level (national, state or local) and name, and perhaps state and zone. At most 4 MB.
associations-none = No associations yet
associations-none-words = Add the national association, or import the whole tree.
associations-no-states = No state association yet.
associations-find = Name or state
associations-more = More were found. Write more of the name.
import-seen = What this sheet does
import-sums = New: { $added }. Changed: { $changed }. As they are: { $unchanged }.
import-faults = { $count ->
    [one] 1 fault. Its row is left out; you can mend the sheet and import it again.
   *[other] { $count } faults. Their rows are left out; you can mend the sheet and import it again.
    }
import-faulty = Rows with faults
import-good = Rows that would be stored
import-look = See what it would do
import-kept = The sheet that you chose is kept here. Choose a file only to replace it.
import-line-n = Line { $line }
import-line = Line
import-column = Column
import-written = Written
import-fault = What is wrong
import-then = Then
import-first = The first { $count } are shown.
import-nothing = There is nothing to store.
import-store = { $count ->
    [one] Store 1 row
   *[other] Store { $count } rows
    }
import-outcome = { $outcome ->
    [added] new
    [changed] changed
   *[unchanged] as it is
    }
toast-association-made = The association is added.
toast-association-moved = The association is moved.
toast-associations-merged = The two associations are one now.
toast-associations-imported = The associations are imported.
admin-log-of = What this person did
admin-log-server = The server
admin-log-when = When
admin-log-who = Who
admin-log-action = What
admin-log-object = To what
admin-log-detail = Details
admin-retire = Retire
admin-courses-words = Make one here, or import a folder with “waymark import course”.
admin-courses-none = No courses yet
admin-contact = Questions to
admin-developed-by = Developed by
admin-weeks = Weeks
admin-steps-title = From an empty site to a taught cohort
admin-step-course = Import a course
admin-step-people = Add people
admin-step-cohort = Make a cohort
admin-step-sessions = Plan its sessions
admin-step-publish = Publish the cohort
admin-step-enrol = Enroll people
admin-drafts-title = Cohorts that nobody sees yet
api-title = API reference
api-document = The whole description as an OpenAPI document
api-needs-token = Needs an access token.
api-open = Open to everybody.
api-sent = What is sent
api-answers = Answers
api-shapes = Shapes

## audit- : the audit log
audit-words = Who did what to whom. Nothing here can be changed: each row is chained to the one before.
audit-by = Who
audit-by-example = Name or email
audit-all = Everything
audit-object-id = Number of the thing
audit-same-object = all of this
audit-export-csv = CSV file
audit-export-json = JSON file
audit-none = Nothing was found
audit-none-words = No row of the log fits what you look for.
audit-whole = Show the whole log
audit-object = { $kind ->
    [person] Person
    [grant] Role
    [cohort] Cohort
    [course] Course
    [module] Module
    [activity] Activity
    [session] Session
    [site] Site
    [enrolment] Learner
    [application] Application
    [certificate] Certificate
    [request] Request
    [post] Post
    [team] Team
   *[other] { $kind }
}
audit-action = { $action ->
    [application_withdrawn] Application withdrawn
    [application_submitted] Application submitted
    [attendance_reported] Attendance reported
    [audit_exported] Audit log taken away
    [certificate_changed] Certificate changed
    [certificate_issued] Certificate issued
    [cohort_changed] Cohort changed
    [cohort_cancelled] Cohort cancelled
    [cohort_created] Cohort made
    [cohort_published] Cohort published
    [cohort_withdrawn] Announcement of a cohort taken back
    [course_made] Course made
    [course_changed] Course changed
    [course_state_changed] Course published or retired
    [file_added] File added to a course
    [module_added] Module added to a course
    [module_changed] Module of a course changed
    [module_moved] Module of a course moved
    [module_removed] Module removed from a course
    [activity_added] Activity added to a course
    [activity_changed] Activity of a course changed
    [activity_moved] Activity of a course moved
    [activity_removed] Activity removed from a course
    [data_exported] Own data taken away
    [decision_written] Decision written
    [enrolled] People enrolled
    [entry_made] Catalogue entry made
    [term_changed] List of the catalogue changed
    [entry_changed] Catalogue entry changed
    [grant_given] Role given
    [grant_taken] Role taken back
    [learner_viewed] Site seen as a learner
    [message_sent] Message sent to learners
    [mail_dropped] Mail thrown away
    [mail_held] Mail held back
    [mail_released] Mail released
    [mail_tried_again] Mail tried again
    [note_written] Note written
    [password_set] Password set
    [person_created] Account made
    [person_erased] Person erased
    [person_restored] Person let in again
    [person_suspended] Person suspended
    [post_removed] Post taken away
    [profile_changed] Profile changed
    [recording_begun] Recording begun
    [recording_failed] Recording could not be prepared
    [recording_removed] Recording removed
    [recording_published] Recording published
    [recording_retired] Recording retired
    [refresh_token_reused] Token used twice
    [request_answered] Request answered
    [roll_taken] Roll taken
    [seat_moved] Seat moved
    [session_cancelled] Session cancelled
    [session_changed] Session changed
    [session_ended] Session closed
    [session_planned] Session planned
    [sessions_moved] Sessions moved
    [policy_changed] Policy changed
    [policy_changed_in_the_open] Policy changed in the open
    [modules_released] Opening of modules changed
    [team_made] Team made
    [help_link_sent] Help link sent
    [people_merged] People merged
    [name_corrected] Name corrected
    [passkey_added] Passkey added
    [passkey_removed] Passkey removed
    [person_invited] Person invited
    [recovery_codes_made] Recovery codes made
    [second_factor_added] Second factor added
    [second_factor_removed] Second factor removed
    [second_factor_reset] Second factor reset
    [second_factor_reset_planned] Second factor reset planned
    [second_factor_reset_stopped] Second factor reset stopped
    [site_changed] Site settings changed
    [site_text_changed] Text of the site changed
    [email_brought_back] Address brought back
    [email_changed] Address changed
    [sign_in_disowned] Sign-in ended from a notice
    [provider_joined] Single sign-on joined
    [provider_parted] Single sign-on removed
    [token_made] Access token made
    [token_revoked] Access token removed
    [directory_made] Directory let in
    [directory_ended] Directory ended
    [directory_suspended] Suspended by a directory
    [directory_restored] Let in again by a directory
    [person_moved] Moved to an association by a directory
    [person_removed] Removed by a directory
    [association_made] Association made
    [association_changed] Association changed
    [association_removed] Association removed
    [association_moved] Association moved
    [association_merged] Associations merged
    [associations_imported] Associations imported
    [people_imported] People imported
    [password_removed] Password removed
    [tokens_issued] Token issued
   *[other] { $action }
}
## mail-: the letters, and the page that shows how mail goes. Bodies: the first paragraph stands before the sign

mail-hello = Hello { $name },
mail-foot = You get this message because you have an account at { $site }: { $origin }
mail-link-until = The link works once, until { $until }.
mail-test-subject = A test from { $site }
mail-test-preview = Mail arrives.
mail-test-title = Mail arrives
mail-test-body =
    you asked { $site } for a test message, and here it is.

    Look at it on your phone too: title, button and this line should be easy to read.
mail-test-button = Back to mail
mail-invitation-subject = { $by } invites you to { $site }
mail-invitation-title = Your account is ready
mail-invitation-body =
    { $by } made an account for you at { $site }, with this address.

    Behind the button you choose how to sign in. The link works once, until { $until }.

    You did not expect this? Then leave this message alone. Without you, nothing happens.
mail-invitation-button = Open my account
mail-verification-subject = { $site }: is this your address?
mail-verification-title = Confirm your address
mail-verification-body =
    someone, most likely you, made an account at { $site } with this address.

    The link works once, until { $until }.

    It was not you? Then leave this message alone: without the link the account stays closed.
mail-verification-button = Confirm the address
mail-exists-subject = You already have an account at { $site }
mail-exists-preview = Sign in, or choose a new password.
mail-exists-title = You already have an account
mail-exists-body =
    someone, most likely you, wanted to make an account at { $site } with this address. There is one already.

    Sign in with it. If you forgot the password, you can choose a new one there.

    It was not you? Then there is nothing to do: nobody got in.
mail-exists-button = Sign in
mail-reset-subject = { $site }: a new password
mail-reset-title = Choose a new password
mail-reset-body =
    someone, most likely you, asked for a new password.

    The link works once, until { $until }. When you use it, you are signed out everywhere else.

    It was not you? Then leave this message alone: your password stays as it is.
mail-reset-button = Choose a password
mail-help-subject = { $by } helps you to get in
mail-help-title = Get back into your account
mail-help-body =
    { $by } sends you this link because you could not sign in at { $site }.

    It works once, until { $until }.

    You did not ask for help? Then do not use it, and tell { $by }.
mail-help-button = Open my account
mail-change-subject = { $site }: confirm your new address
mail-change-title = Confirm your new address
mail-change-body =
    your account at { $site } is to have this address.

    The link works once, until { $until }. Until you use it, everything goes to the old address.

    It was not you? Then leave this message alone.
mail-change-button = Confirm the address
mail-notice-subject =
    { $what ->
        [password_changed] { $site }: your password was changed
        [new_sign_in] { $site }: a new sign-in
        [passkey_added] { $site }: a passkey was added
        [passkey_removed] { $site }: a passkey was removed
        [provider_joined] { $site }: single sign-on was joined to your account
        [provider_parted] { $site }: single sign-on was removed from your account
        [second_factor_added] { $site }: sign-in codes are on
        [second_factor_removed] { $site }: sign-in codes are off
        [recovery_code_used] { $site }: a recovery code was used
        [recovery_codes_made] { $site }: new recovery codes
        [email_changed] { $site }: your address was changed
        [second_factor_reset_planned] { $site }: your second step will be taken away
        [second_factor_reset] { $site }: your second step was taken away
        [refresh_reused] { $site }: a program was signed out
        [account_merged] { $site }: two accounts became one
        [account_closed] { $site }: your account was closed
        [access_token_made] { $site }: a new access token
       *[other] { $site }: your account was changed
    }
mail-notice-title =
    { $what ->
        [password_changed] Your password was changed
        [new_sign_in] A new sign-in
        [passkey_added] A passkey was added
        [passkey_removed] A passkey was removed
        [provider_joined] Single sign-on was joined
        [provider_parted] Single sign-on was removed
        [second_factor_added] Sign-in codes are on
        [second_factor_removed] Sign-in codes are off
        [recovery_code_used] A recovery code was used
        [recovery_codes_made] New recovery codes
        [email_changed] Your address was changed
        [second_factor_reset_planned] Your second step will be taken away
        [second_factor_reset] Your second step was taken away
        [refresh_reused] A program was signed out
        [account_merged] Two accounts became one
        [account_closed] Your account was closed
        [access_token_made] A new access token
       *[other] Your account was changed
    }
mail-notice-said =
    { $what ->
        [password_changed] the password of your account was changed.
        [new_sign_in] someone signed in to your account with { $detail }, which we had not seen before.
        [passkey_added] the passkey “{ $detail }” was added to your account.
        [passkey_removed] the passkey “{ $detail }” was removed from your account.
        [provider_joined] “{ $detail }” was joined to your account and can be used to sign in from now on.
        [provider_parted] “{ $detail }” was removed from your account and can no longer be used to sign in.
        [second_factor_added] signing in to your account now asks for a code from an app.
        [second_factor_removed] signing in to your account no longer asks for a code from an app.
        [recovery_code_used] someone signed in to your account with a recovery code. { $detail }
        [recovery_codes_made] new recovery codes were made for your account. The old ones do nothing any more.
        [email_changed] your account has another address. This message still goes to the old one, so that you know.
        [second_factor_reset_planned] an admin will take the second step of your sign-in away on { $detail }, because someone asked for help in your name.
        [second_factor_reset] an admin took the second step of your sign-in away. You can set up a new one.
        [refresh_reused] a program used a sign-in that had been used already. To be safe, we signed that program out everywhere.
        [account_merged] your account with the address { $detail } was merged into this one. Everything that was in it is here now.
        [account_closed] the account with the address { $detail } was merged into another account of yours. Sign in with that one.
        [access_token_made] the access token “{ $detail }” was made for your account.
       *[other] something in your account was changed.
    }
mail-notice-at = It happened on { $at }, at { $site }.
mail-notice-mine =
    { $what ->
        [account_merged] An admin did this because someone asked for it. If you did not, tell us.
        [account_closed] An admin did this because someone asked for it. If the other account is not yours, tell us.
        [new_sign_in] Was it you? Then there is nothing to do. It was not you? For 7 days the button ends that sign-in; after that, choose a new password.
        [email_changed] Was it you? Then there is nothing to do. It was not you? For 7 days the button takes the old address back and signs everyone else out.
        [second_factor_reset_planned] Did you ask for it? Then there is nothing to do. You did not? Stop it with the button.
        [refresh_reused] Sign in again in that program. If it is not yours, open your account and choose a new password.
       *[other] Was it you? Then there is nothing to do. It was not you? Open your account now, end the sign-ins that you do not know, and choose a new password.
    }
mail-notice-button =
    { $what ->
        [new_sign_in] This is not my device
        [email_changed] Take the old address back
        [second_factor_reset_planned] Stop it
       *[other] Look at my account
    }
mail-notice-browser = { $browser } on { $system }
mail-notice-browser-unknown = a browser or device
mail-notice-codes =
    { $left ->
        [0] None is left: make new ones.
        [one] 1 is left: make new ones soon.
       *[other] { $left } are left.
    }
mail-receipt-subject = We have your application: { $course }
mail-receipt-preview = Received on { $at }. You can change it until the deadline.
mail-receipt-body =
    your application for { $course }, { $cohort }, arrived on { $at }.

    You can still change or withdraw it until { $deadline }. After that, reviewers read all applications. You hear from us, whatever the answer is.

    If people in your team have not confirmed their place yet, they can do so after the deadline too. Your page shows who has.

    Questions? Write to { $contact }.
mail-receipt-button = See your application
mail-team-receipt-subject = Your team applied: { $team }
mail-team-receipt-preview = Received on { $at }.
mail-team-receipt-body =
    the application of { $team } for { $course }, { $cohort }, arrived on { $at }. You have confirmed your seat, so there is nothing that you need to do.

    After the deadline reviewers read all applications. You hear from us, whatever the answer is.

    Questions? Write to { $contact }.
mail-team-lead-subject = You lead the team { $team } now
mail-team-lead-preview = You can change and send its application.
mail-team-lead-body =
    you lead the team { $team }, which applies for { $course }, { $cohort }.

    From now on you alone can change the application, send it and withdraw it, up to { $deadline }. Everything that was written for the team is there.

    You do not want to lead? On the page you can hand the team over to somebody else who has confirmed. Questions? Write to { $contact }.
mail-extended-subject = More time for your application: { $course }
mail-extended-preview = You can send it until { $until }.
mail-extended-body =
    you have more time to apply for { $course }, { $cohort }: until { $until }.

    Why: { $reason }

    What you wrote is kept. Questions? Write to { $contact }.
mail-seat-subject = { $lead } would like you on the team { $team }
mail-seat-preview = Say yes or no by { $by }.
mail-seat-body =
    { $lead } is putting together the team { $team } for { $course }, { $cohort }, and has named you as: { part-name }.

    The course runs from { $first } to { $last } and takes about { $hours } hours: some of it when it suits you, some of it live with everyone.

    Say yes or no by { $by }. Nothing happens before you answer, and no one sees more of you than your name. If the part is not right, you can change it.

    You do not know { $lead }? Then leave this message alone, or write to { $contact }.
mail-seat-button = See the invitation
mail-freed-subject =
    { $how ->
        [left] { $name } has left the team { $team }
       *[refused] { $name } said no to the team { $team }
    }
mail-freed-preview = The seat is free for somebody else.
mail-freed-body =
    { $how ->
        [left] { $name } has left the team { $team }, which applies for { $course }.
       *[refused] { $name } will not be on the team { $team }, which applies for { $course }.
    }

    The seat is free. Until the deadline you can invite somebody else.

    Questions? Write to { $contact }.
mail-freed-button = See your team
mail-seat-ended-subject = Your seat in the team { $team } is no more
mail-seat-ended-preview = There is nothing that you need to do.
mail-seat-ended-body =
    the team { $team } goes on without you, or no longer applies for { $course }, { $cohort }. Your seat is free, and there is nothing that you need to do.

    If this surprises you, ask { $lead }. While applications are open you can apply by yourself or with another team. Questions? Write to { $contact }.
mail-seat-ended-button = See what happened
mail-accepted-subject = You have a place: { $course }
mail-accepted-preview = It begins on { $day }.
mail-accepted-body =
    { $places ->
        [one] we are glad to give you a place in { $course }, { $cohort }.
       *[other] we are glad to give you { $places } places in { $course }, { $cohort }.
    }

    { $note }

    { $confirm }

    The course begins on { $day }. Your page shows what comes first and when everyone meets; ask at work for those hours now.

    If something has changed and you cannot take part, tell us. It is fine, and it helps the next person. You reach us at { $contact }.
mail-accepted-confirm = Whoever has not confirmed their place yet does so by { $by }. A place that is not confirmed by then goes to someone who is waiting.
mail-accepted-button = See your place
mail-waitlisted-subject = You are on the waiting list: { $course }
mail-waitlisted-preview = Your turn is number { $turn }. You do not need to do anything.
mail-waitlisted-body =
    more people applied for { $course }, { $cohort }, than there are places. Your application is on the waiting list. Your turn is number { $turn }.

    { $note }

    Each place that becomes free is offered in order. A team is offered its places together. If there are too few for your team at that moment, you keep your turn and see it on your page.

    You do not need to do anything. If you no longer wish to wait, you can withdraw with one press.

    Questions? Write to { $contact }.
mail-waitlisted-button = See your turn
mail-declined-subject = About your application: { $course }
mail-declined-preview = We cannot offer you a place this time.
mail-declined-reason = The reason: { $reason }
mail-declined-body =
    thank you for applying for { $course }, { $cohort }, and for the thought you put into your answers. We cannot offer you a place this time.

    { $reason }

    { $note }

    This says nothing about you or your work. Many people who came to us in a later cohort had been told no before. Your answers are kept, so you will not have to write them again.

    Until then, the recorded webinars are open to everybody, alone or as a group at work.

    If you think that we have missed something, write to { $contact }. A person reads it and answers.
mail-declined-button = See your application
mail-offer-subject = A place is free for you: { $course }
mail-offer-preview = Say yes by { $until }.
mail-offer-body =
    a place in { $course }, { $cohort }, has become free, and it is your turn.

    We hold it for you until { $until }. A place that is not taken by then goes to the next who is waiting.

    The course begins on { $day }. If something has changed and you cannot take part, tell us. It is fine, and it helps the next person. You reach us at { $contact }.
mail-offer-button = Take the place
mail-offer-lapsed-subject = The place we held for you: { $course }
mail-offer-lapsed-preview = Nobody took it in time.
mail-offer-lapsed-body =
    we held a place in { $course }, { $cohort }, for you. Nobody took it in time, so it went to the next who is waiting, and your application has ended.

    Your answers are kept, so you will not have to write them again for a later cohort.

    If you think that we have missed something, write to { $contact }. A person reads it and answers.
mail-trim-subject = A question about your team: { $course }
mail-trim-preview =
    { $places ->
        [one] Would 1 place do?
       *[other] Would { $places } places do?
    }
mail-trim-body =
    { $places ->
        [one] we cannot give your whole team places in { $course }, { $cohort }. We can give you 1 place.
       *[other] we cannot give your whole team places in { $course }, { $cohort }. We can give you { $places } places.
    }

    { $note }

    Your page shows who would have one. Agree there, or say no: then your application stays as it is, and we decide on it as a whole.

    Nothing is held for you until you agree. Questions? Write to { $contact }.
mail-trim-button = See what we propose
mail-seats-subject = Places in your team were not confirmed: { $course }
mail-seats-preview =
    { $seats ->
        [one] 1 place was not confirmed in time.
       *[other] { $seats } places were not confirmed in time.
    }
mail-seats-body =
    { $seats ->
        [one] 1 place of your team in { $course }, { $cohort }, was not confirmed in time. It goes to someone who is waiting.
       *[other] { $seats } places of your team in { $course }, { $cohort }, were not confirmed in time. They go to others who are waiting.
    }

    { $next }

    Questions? Write to { $contact }.
mail-seats-stays = Everyone who confirmed keeps their place, and your team goes on.
mail-seats-dissolved = Everyone who confirmed keeps their place. You are now too few for a team, so each of you takes part as an individual.
mail-seats-button = See your team
mail-ended-subject = Your place has ended: { $course }
mail-ended-preview = Here is why, and what you can do.
mail-ended-body =
    you no longer have a place in { $course }, { $cohort }.

    { $why }

    If that surprises you, write to { $contact }. A person reads it and answers.
mail-ended-withdrawn = The lead of your team took the application back, and with it the places of everybody in it.
mail-ended-trimmed = Your team was accepted with fewer places than it asked for, and its lead agreed to that.
mail-message-subject = { $by } writes to you: { $course }
mail-message-body = { $by }, who facilitates { $course }, { $cohort }, writes to you.
mail-message-button = Go to the course
mail-session-reason = Why: { $reason }
mail-session-calendar = A calendar file is attached. If you added the session to your calendar, the entry changes by itself.
mail-sessions-calendar = A calendar file with all of them is attached. If you added the sessions to your calendar, the entries change by themselves.
mail-moved-subject = New time: { $webinar }, { $time }
mail-moved-preview = It was { $was }. Your join address stays the same.
mail-moved-body =
    we had to move a session. This is the new time.

    Before: { $was }.

    The address of the room stays the same.

    The new time does not work for you? Look for another session of this webinar on your page, or ask there to be excused and say why in a sentence. We are sorry for the change.
mail-moved-button = See the session
mail-moved-all-subject = New times: { $count } sessions of your course
mail-moved-all-preview = Your join addresses stay the same.
mail-moved-all-title = { $count } sessions have new times
mail-moved-all-body =
    we had to move your course. These are the new times of its sessions.

    The addresses of the rooms stay the same.

    A new time does not work for you? Look for another session of that webinar on your page, or ask there to be excused and say why in a sentence. We are sorry for the change.
mail-moved-all-was = Before: { $was }.
mail-moved-all-button = See the course
mail-cancelled-subject = Not held: { $webinar }
mail-cancelled-preview = The session of { $time } is cancelled.
mail-cancelled-title = Cancelled: { $webinar }
mail-cancelled-body =
    a session will not be held.

    Look on your page for another session of this webinar. If there is none, a facilitator tells you how you can make up for it. We are sorry for the change.
mail-cancelled-button = See the webinar
mail-title = Mail
mail-words = What waits, what was given up and what went out.
mail-transport =
    { $kind ->
        [smtp] Mail leaves through { $place }.
        [folder] Mail is written to the folder { $place }, one file each.
        [console] Mail is written to the server’s console.
       *[none] No mail leaves: no mail server is set. Set WAYMARK_SMTP_URL and start the server again. Nothing is lost; what waits goes out then.
    }
mail-from = It comes from { $address }.
mail-held = Mail is held back
mail-held-words = This looks like a copy of another site, or somebody held mail back. Nothing leaves until an admin lets it. Check first that no other server sends the same messages.
mail-release = Let mail leave from here
mail-hold = Hold mail back
mail-waiting = Waiting
mail-retrying = Tried before
mail-dead = Given up
mail-sent-today = Sent in 24 hours
mail-test = Send a test to { $address }
mail-dead-none = Nothing was given up.
mail-waiting-none = Nothing waits.
mail-sent-none = Nothing was sent yet.
mail-sent = Sent last
mail-what = What
mail-whom = To
mail-when = When
mail-tries = Tries
mail-why = Why
mail-next = Next try
mail-at-once = At once
mail-again = Try again
mail-drop = Throw away
mail-look = Look at it
mail-nobody = Nobody any more
mail-asked = Who left an address
mail-gone = This message cannot be shown: it was sent, or its person or thing is no longer there.
mail-as-text = As text
mail-as-html = As it looks in a mailbox
mail-kind =
    { $kind ->
        [invitation] Invitation
        [verification] Confirming an address
        [account_exists] Already has an account
        [reset] New password
        [help_link] Help to get in
        [email_change] New address
        [security_notice] Security notice
        [application_receipt] Receipt of an application
        [ruling] Answer to an application
        [offer] Offer of a place
        [session_moved] Session moved
        [sessions_moved] Sessions moved
        [session_cancelled] Session cancelled
        [message_from_facilitator] Message from a facilitator
        [test_mail] Test
        [team_receipt] Receipt for a team
        [team_lead] New lead of a team
        [deadline_extended] More time to apply
        [seat_invitation] Invitation to a team
        [seat_freed] A seat came free
        [seat_ended] A seat ended
        [trim_asked] Fewer places for a team
        [seats_lapsed] Seats lapsed
        [offer_lapsed] Offer lapsed
        [team_place_ended] A place in the team ended
        [place_ended] Place ended
        [policy_changed] Rules changed in the open
        [place_deferred] Place moved to a later cohort
        [wish_asked] Asked to hear of the next cohort
        [next_cohort] Next cohort is open
        [entry_stale] Entry grew old
       *[other] { $kind }
    }
toast-mail-test = The test waits to be sent. It shows below when it went out.
toast-mail-again = It is tried again now.
toast-mail-dropped = Thrown away.
toast-mail-released = Mail leaves from here now.
toast-mail-held = Mail is held back.

## Getting in

settings-getting-in = Getting in
settings-second-factor = Admins and facilitators need a second factor
settings-second-factor-hint = A passkey, or a code of an app beside the password.
settings-registration = People may make their own accounts
settings-registration-hint = Otherwise accounts are made by invitation only.
sign-in-or = or
sign-in-passkey = Sign in with a passkey
sign-in-passkey-words = Your fingerprint, your face or the code of your device. Nothing to remember.
sign-in-new = New here?
security-passkeys = Passkeys
security-factor = Second step
security-codes = Recovery codes
passkey-words = You sign in with your fingerprint, your face or the code of your device. Nothing to remember, nothing to steal.
passkey-use = Use a passkey
passkey-add = Add a passkey
passkey-make = Make a passkey
passkey-name = Name of the passkey
passkey-name-hint = So that you recognize it, such as “Phone” or “Kitchen office”.
passkey-failed = That did not work. Try again, or choose another way.
passkey-scripts = Passkeys need scripts, which are off in this browser.
passkey-added = Added { $added }
passkey-added-used = Added { $added }, last used { $used }
passkey-remove-title = Remove this passkey?
passkey-remove-words = You can no longer sign in with it. Delete it on the device as well.
password-rule-of = At least { $least } characters. Four or five words in a row are easy to remember and hard to guess.
password-length-of = # of { $least } characters
password-changed = Set { $when }.
password-not-needed = With a passkey you do not need one.
password-none = You have none. You come in with a passkey.
password-remove = Remove the password
second-title = One more step
second-words = Show that it is you: { $email }.
second-code = Code
second-code-hint = The 6 digits that your app shows, or one of your recovery codes.
second-recovery-hint = One of your recovery codes.
second-lost = Phone lost? Use a recovery code. Without one, ask the people who keep the site.
second-cancel = Sign in as someone else
factor-new-title = Set up the second step
factor-led-words = Whoever sees the records of others signs in with two steps. It takes two minutes, once.
factor-by-passkey = With a passkey
factor-by-app = With an app on your phone
factor-step-app = Open an app for sign-in codes. Your phone may have one; if not, any app for “authenticator” codes will do.
factor-step-scan = Scan this picture with the app.
factor-qr = Picture for the camera of your app
factor-step-key = Or type this key into the app:
factor-step-code = Type the code that the app shows now
factor-code-hint = 6 digits. They change every 30 seconds.
factor-confirm = Turn it on
factor-since = Your password and a code of your app. Since: { $when }.
factor-anew = Set up another phone
factor-remove = Turn off codes
factor-remove-words = From now on your password alone signs you in.
factor-offer = Besides your password, an app on your phone shows a code. Whoever has only your password stays out.
factor-set-up = Set up codes
codes-title = Your recovery codes
codes-words = Each of them signs you in once when your phone is gone.
codes-once = They are shown only now.
codes-once-words = Print them or write them down, and keep them apart from your phone.
codes-print = To print, use the menu of your browser.
codes-kept = I have kept them
codes-left =
    { $left ->
        [0] No code is left.
        [one] 1 code is left.
       *[other] { $left } codes are left.
    }
codes-make = Make new codes
codes-make-words = Make new ones, and keep them on paper.
forgotten-title = Set a new password
forgotten-words = You get a link by email that works once, for an hour.
forgotten-send = Send the link
forgotten-sent = If { $email } has an account here, a link is on its way to it.
sent-title = Look into your mail
sent-nothing = Nothing after a few minutes? Look among unwanted mail, or try again with another address.
register-title = Make an account
register-words = You get a link by email. Behind it you choose how to sign in.
register-send = Send the link
register-sent = A link is on its way to { $email }.
join-title = Welcome to { $site }
join-words = Choose how you will sign in, as { $email }.
join-passkey = With a passkey
join-password = With a password
join-begin = Begin
email-title = Another email address
email-words = Now it is { $email }. The new address gets a link; once it is used, the account has the new one. The old one is told, with a way back for 7 days.
email-new = New address
email-ask = Send the link
email-verified = Confirmed
email-verify = Confirm this address
email-confirm-title = Is this your address?
email-confirm-words = { $email } becomes, or stays, the address of your account.
email-confirm-button = Yes, it is mine
email-back-title = Bring your address back
email-back-words = The account gets { $email } again, everybody who is signed in to it is signed out, and you get a link for a new password.
email-back-button = Bring it back
factor-stop-title = Keep your second step
factor-stop-words = Someone asked for your second step to be taken away. If that was not you, keep it.
factor-stop-button = Keep it
people-association = Association
help-title = Help desk
help-link = Send a link for a new password
help-link-words = To the address of the account; it works once, for 24 hours.
help-invite = Invite
help-invite-words = They get a link by email, behind which they choose a passkey or a password. It works for 14 days.
help-reset = Take the second step away
help-reset-words = For someone who lost their phone. It takes effect after 24 hours; they are told by email and can stop it.
help-reset-planned = The second step is taken away on { $when }, unless its person stops it.
help-name-hint = As it should stand on a certificate.
merge-link = Merge with another account
merge-title = Merge two accounts
merge-words = For someone who has two accounts. Everything that belongs to the other account moves to this one.
merge-with = Address of the other account
merge-with-hint = It goes into this account and ends.
merge-compare = Compare
merge-both = Is this the same person?
merge-stays = Stays
merge-goes = Goes into it
merge-made = Made
merge-holds = Holds
merge-held =
    { $places ->
        [one] 1 place
       *[other] { $places } places
    }, { $applications ->
        [one] 1 application
       *[other] { $applications } applications
    }
merge-moves = Places, applications, certificates, work, conversations and roles move to the account that stays.
merge-ends = Nobody can sign in as { $email } any more. Its password, passkeys, codes and tokens end.
merge-shared = Both have a place in “{ $cohort }”. They become one place, with everything that was done in either.
merge-told = Both addresses are told by mail.
merge-for-good = This cannot be undone.
merge-button = Merge
toast-merged = The accounts are one now.
toast-factor-added = Codes are on.
toast-factor-removed = Codes are off.
toast-passkey-added = Your passkey is added.
toast-passkey-removed = The passkey is removed.
toast-password-removed = Your password is removed.
toast-email-asked = The link is on its way.
toast-email-confirmed = Your address is confirmed.
toast-email-back = Your address is back. You get a link for a new password.
toast-factor-stopped = Your second step stays.
toast-joined = Welcome.
toast-invited = The invitation is on its way.
toast-link-sent = The link is on its way.
toast-reset-planned = They are told by email.
reason-password-guessable = { $why ->
        [keyboard] This password follows the keys of the keyboard. Add a few words of your own.
        [repeat] This password repeats itself. Add a few words of your own.
        [sequence] This password runs like abc or 6543. Add a few words of your own.
        [year] Years are easy to guess. Add a few words of your own.
        [date] Dates are easy to guess. Add a few words of your own.
        [name] Names are easy to guess. Add a few words of your own.
        [word] A single word is easy to guess. Add a few more.
        [common] This password, or one much like it, is among those that attackers try first. Choose another one.
       *[short] This password is easy to guess. Add another word or two; uncommon ones are better.
    }
reason-password-only-way-in = The password is your only way in. Add a passkey first.
reason-code-not-valid = This is not a code that works now. Take the newest one; each works once.
reason-second-factor-needed = You need a second step to sign in. Give its code, or set one up on the website.
reason-passkey-not-valid = This passkey does not fit, or it took too long. Try again.
reason-passkey-added-already = This passkey was added before.
reason-passkey-name-not-valid = Give the passkey a name of at most 60 characters.
reason-passkey-only-way-in = This passkey is the only way in, or your only second step. Add another one first.
## grant- : roles on scopes
grants-words = Who may do what, and where. Whoever is given a role, or loses one, signs in again.
grant-role = Role
grant-scope = Where
grant-scope-hint = A part of the name of a cohort, an association or a team. Admins need none.
grant-which = Which of these?
grant-dates = Dates
grant-given = Given
grant-given-by = { $when }, by { $by }
grant-between = { $first } to { $last }
grant-from = From { $first }
grant-until = Until { $last }
grant-asleep = Not in force
grant-other = Another role, or dates
grant-role-needed = Choose a role.
grant-scope-needed = Type where the role holds.
grant-scope-unknown = Nothing of this name is here for this role.
grant-scope-several = More than one fits. Choose one below.
grant-all = Every role
grant-site = The whole site
grant-dates-unreadable = Write the dates as year-month-day.
toast-grant-given = The role is given.

## data- and erasure- : one’s own data
data-title = Your data
data-words = What is held about you: take it with you, see who looked at it, or have it erased.
data-take = Take your data with you
data-take-words = An archive with all that is held about you, as files that programs can read, and with the files that you handed in. Notes that facilitators wrote about you are in it.
data-take-button = Download the archive
data-looks = Who saw your record
data-looks-words = Staff who opened your record or a file with it, one line for each day. Shown for a year.
data-looks-none = Nobody has yet.
data-look = { $what ->
    [learner_page] Your page among the learners
    [cohort_export] A file of everybody in your cohort
    [association] The list of your association
    [as_learner] The cohort as you see it
   *[other] { $what }
}
data-erase-words = Your account and all that says who you are goes for ever.
data-erase-link = What would go, and what stays
data-read-me = read-me.txt
data-read-me-words =
    What { $site } holds about you, as of { $when }.
    Each file is one kind of data, with what it is for, how long it stays, and its rows as JSON.
    Files that you handed in are in the folder “files”.
erasure-title = Erase my account
erasure-for-ever = This cannot be undone.
erasure-for-ever-words = It takes effect at once, everywhere you are signed in.
erasure-goes = What goes
erasure-goes-account = Your name, email, phone, password and everything else in your account; your roles; mail that is not sent yet.
erasure-goes-work = What you handed in, your files, drafts, quiz answers and requests.
erasure-goes-notes = Notes about you and the reasons of decisions.
erasure-goes-places = Your places: you leave every cohort, and open applications are withdrawn. Calendar feeds and join addresses stop working.
erasure-stays = What must stay
erasure-stays-evidence = What you did and when, without your name, so that the numbers of your cohort stay right.
erasure-stays-certificate = Of a certificate its number, date and seal. Its page says that it was withdrawn at the person’s request.
erasure-stays-posts = What you wrote in conversations, under “a former member”, because others answered it.
erasure-stays-log = The lines of the audit log, without details.
erasure-type = Type your email address to confirm
erasure-button = Erase everything now
erasure-not-typed = This is not your email address.
toast-erased = Your account is erased.
former-member = A former member
reason-merge-same-account = This is the same account. Type the address of the other one.
reason-merge-own-account = You cannot merge your own account. Ask another admin.
reason-merge-stays-suspended = The account that would stay is suspended. Let it in again first, or merge the other way round.
reason-erasure-last-admin = You are the only admin. Give somebody else this role first.
certificate-withdrawn = Withdrawn at the person’s request.
certificate-day = Issued

## view- : looking at a cohort as a learner sees it
view-as = View as this learner
view-banner = You see this cohort as { $name } does. You can look, not change anything.
view-banner-label = Viewing as a learner
view-end = Back to your own view
reason-view-only = You are looking as a learner: nothing can be changed. Go back to your own view first.
reason-view-elsewhere = You are looking as a learner, at one cohort only. Go back to your own view to open this.
sign-in-with = Sign in with { $provider }
sign-in-with-not-mine = On a device that is not mine
security-providers = Single sign-on
provider-joined = Joined { $since }
provider-joined-used = Joined { $since }; last used { $used }
provider-not-joined = Not joined to your account
provider-join = Join
provider-join-title = Join { $provider } to your account?
provider-join-words = From then on you also sign in here, as { $email }, with { $provider }.
provider-part-title = Remove { $provider } from your account?
provider-part-words = You can no longer sign in with it, and lose what its groups let you do here.
toast-provider-prove = You have an account here already. Sign in once the way you know, to join the two.
toast-provider-joined = Joined. From now on you can sign in with it.
toast-provider-parted = Removed from your account.
reason-provider-silent = { $provider } does not answer. Try again later, or sign in another way.
reason-provider-refused = { $provider } did not say who you are. Try again, or sign in another way.
reason-sign-on-over = This took more than 10 minutes, or began in another browser. Begin again.
reason-provider-address-not-verified = { $provider } does not say that the address is yours. Confirm your address there, or sign in another way.
reason-provider-no-account = Nobody here has the address that { $provider } gives for you. Ask whoever runs your course for an invitation.
reason-provider-other-account = That account of { $provider } does not belong to your account here.
reason-provider-address-differs = { $provider } knows you by another address than your account here. Sign in with the account of that address, or change it there or here.
reason-provider-not-asked-again = { $provider } did not ask again who you are. Show it another way.
reason-provider-only-way-in = This is your only way in. Set a password or add a passkey first.

## Tokens and directories
tokens-title = Access tokens
tokens-words = With an access token a program of yours uses the API in your name: a report, a script, a spreadsheet.
tokens-live = Your tokens
tokens-none = You have no tokens. Most people need none.
tokens-api = What the API offers
token-new = Make a token
token-name = Name
token-name-hint = What it is for, so that you know it again.
token-scope = What it may do
token-scope-hint = Never more than you may do yourself.
token-reads = Read only
token-reads-words = See what you see. Enough for reports.
token-writes = Read and change
token-writes-words = Change what you may change.
token-days = Ends after
token-life = { $days ->
    [365] a year
   *[other] { $days } days
}
token-make = Make the token
token-made-title = Your new token
token-made-words = Give it to the program that needs it, as Authorization: Bearer. Whoever has it acts in your name.
token-once = It is shown this once.
token-once-words = We keep only a fingerprint of it. If you lose it, remove it and make another.
token-kept = I have kept it
token-used = Ends { $until }, last used { $used }
token-unused = Ends { $until }, never used
token-remove = Remove
token-remove-title = Remove “{ $name }”?
token-remove-words = Programs that use it get in no more, from the next request on.
toast-token-removed = The token is removed.
reason-token-name-missing = Give the token a name.
reason-token-name-too-long = The name may have { $most } characters at most.
reason-token-life-missing = Choose after how long it ends.
reason-token-too-many = You have as many tokens as one may have. Remove one that you do not need.
directories-title = Directories
directories-words = A directory is a union’s own register of its people. Over SCIM 2.0 it makes accounts here, keeps names and addresses, and suspends who leaves.
directories-address = Address for the directory
directories-none = No directory pushes people here yet.
directories-live = Directories that may push
directory-new = Let a directory in
directory-name = Name
directory-name-hint = Such as the product or the office that runs it.
directory-association-hint = It sees and keeps the people of this association and of those below it, and nobody else.
directory-make = Make its token
directory-made-title = The directory’s token
directory-made-words = Enter it in the directory’s settings as the bearer token. It works for a year.
directory-used = { $association }. Ends { $until }, last used { $used }
directory-unused = { $association }. Ends { $until }, never used
directory-end = End
directory-end-title = End “{ $name }”?
directory-end-words = It pushes nobody from the next request on. The people it made stay.
toast-directory-ended = The directory is ended.
reason-directory-name-missing = Give the directory a name.
reason-directory-name-too-long = The name may have { $most } characters at most.
reason-directory-association-missing = Choose an association.
reason-directory-user-name-taken = Another person of this directory goes by this name there.
reason-directory-email-is-theirs = This account was not made by the directory, or holds a role: its email address is its person’s to change.
reason-directory-group-is-not-its = This association was not made by the directory.
reason-directory-no-level-below = Nothing hangs below a local association.
reason-directory-group-in-use = Teams, roles or other associations still need this association.
reason-directory-version-differs = It was changed since it was read.
reason-directory-not-offered = This server does not offer that part of SCIM.
sign-in-not-mine-title = This is not my device
sign-in-not-mine-words = Whoever signed in to your account with that browser is signed out there at once. They knew a way in, so choose a new password after that.
sign-in-not-mine-end = End that sign-in
toast-sign-in-disowned = That sign-in has ended. Choose a new password now.
sign-in-or-password = or with a password
passkey-needs-name = Passkeys need a site with a name. This one is known by numbers only ({ $host }), so they are not offered.
password-strength = { $score ->
    [4] Strong: hard to guess, and on no list of known passwords.
   *[other] Good: on no list of known passwords. One more word makes it stronger.
}

# A place in a cohort that ends, goes on later or is given late
place-link = Place
place-title = Place in the cohort
place-alone = Takes the course alone
place-team = Team
place-since = Since
place-ended = Ended
place-ended-by = Ended by
place-late = Why it was given late
place-over = This place has ended. What was done is kept. An admin can enroll this person again; what was met then counts.
place-defer = Go on in a later cohort
place-defer-words = The place here ends. What was met here counts in the later cohort from its first day on, and the learner gets an email.
place-no-later = There is no later cohort of this course that you lead.
place-defer-to = Later cohort
place-later = { $cohort }, begins { $day }. { $taken } of { $places } places taken
place-look = See what would count there
place-carried =
    { $count ->
        [0] Nothing that was met here counts there.
        [one] 1 activity counts there
       *[other] { $count } activities count there
    }
place-left =
    { $count ->
        [one] 1 activity is not part of that cohort
       *[other] { $count } activities are not part of that cohort
    }
place-defer-send = Move to { $cohort }
place-end = End the place
place-end-words = The place is free for somebody else. What was done is kept, but nothing more counts. The learner gets an email with your reason.
place-end-send = End the place
place-reason-hint = The learner reads this.
place-keep-team = Keep the team, although fewer than { $least } stay. Otherwise they go on as individuals.
toast-place-ended = The place has ended.
toast-place-deferred = The place goes on here.
leave-title = Leave this course
leave-place = Your place becomes free for somebody else.
leave-kept = What you did is kept. If you come back, it counts.
leave-team = Your team, { $team }, is told nothing about why.
leave-later = If the time is wrong for you, ask for a place in a later cohort instead: { $contact }. What you have done then counts there.
leave-reason = Why you leave
leave-reason-hint = Your facilitator reads this.
leave-send = Leave { $course }
leave-stay = Stay
leave-not-active = You have completed or left this course, so there is nothing to leave.
toast-left = You have left the course.
admin-late-reason = Why they come late
admin-late-hint = The cohort has begun, so the reason is kept with each new place.
reason-late-reason-needed = The cohort has begun. Say why they come now.
reason-not-a-later-cohort = A place goes on only in a later cohort of the same course that is going to be held.
mail-place-ended-subject = Your place has ended: { $course }
mail-place-ended-preview = Your place in { $cohort } has ended.
mail-place-ended-body =
    your place in { $course }, { $cohort }, has ended.

    The reason: { $reason }

    What you have done is kept. If you take part in a later cohort, it can count there.

    If this is a mistake, write to { $contact }.
mail-place-ended-button = See your page
mail-place-deferred-subject = Your place goes on later: { $course }
mail-place-deferred-preview = You have a place in { $cohort }, from { $day }.
mail-place-deferred-body =
    you have a place in a later cohort of { $course }: { $cohort }. It begins on { $day }.

    { $carried ->
        [0] You begin there from the start.
        [one] 1 activity that you have done counts there already.
       *[other] { $carried } activities that you have done count there already.
    }

    The reason: { $reason }

    Questions? Write to { $contact }.
mail-place-deferred-button = See your course

# Notes of a team's meetings
meetings-title = Meeting notes
meetings-link = Write or read meeting notes
meetings-none = No notes yet. After you have met, one of you writes down what you agreed.
meetings-kept = Meetings so far
meeting-day = Day of the meeting
meeting-present = Who was there
meeting-there = There: { $names }
meeting-notes = Notes
meeting-notes-hint = What you talked about, what you agreed, who does what. Only your team sees it.
meeting-keep = Keep the notes
meeting-change = Change the notes
meeting-remove = Take away
meeting-removed = These notes were taken away.
meeting-restore = Bring them back
meeting-meanwhile = What stands there now
meeting-by = { $name }, { $when }
toast-meeting-removed = The notes are taken away. You can bring them back below.
reason-meeting-day-needed = Choose the day on which you met.
reason-meeting-day-ahead = This day has not come yet. Choose the day on which you met.
reason-meeting-empty = Write what you talked about.
reason-meeting-too-long = The notes can have { $most } characters at most.
reason-meeting-changed = A teammate changed these notes while you were writing. Theirs stand above, yours below. Put together what belongs and keep them again.
today-waits = For you to answer
today-waits-offer =
    { $places ->
        [one] A place is held for you until { $until }. Say yes or no.
       *[other] { $places } places are held for your team until { $until }. Say yes or no.
    }
today-waits-trim =
    { $places ->
        [one] We can give your team 1 place. Say whether that will do.
       *[other] We can give your team { $places } places. Say whether that will do.
    }
today-waits-seat = You are invited to this team: { $course }. Say yes or no.
## Deciding on applications
review-title = Applications
review-answers = Answers
review-filter = Applications
review-export = Export
review-places = Places
review-taken = { $taken } of { $places } taken
review-free =
    { $free ->
        [0] none free
       *[other] { $free } free
    }
review-places-words = { $taken } places taken, { $asked } asked for by the open applications, { $places } in all
review-places-decided = Everything that was sent is decided.
review-places-fit = If you accept all that wait for a decision: { $sum }. They fit.
review-places-over = If you accept all that wait for a decision: { $sum }. That is { $over } more than there are places; the last to apply would join the waiting list.
review-waiting-count =
    { $count ->
        [0] Waiting list: nobody
        [one] Waiting list: 1 application
       *[other] Waiting list: { $count } applications
    }
review-tabs = Applications by state
review-tab =
    { $state ->
        [submitted] To decide
        [waitlisted] Waiting list
        [offered] Offered
        [accepted] Accepted
        [declined] Declined
        [ended] Withdrawn or lapsed
       *[draft] Drafts
    }
review-find = Name, team or e-mail
review-kind =
    { $kind ->
        [team] Team
       *[individual] Individual
    }
review-team-of = Team of { $people }
review-team-of-in = Team of { $people }, { $place }
review-alone-in = Individual, { $place }
review-turn = Turn { $turn }
review-drafts =
    { $count ->
        [0] Nobody is writing an application.
        [one] 1 application is still being written. You see it once it is sent.
       *[other] { $count } applications are still being written. You see each once it is sent.
    }
review-none =
    { $state ->
        [submitted] Nothing to decide
        [waitlisted] Nobody waits
        [offered] No open offers
        [accepted] Nobody is accepted yet
        [declined] Nobody was declined
       *[ended] None was withdrawn or lapsed
    }
review-none-words =
    { $state ->
        [submitted] New applications appear here as soon as they are sent.
        [waitlisted] Whoever does not get a place can join the waiting list.
        [offered] A place that comes free is offered here to the next who waits.
       *[other] They appear here as you decide.
    }
review-pick = Select { $title }
review-together = Decide on those selected
review-together-hint = With those selected. You see the letters before anything is sent.
row-keys-hint = Keys: j next, k the one before, Enter opens.
row-keys-switch = Keys j and k
review-none-chosen = Select at least one application.
review-sent = { $who }. Sent { $at } by { $by }.
review-confirmed-of = { $confirmed } of { $people } confirmed
review-all-parts = All four parts
review-parts-missing = Without: { $parts }
review-extended = Has a later deadline
review-members = Members
review-leads = leads the team
review-alone = takes part as an individual
review-held-until = held until { $until }
review-held-if =
    { $seats ->
        [one] 1 person has not answered. If you accept now, their place is held until { $by }.
       *[other] { $seats } people have not answered. If you accept now, their places are held until { $by }.
    }
review-keep-team = Keep the team if few confirm
review-keep-team-not = Do not keep it
review-keep-hint = Without that, those who confirmed go on as individuals where they are too few for a team.
review-kept = This team stays together even where fewer confirm than the cohort asks for.
review-decide = Decide
review-note-to-one = Note to the applicant
review-note-to-team = Note to the team
review-note-to-all = Note in the letter
review-not-whole = Not the whole team
review-not-whole-hint = Who takes part as an individual has a place without the team. If somebody gets no place, the lead is asked first, and the team is accepted only when they agree.
review-sits =
    { $seat ->
        [team] In the team
        [alone] As an individual
       *[nowhere] No place
    }
review-accept-places =
    { $places ->
        [one] Accept
       *[other] Accept { $places } places
    }
review-accept = Accept
review-waitlist = Put on the waiting list
review-decline = Decline
review-after =
    { $free ->
        [0] After this, no place is free.
        [one] After this, 1 place is free.
       *[other] After this, { $free } places are free.
    }
review-too-few =
    { $left ->
        [0] No place is free.
       *[other] { $left } places are free, { $needed } are needed.
    }
review-look-first = You see the letter before anything is sent. Declining asks for a reason, which the applicant reads.
review-rating = Rating
review-unrated = Not rated by me
review-stars-legend = How well does it fit?
review-stars =
    { $stars ->
        [one] star
       *[other] stars
    }
review-rate = Save rating
review-mean =
    { $raters ->
        [one] Only you have rated it.
       *[other] Mean { $mean } of { $raters } ratings.
    }
review-raters =
    { $raters ->
        [0] Nobody has rated it yet.
        [one] 1 reviewer has rated it. You see how once you have.
       *[other] { $raters } reviewers have rated it. You see the mean once you have.
    }
review-interest = I have a conflict of interest
review-interest-words = Why
review-interest-hint = You can then neither rate nor decide. The other reviewers see that you declared it.
review-interest-declare = Declare it
review-interest-of = { $name } declared a conflict of interest.
review-interest-lift = Lift it
review-notes = Notes
review-note = Note for reviewers
review-note-hint = The applicant does not read it here, but it stands in the data that they can export.
review-note-save = Save note
review-rulings = What was decided
review-ruled =
    { $answer ->
        [accepted] { $places ->
            [one] Accepted
           *[other] Accepted with { $places } places
        }
        [waitlisted] Put on the waiting list
        [declined] Declined
       *[trimmed] { $places ->
            [one] Asked whether 1 place will do
           *[other] Asked whether { $places } places will do
        }
    }
review-by-when = { $by }, { $when }
review-offer-until =
    { $places ->
        [one] A place is held until { $until }.
       *[other] { $places } places are held until { $until }.
    }
review-trim-standing =
    { $state ->
        [open] The lead was asked whether { $places } places will do, and has not answered.
       *[refused] The lead was asked whether { $places } places will do, and said no.
    }
review-look-title =
    { $answer ->
        [accept] { $count ->
            [one] Accept this application
           *[other] Accept { $count } applications
        }
        [waitlist] { $count ->
            [one] Put this application on the waiting list
           *[other] Put { $count } applications on the waiting list
        }
       *[decline] { $count ->
            [one] Decline this application
           *[other] Decline { $count } applications
        }
    }
review-look-places = { $taken } of { $places } places are taken; after this, { $after }.
review-fate-accepted =
    { $places ->
        [one] Accepted
       *[other] Accepted, { $places } places
    }
review-fate-asked = The lead is asked about { $places } places
review-fate-waitlisted = Waits, turn { $turn }
review-fate-not = Cannot be done
review-rest-waits = Those for whom places run out join the waiting list
review-reason = Reason
review-reason-hint = The applicant reads it.
review-send =
    { $answer ->
        [accept] { $count ->
            [one] Accept and send
           *[other] Accept { $count } and send
        }
        [waitlist] { $count ->
            [one] Put on the list and send
           *[other] Put { $count } on the list and send
        }
       *[decline] { $count ->
            [one] Decline and send
           *[other] Decline { $count } and send
        }
    }
review-look-again = Look again
review-letters =
    { $count ->
        [one] The letter that is sent
       *[other] The { $count } letters that are sent
    }
review-letter-to =
    { $others ->
        [0] To { $name }
        [one] To { $name } and 1 member
       *[other] To { $name } and { $others } members
    }
review-changed = Nothing was sent.
review-changed-words = Something changed since you looked. This is how it would be now.
review-changed-line = Different from what you saw
review-waiting-title = Waiting list
review-turns = Turns
review-next = Would be offered next
review-passed-over = Passed over, keeps its turn. { $why }
review-waits = Waits
review-offer =
    { $count ->
        [0] Offer free places
        [one] Offer a place to 1 application
       *[other] Offer places to { $count } applications
    }
review-offer-words = Places that come free are offered by themselves, in order of submission. A team is offered its places together.
review-column-application = Application
review-column-kind = Kind
review-column-people = People
review-column-sent = Sent
review-column-decided = Decided
review-column-turn = Turn
toast-ruled = It is decided, and the letters are on their way.
toast-offered = The places are offered.
toast-nobody-offered = Nobody could be offered a place now.
standing-offer =
    { $places ->
        [one] A place is held for you
       *[other] { $places } places are held for your team
    }
standing-offer-words = Take it, or say no so that the next who waits has it. What nobody takes in time goes to the next.
standing-until = Held until { $until }
standing-left-hours =
    { $count ->
        [0] Less than an hour left.
        [one] 1 hour left.
       *[other] { $count } hours left.
    }
standing-left-days =
    { $count ->
        [one] 1 day left.
       *[other] { $count } days left.
    }
standing-take =
    { $places ->
        [one] Take the place
       *[other] Take the { $places } places
    }
standing-decline = No, thank you
standing-decline-title = Give the offer back?
standing-decline-words = Your application ends, and the place goes to the next who waits.
standing-trim =
    { $places ->
        [one] Would 1 place do for your team?
       *[other] Would { $places } places do for your team?
    }
standing-trim-words = The reviewers can give your team fewer places than it asked for. Nothing is held for you until you agree. If you say no, they decide on the whole team.
standing-agree = Agree
standing-disagree = No, decide on the whole team
standing-turn = Your turn is number { $turn }
standing-turn-of =
    { $all ->
        [one] You are the only one who waits.
       *[other] { $all } applications wait. Places that become free are offered in order, by mail and here.
    }
standing-passed-over = A free place went to somebody behind you, and you keep your turn. { $why }
standing-held =
    { $seats ->
        [one] 1 person of your team has not confirmed. Their place is held until { $by }.
       *[other] { $seats } people of your team have not confirmed. Their places are held until { $by }.
    }
toast-offer-taken = You have a place.
toast-offer-declined = The offer is given back.
toast-trim-agreed = Your team is accepted.
toast-trim-refused = The reviewers decide on the whole team.
coordinate-applications-words = Where each application of your association stands. The answers are for those who decide.
coordinate-applications-none = No applications yet
coordinate-applications-none-words = They appear here as soon as somebody of your association sends one.

## wish- : to be told of the next cohort
wish-title = Tell me when the next cohort opens
wish-words = You get one mail when applications open. Each mail has a link to leave.
wish-email = E-mail address
wish-hint = One mail when applications open, nothing else. We ask you first by mail whether it is yours.
wish-ask = Tell me
wish-sent = Look into your mail. Press the button in it, and you are told when the next cohort opens. If you are told already, there is nothing to do.
wish-confirm-words = Press the button, and you are told when the next cohort opens.
wish-confirm = Yes, tell me
wish-told = You are told when the next cohort opens.
wish-end = Do not tell me any more
toast-wish = You will be told when the next cohort opens.
toast-wish-ended = You will not be told any more. Your address is forgotten.
toast-entry-right = Its date is today’s
entry-still-right = It is still right
admin-stale =
    { $count ->
        [one] { $count } entry needs a look
       *[other] { $count } entries need a look
    }
settings-stale-months = Months until an entry needs a look
settings-stale-months-hint = Then the owner of a catalogue entry is told by mail, once.
reason-months-not-readable = Write a whole number from 1 to 120.
mail-hello-you = Hello,
mail-wish-foot = This mail came from { $site }: { $origin }
mail-wish-asked-subject = Shall we tell you of { $course }?
mail-wish-asked-preview = Press the button, and you are told when the next cohort opens.
mail-wish-asked-body =
    Somebody asked with this address to be told when the next cohort of { $course } takes applications.

    If it was you, press the button. If not, there is nothing to do, and the address is forgotten in 7 days.
mail-next-cohort-subject = { $course } takes applications
mail-next-cohort-preview = Apply by { $deadline }
mail-next-cohort-body =
    You asked to be told: { $course } takes applications for its cohort { $cohort }, which begins on { $day }.

    Applications close { $deadline }.
mail-next-cohort-button = Read about it and apply
mail-next-cohort-leave = You asked for this mail. To leave: { $link }
mail-entry-stale-subject = Is “{ $title }” still right?
mail-entry-stale-preview = It was last updated on { $day }.
mail-entry-stale-body =
    You keep “{ $title }” in the catalogue. It was last updated on { $day }.

    Look whether everything on its page still holds. If it does, press “It is still right” there. You are told once of each date.
mail-entry-stale-button = Look at its page

## clock-: the clock of a demo, at /dev/clock
clock-title = The clock of this demo
clock-lead = Set it to any moment, and the whole server believes it: deadlines, first days, sessions.
clock-is-still = It stands still.
clock-is-running = It runs on.
clock-at = Set it to
clock-hint = Such as 2022-05-11T19:59:59.9-04:00[America/New_York]. Without an offset or a zone, { $zone } is meant.
clock-then = And then
clock-run = Let it run on from there
clock-still = Let it stand still there
clock-still-words = Every page and every press is at that very moment, until you set it again.
clock-set = Set the clock
clock-moments = Moments worth seeing
clock-what = Moment
clock-when = When
clock-go = Go there: { $name }
clock-go-short = Go there
clock-edge = { $edge ->
        [before] A second before the deadline: { $course }, { $cohort }
        [deadline] The deadline: { $course }, { $cohort }
       *[first] The first morning: { $course }, { $cohort }
    }
clock-session = A minute into the next session: { $title }
clock-unread = This is not a time as it is written here. Take the example above as the pattern.
clock-too-far = This time is too far away. Choose one between 1970 and 2199.
clock-sign-ins = A sign-in lasts for days. If you go further than that, sign in again.
toast-clock = The clock is set.
## policy- : what completes a cohort and earns its certificate
policy-title = What completes this cohort
policy-words = What counts as done, and what earns the certificate. People apply under these rules, so they stay once applications are open.
policy-in-force = The rules in force
policy-present = A webinar counts as attended live with { $percent }% of its planned minutes.
policy-make-up =
    { $most ->
        [one] 1 missed webinar can be made up, within { $days } days.
       *[other] Up to { $most } missed webinars can be made up, each within { $days } days.
    }
policy-make-up-none = A missed webinar cannot be made up.
policy-watched = A film counts as watched with { $percent }% of it.
policy-transcript = Reading the transcript counts as watching.
policy-transcript-not = Reading the transcript does not count as watching.
policy-modules =
    { $count ->
        [one] 1 module completes the course.
       *[other] { $count } modules complete the course.
    }
policy-modules-all = All modules complete the course.
policy-credit-none = There is no certificate.
policy-credit-attendance = The certificate is for attending every required webinar.
policy-credit-completion = The certificate is for completing the course, with every required webinar live, made up or excused.
policy-held = A facilitator releases each certificate.
policy-issued = A certificate is there as soon as it is earned.
policy-frozen-words = To change them all the same, decide it in the open: you see first whom it concerns, nobody loses what they have completed, and everybody who learns here is told what changed and why.
policy-change-title = Decide otherwise, in the open
policy-change-words = You see first what it would come to. What people have completed is kept for them.
policy-draft = This cohort is a draft, so you can change the rules freely. They stay once applications are open.
policy-opens = You can change the rules freely until applications open: { $opens }.
policy-refused = Nothing was changed.
policy-otherwise = It changed meanwhile: look again at what it would come to now.
policy-webinars = Webinars
policy-present-label = Percent of the planned minutes
policy-present-hint = From 1 to 100. A webinar that names its own minutes keeps them.
policy-make-up-label = A missed webinar can be made up with its recording and a reflection
policy-make-up-days = Days for it
policy-make-up-most = Webinars, at most
policy-make-up-hint = Only where it can be made up.
policy-films = Films and recordings
policy-watched-label = Percent of a film
policy-watched-hint = From 1 to 100, at any speed.
policy-transcript-label = Reading the transcript counts as watching
policy-course = Course and certificate
policy-modules-label = Modules that complete the course
policy-modules-hint = Leave it empty for all.
policy-credit-label = What is the certificate for?
policy-credit-of-completion = Completing the course
policy-credit-of-completion-hint = Every required webinar counts too.
policy-credit-of-attendance = Attending
policy-credit-of-attendance-hint = Every required webinar; the rest of the course is not asked for.
policy-credit-of-none = There is none
policy-held-label = A facilitator releases each certificate
policy-reason = Why it changes
policy-reason-hint = Every learner of the cohort reads this, and it is kept with your name.
policy-versions = Versions
policy-version = From { $from }
policy-version-by = From { $from }, by { $name }
policy-version-first = From the beginning
policy-in-the-open = In the open
policy-now = In force
policy-was = Before: { $was }
policy-is = Now: { $is }
policy-look = See what it would come to
policy-look-title = What it would come to
policy-look-rules = What changes
policy-look-other = Change it further
policy-look-who = Whom it concerns
policy-look-gaining =
    { $count ->
        [0] Nobody completes anything more.
        [one] 1 learner completes something more.
       *[other] { $count } learners complete something more.
    }
policy-look-keeping =
    { $count ->
        [0] Nobody would lose anything.
        [one] 1 learner would lose something. It is kept for them.
       *[other] { $count } learners would lose something. It is kept for them.
    }
policy-look-losing =
    { $count ->
        [0] Nobody stops earning the certificate.
        [one] 1 learner no longer earns the certificate.
       *[other] { $count } learners no longer earn the certificate.
    }
policy-look-told =
    { $count ->
        [0] Nobody learns here yet, so nobody is told by email.
        [one] 1 learner is told by email.
       *[other] { $count } learners are told by email.
    }
policy-look-more =
    { $count ->
        [one] And 1 more learner.
       *[other] And { $count } more learners.
    }
policy-look-gains = Completes
policy-look-kept = Kept
policy-look-certificate = Certificate
policy-certificate-gained = Earned
policy-certificate-lost = No longer earned
policy-certificate-stays = Issued already, so it stays
policy-the-course = The course
policy-change-confirm = Change it and tell everybody
policy-learner-title = What earns the certificate
policy-learner-changed = Changed on { $on }.
policy-learner-kept = What you had completed stays completed.
toast-policy-changed = The rules are changed, and everybody is told.
reason-policy-frozen = Applications opened on { $since }. What people applied under stays.
reason-policy-not-frozen = Applications have not opened, so the rules can be changed without this.
reason-policy-changed-meanwhile = Somebody else changed the rules while you were writing. What you typed is still here: compare it with the rules in force, then save again.
reason-policy-unchanged = What you typed are the rules in force already.
mail-policy-subject = The rules changed: { $course }
mail-policy-preview = What you have completed stays completed.
mail-policy-body =
    what earns the certificate of { $course }, { $cohort }, was changed on { $at }. What you have completed stays completed.

    The reason: { $reason }

    Questions? Write to { $contact }.
mail-policy-button = See your progress
mail-policy-change =
    Now: { $is }
    Before: { $was }

## admin-team-, admin-offer- : the rest of a cohort's form
admin-keep-name = Name
admin-keep-applying = Days and applications
admin-keep-teams = Teams
admin-advice-min = Advised from
admin-advice-max = Advised to
admin-team-hint = People. A team outside this range cannot apply.
admin-advice-hint = Applicants are told that teams of this size get more from it.
admin-places-hint = Learners; not fewer than have a place already.
admin-offer-days = Days to take an offer
admin-offer-days-hint = From 1 to 30. So long a place is held for somebody who waits.
admin-zone-kept = { $zone }. It stays: the cohort is announced, or people have begun to apply.
reason-advice-outside-range = What is advised lies inside the range of sizes, and its end is not below its beginning.
reason-teams-outside-range = These teams fit now and would not any more: { $teams }. Change the teams first, or keep the range.
reason-zone-kept = The time zone stays once a cohort is announced or people have begun to apply: their deadlines are told in it.
